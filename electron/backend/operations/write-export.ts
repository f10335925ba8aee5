import { exportForms } from "../../../shared/export-formats.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";
import { gatherExport, keptSecrets } from "../exports/gather-export.ts";
import { renderExport } from "../exports/render-export.ts";

/**
 * A file with secrets, because a person asked for this one and was told what is in it.
 * SECURITY: its text is written here and answered to nobody; leak.test.ts.
 */
export const writeExport = defineOperation("export.write", (input, context) => {
  const { clock, exportsDirectory, shell, version, writtenExports } = context;
  if (!exportForms[input.format].takesSecrets) {
    throw new AppError("invalid_input", "This format takes no secrets. Save it as it is shown.", {
      field: "format",
    });
  }
  const source = gatherExport(input, context);
  const options = { version, shell, now: clock.now() };
  const kept = keptSecrets(input.accountId, context, input.format);
  const { wants } = renderExport(input.format, source, { ...options, secrets: new Map() });
  // Only those it has places for: what it says of itself has to be true.
  const secrets = new Map([...kept].filter(([name]) => wants.includes(name)));
  const { fileName, text } = renderExport(input.format, source, { ...options, secrets });
  const { id, path } = writtenExports.write(exportsDirectory(), fileName, text);
  return { fileId: id, path, bytes: Buffer.byteLength(text), secrets: [...secrets.keys()] };
});
