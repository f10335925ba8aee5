import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "../app-error.ts";

/** A document's own content: a plain JSON object. */
export type DocumentData = Readonly<Record<string, unknown>>;

/** A document with the number of the shape its data has. */
export interface FramedDocument {
  readonly schema: number;
  readonly data: DocumentData;
}

/** The frame's own shape. A file with a higher number comes from a newer Sandgate. */
const format = 1;

const formatSchema = z.object({ format: z.int().positive() });

const frameSchema = z.object({
  format: z.literal(format),
  schema: z.int().positive(),
  sha256: z.string(),
  // Not `z.record`: it drops a key named `__proto__`, and the checksum would then differ.
  data: z.custom<DocumentData>(isPlainObject),
});

/** The file is not what was written: cut, overwritten, or not Sandgate's. */
export class DamagedDocumentError extends Error {
  override readonly name = "DamagedDocumentError";
}

/** `{ "format": 1, "schema": N, "sha256": "…", "data": { … } }`, indented for people. */
export function serializeFramed({ schema, data }: FramedDocument): string {
  const frame = { format, schema, sha256: checksum(schema, data), data };
  return `${JSON.stringify(frame, undefined, 2)}\n`;
}

/**
 * Reads what `serializeFramed` wrote. Throws `DamagedDocumentError` when it is not whole, and
 * `storage_failed` when a newer Sandgate wrote it: reading it here would lose what it added.
 */
export function parseFramed(text: string, known: { name: string; schema: number }): FramedDocument {
  const json = parseJson(text);
  const marked = formatSchema.safeParse(json);
  if (marked.success && marked.data.format > format) throw newer(known.name);

  const frame = frameSchema.safeParse(json);
  if (!frame.success) throw new DamagedDocumentError("not a document of Sandgate");
  const { schema, data, sha256 } = frame.data;
  if (checksum(schema, data) !== sha256) throw new DamagedDocumentError("checksum differs");
  if (schema > known.schema) throw newer(known.name);
  return { schema, data };
}

function isPlainObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedDocumentError("not JSON", { cause });
  }
}

/** Over schema and data, so that neither can change alone. */
function checksum(schema: number, data: DocumentData): string {
  return createHash("sha256")
    .update(`${schema}\n${JSON.stringify(data)}`)
    .digest("hex");
}

function newer(name: string): AppError {
  return new AppError(
    "storage_failed",
    `${name} was written by a newer Sandgate. It is left untouched. Update Sandgate, or choose another data directory.`,
  );
}
