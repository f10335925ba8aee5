import type { OpenCollection } from "@opencollection/types";
import { stringify } from "yaml";
import { clientVariables } from "./client-variables.ts";
import type { ExportedAccount } from "./exported-account.ts";
import {
  exportedRequest,
  type ExportedExchange,
  type ExportedRequest,
} from "./exported-request.ts";
import { braceNote, requestNotes } from "./export-notes.ts";
import { joinParts, openPlaces } from "./marked-text.ts";
import { bracedVariable, variableName } from "./variable-names.ts";
import { environmentName } from "./write-postman-environment.ts";

type Item = NonNullable<OpenCollection["items"]>[number];

/** Two items of one name would be one file in a client that keeps each in its own. */
function freeNames(exchanges: readonly ExportedExchange[]): readonly string[] {
  const taken = new Map<string, number>();
  return exchanges.map(({ exchange: { line } }) => {
    const name = line.label ?? `${line.method} ${line.path}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** What a client may take apart and put together anew is only what says that it is JSON. */
function bodyType({ headers }: ExportedRequest): "json" | "text" {
  const type = headers.find(({ name }) => name.toLowerCase() === "content-type");
  return /\bjson\b/i.test(joinParts(type?.value ?? [], () => "")) ? "json" : "text";
}

function itemOf(exported: ExportedExchange, name: string, place: number, host: string): Item {
  const request = exportedRequest(exported, new Map());
  const notes = [...requestNotes(request), braceNote(request)].filter((note) => note !== null);
  const origin = request.origin === host ? "{{host}}" : request.origin;
  return {
    info: { name, type: "http", seq: place + 1 },
    http: {
      method: request.method,
      url: origin + joinParts(request.target, bracedVariable),
      headers: request.headers.map((header) => ({
        name: header.name,
        value: joinParts(header.value, bracedVariable),
      })),
      ...(request.body.length > 0
        ? { body: { type: bodyType(request), data: joinParts(request.body, bracedVariable) } }
        : {}),
    },
    // an address is sent as it was recorded, and a token goes nowhere else
    settings: { encodeUrl: false, followRedirects: false, maxRedirects: 0 },
    ...(notes.length > 0 ? { docs: notes.join(" ") } : {}),
  };
}

/** Every secret that one of the requests wants and bunq's own variables do not name. */
function otherSecrets(exchanges: readonly ExportedExchange[], known: ReadonlySet<string>) {
  const names = exchanges.flatMap((exported) => {
    const { target, headers, body } = exportedRequest(exported, new Map());
    return openPlaces([...target, ...headers.flatMap(({ value }) => value), ...body]);
  });
  return [...new Set(names.map(variableName))].filter((name) => !known.has(name));
}

/**
 * One bundled OpenCollection 1.0.0 file, as Bruno opens it. A secret is declared by name: the format
 * has no place for its value.
 */
export function writeOpenCollection(
  account: ExportedAccount,
  exchanges: readonly ExportedExchange[],
): string {
  const variables = clientVariables(account);
  const names = freeNames(exchanges);
  const known = new Set(variables.map(({ name }) => name));
  const host = variables.find(({ name }) => name === "host")?.value ?? "";
  const collection: OpenCollection = {
    opencollection: "1.0.0",
    info: { name: "bunq, sent by Sandgate", version: "1.0.0" },
    bundled: true,
    config: {
      environments: [
        {
          name: environmentName(account),
          variables: [
            ...variables.map(({ name, value, secret }) =>
              secret === null ? { name, value } : ({ name, secret: true } as const),
            ),
            ...otherSecrets(exchanges, known).map((name) => ({ name, secret: true }) as const),
          ],
        },
      ],
    },
    items: exchanges.map((exported, index) => itemOf(exported, names[index] ?? "", index, host)),
  };
  // unfolded: a long line stays the line it was
  return stringify(collection, { lineWidth: 0 });
}
