import type { ErrorPayload } from "../../../shared/contract/error.ts";

/** Everything known of a failure as text, for whoever can help. What comes here is redacted already. */
export function supportText(error: ErrorPayload): string {
  const { bunq, code, diagnosis, exchangeId, message, oauth, sent } = error;
  return [
    `Sandgate: ${diagnosis?.title ?? message}`,
    `Code: ${code}${diagnosis ? `, cause: ${diagnosis.cause} (${diagnosis.certainty})` : ""}`,
    ...(bunq ? [`Status: ${[bunq.status, bunq.phrase].filter(Boolean).join(" ")}`] : []),
    ...(bunq?.responseId ? [`X-Bunq-Client-Response-Id: ${bunq.responseId}`] : []),
    ...(bunq?.descriptions ?? []).map((words) => `bunq said: ${words}`),
    ...(oauth && !bunq ? [`bunq said: ${oauth.error} ${oauth.description ?? ""}`.trim()] : []),
    ...(diagnosis ? [`Meaning: ${diagnosis.meaning}`] : []),
    ...(diagnosis?.ruledOut ?? []).map((one) => `Ruled out: ${one}`),
    ...(sent ? [`Sent: ${sent}`] : []),
    ...(exchangeId ? [`Exchange: ${exchangeId}`] : []),
  ].join("\n");
}
