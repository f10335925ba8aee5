import { createHash } from "node:crypto";
import { defineOperation } from "../define-operation.ts";
import { gatherExport, keptSecrets } from "../exports/gather-export.ts";
import { renderExport } from "../exports/render-export.ts";
import { variableName } from "../exports/variable-names.ts";
import { pieceOf } from "../piece-of.ts";

/** With no secret at hand: what crosses to the page is written from redacted records alone. */
export const previewExport = defineOperation("export.preview", (input, context) => {
  const { clock, exportsDirectory, shell, version } = context;
  const rendered = renderExport(input.format, gatherExport(input, context), {
    version,
    shell,
    now: clock.now(),
    secrets: new Map(),
  });
  const { fileName, mediaType, text, wants } = rendered;
  const kept = keptSecrets(input.accountId, context);
  return {
    fileName,
    mediaType,
    ...pieceOf(text, input.from),
    units: text.length,
    sha256: createHash("sha256").update(text).digest("hex"),
    leftOut: wants.map((name) => ({
      name,
      variable: variableName(name),
      isKept: kept.has(name),
    })),
    directory: exportsDirectory(),
  };
});
