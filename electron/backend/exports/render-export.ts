import type { ExportFormat } from "../../../shared/export-formats.ts";
import { AppError } from "../app-error.ts";
import { clientVariables } from "./client-variables.ts";
import { exportFile, type ExportFile } from "./export-file-name.ts";
import { exportedBody, exportedRequest, type ExportedExchange } from "./exported-request.ts";
import type { ExportSource } from "./gather-export.ts";
import { openPlaces, splitMarks, type SecretValues } from "./marked-text.ts";
import { writeBrunoEnvironment } from "./write-bruno-environment.ts";
import { writeCurlBash } from "./write-curl-bash.ts";
import { writeCurlCmd } from "./write-curl-cmd.ts";
import { writeCurlPowerShell } from "./write-curl-powershell.ts";
import { writeHar } from "./write-har.ts";
import { writeHttpFile } from "./write-http-file.ts";
import { writeOpenCollection } from "./write-opencollection.ts";
import { writePostmanEnvironment } from "./write-postman-environment.ts";
import { hasSdkSession, writeSdkContext } from "./write-sdk-context.ts";
import { writeSupportBundle } from "./write-support-bundle.ts";

export interface RenderOptions {
  readonly version: string;
  readonly shell: "desktop" | "web";
  /** Ms since the epoch. */
  readonly now: number;
  /** What to put in, by short name; empty for variables in every place. */
  readonly secrets: SecretValues;
}

/** An export as it is saved. `wants`: the short names of the secrets it has places for. */
export interface RenderedExport extends ExportFile {
  readonly text: string;
  readonly wants: readonly string[];
}

type Writer = (source: ExportSource, options: RenderOptions) => string;

function ofOne(write: (one: ExportedExchange, secrets: SecretValues) => string): Writer {
  return ({ exchanges: [one] }, { secrets }) => {
    if (one === undefined) throw new AppError("not_ready", "There is no exchange to export.");
    return write(one, secrets);
  };
}

function sdkContext(spelling: "snake" | "camel"): Writer {
  return ({ account }, { now, secrets }) => {
    const offsetMinutes = new Date(account.session?.endsAt ?? now).getTimezoneOffset();
    return writeSdkContext(account, { spelling, secrets, now, offsetMinutes });
  };
}

const writers: Readonly<Record<ExportFormat, Writer>> = {
  "curl-bash": ofOne(writeCurlBash),
  "curl-powershell": ofOne(writeCurlPowerShell),
  "curl-cmd": ofOne(writeCurlCmd),
  http: ({ exchanges }, { secrets }) => writeHttpFile(exchanges, secrets),
  har: ({ exchanges }, options) => writeHar(exchanges, options),
  opencollection: ({ account, exchanges }) => writeOpenCollection(account, exchanges),
  "bruno-environment": ({ account }, options) => writeBrunoEnvironment(account, options),
  "postman-environment": ({ account }, options) => writePostmanEnvironment(account, options),
  "sdk-context": sdkContext("snake"),
  "sdk-context-php": sdkContext("camel"),
  "support-bundle": ({ account, exchanges }, options) =>
    writeSupportBundle(account, exchanges, options),
};

function requestPlaces(exchanges: readonly ExportedExchange[]): readonly string[] {
  return exchanges.flatMap((one) => exportedRequest(one, new Map()).open);
}

/** An archive tells both sides of an exchange, so it has the places of both. */
function archivePlaces(exchanges: readonly ExportedExchange[]): readonly string[] {
  const answers = exchanges.flatMap(({ exchange: { response }, responseText }) =>
    response === null
      ? []
      : [
          ...response.headers.flatMap(({ value }) => openPlaces(splitMarks(value))),
          ...openPlaces(exportedBody(response.body, responseText, new Map()).parts),
        ],
  );
  return [...requestPlaces(exchanges), ...answers];
}

function variablePlaces({ account }: ExportSource): readonly string[] {
  return clientVariables(account).flatMap(({ secret }) => secret ?? []);
}

function sdkPlaces({ account }: ExportSource): readonly string[] {
  const always = ["API key", "installation token", "private key"];
  return hasSdkSession(account) ? [...always, "session token"] : always;
}

const places: Readonly<Record<ExportFormat, (source: ExportSource) => readonly string[]>> = {
  "curl-bash": ({ exchanges }) => requestPlaces(exchanges),
  "curl-powershell": ({ exchanges }) => requestPlaces(exchanges),
  "curl-cmd": ({ exchanges }) => requestPlaces(exchanges),
  http: ({ exchanges }) => requestPlaces(exchanges),
  har: ({ exchanges }) => archivePlaces(exchanges),
  opencollection: ({ exchanges }) => requestPlaces(exchanges),
  "bruno-environment": variablePlaces,
  "postman-environment": variablePlaces,
  "sdk-context": sdkPlaces,
  "sdk-context-php": sdkPlaces,
  "support-bundle": ({ exchanges }) => archivePlaces(exchanges),
};

/** Writes an export. Throws `not_ready` where the account has not what the format needs. */
export function renderExport(
  format: ExportFormat,
  source: ExportSource,
  options: RenderOptions,
): RenderedExport {
  return {
    ...exportFile(format, source.exchanges),
    text: writers[format](source, options),
    wants: [...new Set(places[format](source))],
  };
}
