import { describe, expect, test } from "vitest";
import { isSignedBy, item, onboard, send, sentence } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGP8zwACLAwwCgALlAEH9aJkIgAAAABJRU5ErkJggg==",
  "base64",
);
const gif = Buffer.concat([Buffer.from("GIF89a"), Buffer.from([7, 0, 9, 0, 0, 0, 0])]);
const jpeg = Buffer.from("ffd8ffe000044a46ffc0000b08000500060101110000", "hex");

async function signedIn() {
  const { baseUrl } = await startForTest();
  const { sessionToken: token, installation } = await onboard(baseUrl);
  const upload = (body: Uint8Array, type = "image/png", description = "Een duin") =>
    send(baseUrl, "/v1/attachment-public", {
      token,
      body,
      signature: true,
      headers: { "Content-Type": type, "X-Bunq-Attachment-Description": description },
    });
  const get = (path: string) => send(baseUrl, path, { token });
  const post = (path: string, body: object) => send(baseUrl, path, { token, body });
  return { upload, get, post, installation };
}

describe("a public attachment", () => {
  test("answers a uuid, under which its facts and its exact bytes are read, signed", async () => {
    const { upload, get, installation } = await signedIn();

    const { uuid } = item(await upload(png), "Uuid");
    const facts = await get(`/v1/attachment-public/${String(uuid)}`);
    const content = await get(`/v1/attachment-public/${String(uuid)}/content`);

    expect(item(facts, "AttachmentPublic")).toMatchObject({
      uuid,
      attachment: { description: "Een duin", content_type: "image/png" },
    });
    expect(content.headers["content-type"]).toBe("image/png");
    expect(content.body.equals(png)).toBe(true);
    expect(isSignedBy(content, installation.serverKey)).toBe(true);
  });

  test.each([
    ["text/html", png, "Een duin"],
    ["", png, "Een duin"],
    ["image/png", Buffer.from("<script>alert(1)</script>"), "Een duin"],
    ["image/jpeg", png, "Een duin"],
    ["image/png", Buffer.alloc(0), "Een duin"],
    ["image/png", png, ""],
    ["image/png", png, "x".repeat(141)],
  ])("of the type %j is refused when something does not fit", async (type, body, description) => {
    const { upload } = await signedIn();

    expect((await upload(body, type, description)).status).toBe(400);
  });

  test("that nobody uploaded is not found", async () => {
    const { get } = await signedIn();

    expect((await get("/v1/attachment-public/nothing/content")).status).toBe(404);
  });
});

describe("an avatar", () => {
  test.each([
    ["image/png", png, { width: 2, height: 3 }],
    ["image/gif", gif, { width: 7, height: 9 }],
    ["image/jpeg", jpeg, { width: 6, height: 5 }],
  ])("made of %s knows its size", async (type, body, size) => {
    const { upload, post, get } = await signedIn();
    const { uuid: attachment_public_uuid } = item(await upload(body, type), "Uuid");

    const { uuid } = item(await post("/v1/avatar", { attachment_public_uuid }), "Uuid");

    expect(item(await get(`/v1/avatar/${String(uuid)}`), "Avatar")).toEqual({
      uuid,
      anchor_uuid: null,
      image: [{ attachment_public_uuid, content_type: type, ...size }],
      style: "NONE",
    });
  });

  test("of a picture that is not there is refused, as is one that was not made", async () => {
    const { post, get } = await signedIn();

    const answer = await post("/v1/avatar", { attachment_public_uuid: "x" });

    expect(sentence(answer)).toBe('Attachment public for id "x" not found.');
    expect((await get("/v1/avatar/x")).status).toBe(404);
  });
});
