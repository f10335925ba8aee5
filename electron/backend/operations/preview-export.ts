import { defineOperation } from "../define-operation.ts";
import { gatherExport, keptSecrets } from "../exports/gather-export.ts";
import { renderExport } from "../exports/render-export.ts";
import { variableName } from "../exports/variable-names.ts";
import { pieceOf } from "../piece-of.ts";

/** With no secret at hand: what crosses to the page is written from redacted records alone. */
export const previewExport = defineOperation("export.preview", ({ from, ...input }, context) => {
  const { clock, exportsDirectory, lastRendering, shell, version } = context;
  const rendered = lastRendering.read(JSON.stringify(input), from, () =>
    renderExport(input.format, gatherExport(input, context), {
      version,
      shell,
      now: clock.now(),
      secrets: new Map(),
    }),
  );
  const { fileName, mediaType, sha256, text, wants } = rendered;
  const kept = keptSecrets(input.accountId, context, input.format);
  const piece = pieceOf(text, from);
  if (piece.next === null) lastRendering.forget();
  return {
    fileName,
    mediaType,
    ...piece,
    units: text.length,
    sha256,
    leftOut: wants.map((name) => ({
      name,
      variable: variableName(name),
      isKept: kept.has(name),
    })),
    directory: exportsDirectory(),
  };
});
