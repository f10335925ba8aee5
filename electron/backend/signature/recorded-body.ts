import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import type { ExchangeLog } from "../exchanges/exchange-log.ts";
import { redactionMark } from "../exchanges/redact.ts";
import type { BodyForm } from "./body-form.ts";

/** So many of the latest are looked at: each has to be read for the digest of its body. */
const looked = 200;

/**
 * A recorded request as something to compare with. The record is without secrets, so it reaches to
 * the first that is hidden. Null when there is no such exchange, or none of its text.
 */
export async function recordedBody(
  exchanges: ExchangeLog,
  { id, accountId, method, path }: Pick<ExchangeLine, "id" | "accountId" | "method" | "path">,
): Promise<BodyForm | null> {
  const exchange = await Promise.resolve(exchanges.find(accountId, id));
  const text = await Promise.resolve(exchanges.text(accountId, id, "request"));
  if (!exchange || text === null) return null;
  const marks = exchange.request.body.redactions.map((name) => text.indexOf(redactionMark(name)));
  const end = Math.min(text.length, ...marks.filter((at) => at >= 0));
  return {
    cause: "recorded-exchange",
    is: `the body of ${method} ${path}, as it is recorded here`,
    bytes: Buffer.from(text.slice(0, end)),
    isCut: end < text.length,
  };
}

/** The latest recorded request whose body has this SHA-256 (hex). */
export async function recordedBodyOf(
  exchanges: ExchangeLog,
  accountId: string,
  digest: string,
): Promise<BodyForm | null> {
  const lines = await Promise.resolve(exchanges.lines(accountId));
  for (const line of lines.slice(0, looked)) {
    if (line.requestBytes === 0) continue;
    const exchange = await Promise.resolve(exchanges.find(accountId, line.id));
    if (exchange?.request.body.sha256 === digest) return recordedBody(exchanges, line);
  }
  return null;
}
