import { bodyMistake } from "./check-body.ts";
import { checkHeaders } from "./check-headers.ts";
import { fine, wrong, type Checked } from "./draft-problem.ts";
import { leftOutIn } from "./left-out.ts";
import {
  takesBody,
  type NamedValue,
  type RequestDraft,
  type RequestMethod,
} from "./request-draft.ts";
import type { VariableValues } from "./request-variables.ts";
import { resolveAddress, type ResolvedAddress } from "./resolve-address.ts";

/** A request that may be sent, variables filled in. `body`: null for none. */
export interface CheckedRequest {
  readonly method: RequestMethod;
  readonly address: ResolvedAddress;
  readonly headers: readonly NamedValue[];
  readonly body: string | null;
}

/** `asItIs`: the person wants a body sent that is no JSON. */
export interface DraftContext {
  readonly values: VariableValues;
  readonly asItIs: boolean;
}

function checkBody({ method, body }: RequestDraft, asItIs: boolean): Checked<string | null> {
  if (!takesBody(method) || body === "") return fine(null);
  const mistake = asItIs ? null : bodyMistake(body);
  if (mistake === null) return fine(body);
  return wrong("body", `${mistake.message} bunq takes JSON only.`);
}

/** Reads a whole draft; the first thing wrong with it is the answer. Nothing is sent or known beside it. */
export function checkDraft(
  draft: RequestDraft,
  { values, asItIs }: DraftContext,
): Checked<CheckedRequest> {
  const missing = leftOutIn(draft);
  if (missing !== null) {
    return wrong(missing.field, `A secret was left out here: “${missing.mark}”. Fill it in again.`);
  }
  const address = resolveAddress(draft, values);
  if (!address.ok) return address;
  const headers = checkHeaders(draft.headers);
  if (!headers.ok) return headers;
  const body = checkBody(draft, asItIs);
  if (!body.ok) return body;
  const { method } = draft;
  return fine({ method, address: address.value, headers: headers.value, body: body.value });
}
