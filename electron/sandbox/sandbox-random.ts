import { hash, randomBytes, randomUUID } from "node:crypto";
import type { SandboxState } from "./sandbox-state.ts";
import { tableNames } from "./state-form.ts";

/** Where tokens, API keys and response ids come from. `hex`: two digits per byte, at most 32 bytes. */
export interface SandboxRandom {
  hex(bytes: number): string;
  uuid(): string;
}

export const systemRandom: SandboxRandom = {
  hex: (bytes) => randomBytes(bytes).toString("hex"),
  uuid: () => randomUUID(),
};

function highestId(rows: readonly { readonly id: number }[], nextId = 1): number {
  return rows.reduce((highest, { id }) => Math.max(highest, id), nextId - 1);
}

/**
 * Tells one stored state from a later one of the same sandbox: whoever draws a token adds a row, so
 * the highest ids rise, and no loss makes them fall. Without it a restarted sandbox would hand out
 * its first tokens once more, and an old one would open somebody else's session.
 */
function ageOf(state: SandboxState): string {
  const ids = tableNames.map(
    (name) => [name, highestId(state[name], state.nextIds[name])] as const,
  );
  const used = ids.filter(([, id]) => id > 0);
  return used.map(([name, id]) => `${name} ${id}`).join(",");
}

function toUuid(hex: string): string {
  const variant = (8 + (Number.parseInt(hex.slice(16, 17), 16) % 4)).toString(16);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...groups, variant + hex.slice(17, 20), hex.slice(20, 32)].join("-");
}

/**
 * The same values in the same order for the same seed. Anybody can foretell them, which is the point:
 * a run can be repeated, and nothing behind these tokens is real.
 */
export function foretoldBy(seed: number, state: SandboxState): SandboxRandom {
  const age = ageOf(state);
  const drawn = { token: 0, response: 0 };
  const draw = (kind: keyof typeof drawn) => {
    drawn[kind] += 1;
    return hash("sha256", `${seed}/${kind}/${age}/${drawn[kind]}`);
  };
  return {
    hex: (bytes) => draw("token").slice(0, 2 * bytes),
    // Counted apart: an error also has a response id, and must not shift the tokens after it.
    uuid: () => toUuid(draw("response")),
  };
}
