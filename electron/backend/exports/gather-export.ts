import {
  exportForms,
  formatsWithAnswers,
  type ExportFormat,
} from "../../../shared/export-formats.ts";
import type { ParsedInputOf } from "../../../shared/contract/operations.ts";
import { doneSteps } from "../accounts/done-steps.ts";
import { AppError } from "../app-error.ts";
import { knownSecrets } from "../bunq/known-secrets.ts";
import type { OperationContext } from "../define-operation.ts";
import { userNodeOf, type ExportedAccount } from "./exported-account.ts";
import type { ExportedExchange } from "./exported-request.ts";
import type { SecretValues } from "./marked-text.ts";

type Context = Pick<
  OperationContext,
  "accounts" | "clock" | "exchanges" | "origins" | "settings" | "userBodies"
>;

/** What an export is written from. */
export interface ExportSource {
  readonly account: ExportedAccount;
  readonly exchanges: readonly ExportedExchange[];
}

function accountOf(accountId: string, context: Context): ExportedAccount {
  const { accounts, clock, origins, settings, userBodies } = context;
  const record = accounts.get(accountId);
  const { environment, access, key, installation, device, session, user } = record;
  const body = userBodies.read(accountId, "latest");
  return {
    environment,
    access,
    origin: origins.known(record),
    key,
    installation,
    device,
    session,
    user,
    done: doneSteps(record, clock.now()),
    geolocation: settings.read().geolocation,
    userNode: userNodeOf(body?.text ?? null),
  };
}

/** When the latest session was asked for, by what is kept; ms since the epoch. */
function latestOpening(accountId: string, { exchanges }: Context): number {
  const opening = exchanges
    .lines(accountId)
    .find(
      ({ purpose, method, status }) => purpose === "session" && method === "POST" && status === 200,
    );
  return opening?.startedAt ?? 0;
}

function exchangeOf(
  accountId: string,
  id: string,
  openedAt: number,
  { exchanges }: Context,
): ExportedExchange {
  const exchange = exchanges.find(accountId, id);
  if (exchange === null) {
    throw new AppError("not_ready", "This exchange is no longer kept. Choose another one.");
  }
  return {
    exchange,
    requestText: exchanges.text(accountId, id, "request"),
    responseText: exchanges.text(accountId, id, "response"),
    isTokenFormer: exchange.line.token === "session token" && exchange.line.startedAt < openedAt,
  };
}

/** The ids that are meant where none is said: see `export.preview`. */
function meantIds(accountId: string, format: ExportFormat, { exchanges }: Context): string[] {
  const lines = exchanges.lines(accountId);
  if (exportForms[format].scope !== "exchange") return lines.map(({ id }) => id);
  const answered = lines.find(({ status }) => status === 200) ?? lines[0];
  return answered ? [answered.id] : [];
}

/** Everything an export needs, read once. Throws `not_ready` where there is nothing to export. */
export function gatherExport(
  { accountId, format, exchangeIds }: ParsedInputOf<"export.write">,
  context: Context,
): ExportSource {
  const { scope } = exportForms[format];
  const account = accountOf(accountId, context);
  const wantsExchanges = scope !== "account" || format === "support-bundle";
  if (!wantsExchanges) return { account, exchanges: [] };
  const ids = exchangeIds ?? meantIds(accountId, format, context);
  if (ids.length === 0 && scope !== "account") {
    throw new AppError("not_ready", "There is no exchange yet. Run a step, and export its call.");
  }
  const openedAt = latestOpening(accountId, context);
  const wanted = scope === "exchange" ? ids.slice(0, 1) : ids;
  let units = 0;
  const exchanges = wanted.map((id) => {
    const whole = exchangeOf(accountId, id, openedAt, context);
    const exported = formatsWithAnswers.has(format) ? whole : withoutAnswer(whole);
    units += unitsOf(exported);
    if (units > mostUnits) throw tooMuch(wanted.length);
    return exported;
  });
  return { account, exchanges: exchanges.toSorted(inOrder) };
}

/** What is not written is not held either: many of these are in memory at once. */
function withoutAnswer(exported: ExportedExchange): ExportedExchange {
  const { exchange } = exported;
  const { response } = exchange;
  if (response === null) return exported;
  const body = { ...response.body, text: null, base64: null };
  return {
    ...exported,
    responseText: null,
    exchange: { ...exchange, response: { ...response, body } },
  };
}

function unitsOf({ exchange, requestText, responseText }: ExportedExchange): number {
  const bytes = exchange.response?.body.base64?.length ?? 0;
  return (requestText?.length ?? 0) + (responseText?.length ?? 0) + bytes;
}

/** As they were made, whichever was picked first: somebody may repeat them one after the other. */
function inOrder(one: ExportedExchange, other: ExportedExchange): number {
  return one.exchange.line.startedAt - other.exchange.line.startedAt;
}

/** Of all bodies together, in UTF-16 units: a text has to be held several times while it is made. */
const mostUnits = 64 * 1_048_576;

function tooMuch(count: number): AppError {
  return new AppError(
    "invalid_input",
    `The bodies of these ${count.toLocaleString("en")} exchanges are over ${mostUnits / 1_048_576} MB together, which is too much for one file. Choose fewer of them.`,
    { field: "exchangeIds" },
  );
}

/** The secrets that are kept now, by the short names records call them by. */
export function keptSecrets(
  accountId: string,
  { accounts }: Pick<OperationContext, "accounts">,
  format: ExportFormat,
): SecretValues {
  // SECURITY: no call carries the private key, so an answer that shows its mark cannot have it put
  // into an archive that is passed on; gather-export.test.ts.
  const isOfAccount = exportForms[format].scope === "account";
  const privateKey = isOfAccount ? accounts.secret(accountId, "private-key") : null;
  return new Map([
    ...knownSecrets(accounts, accountId).map(({ name, value }) => [name, value] as const),
    ...(privateKey === null ? [] : [["private key", privateKey] as const]),
  ]);
}
