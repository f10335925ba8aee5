import type { SeededRandom } from "./seeded-random.ts";

/** An `Avatar`: one square PNG that the sandbox knows by its id only. */
export function avatar(random: SeededRandom) {
  return {
    uuid: random.uuid(),
    anchor_uuid: random.uuid(),
    image: [
      {
        attachment_public_uuid: random.uuid(),
        content_type: "image/png",
        height: 640,
        width: 640,
      },
    ],
    style: "NONE",
  };
}
