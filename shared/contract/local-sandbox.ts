import { z } from "zod";

/** What a switch of the local sandbox can be set to; null is “none”, for those that take a text. */
export const switchValueSchema = z.union([z.string().max(200), z.number(), z.null()]);
export type SwitchValue = z.infer<typeof switchValueSchema>;

/**
 * One switch, as the sandbox describes it; which there are is the sandbox's own business.
 * - `standard`: its default; `value`: what it is set to now.
 * - `says`: one sentence for whoever is to decide.
 */
export const sandboxSwitchSchema = z.object({
  name: z.string(),
  group: z.string(),
  values: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("choice"), choices: z.array(z.union([z.string(), z.number()])) }),
    z.object({ kind: z.literal("number"), least: z.number(), most: z.number(), unit: z.string() }),
    z.object({ kind: z.literal("text"), form: z.string() }),
  ]),
  standard: switchValueSchema,
  value: switchValueSchema,
  says: z.string(),
});
export type SandboxSwitch = z.infer<typeof sandboxSwitchSchema>;

/**
 * A request the sandbox refused. No secret is in it.
 * - `at`: ms since the epoch, by the sandbox's clock.
 * - `sentence`: what bunq says; `why`: what is really the matter, null when bunq's sentence is all.
 * - `signature`: of a wrong one, which bytes were checked and which usual mistakes were tried.
 */
export const refusedRequestSchema = z.object({
  at: z.number(),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  sentence: z.string(),
  why: z.string().nullable(),
  signature: z
    .object({
      hashed: z.object({ bytes: z.number(), sha256: z.string(), ending: z.string() }),
      signedSha256: z.string().nullable(),
      tried: z.array(z.object({ tried: z.string(), matches: z.boolean() })),
      sentence: z.string(),
    })
    .nullable(),
});
export type RefusedRequest = z.infer<typeof refusedRequestSchema>;

/**
 * The embedded sandbox.
 * - `directory`: where its state lies. Its switches are not part of that: they end with the program.
 * - `running`: null before it was needed. `now`: its clock, ms since the epoch. `refused`: newest
 *   first; the latest hundred.
 */
export const localSandboxSchema = z.object({
  directory: z.string(),
  running: z
    .object({
      baseUrl: z.string(),
      now: z.number(),
      users: z.number(),
      notices: z.array(z.string()),
      switches: z.array(sandboxSwitchSchema),
      refused: z.array(refusedRequestSchema),
    })
    .nullable(),
});
export type LocalSandboxFacts = z.infer<typeof localSandboxSchema>;
export type RunningSandboxFacts = NonNullable<LocalSandboxFacts["running"]>;

/** What can be lost, as when bunq empties its own sandbox, all of it or a part. */
export const sandboxLosses = ["everything", "keys", "devices", "client-keys"] as const;
export type SandboxLoss = (typeof sandboxLosses)[number];
