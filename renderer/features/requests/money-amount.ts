import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { JsonSyntaxError } from "../../../shared/json/json-syntax-error.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { unescapeString } from "../../../shared/json/unescape-string.ts";
import { mostSandboxMoney } from "../../../shared/requests/presets.ts";

const sugarDaddy = "sugardaddy@bunq.com";

function amountNode(body: string): JsonNode | null {
  if (!body.includes(sugarDaddy)) return null;
  try {
    const json = parseJson(body);
    const asked = findMember(findMember(json, "counterparty_alias"), "value");
    if (asked?.kind !== "string" || unescapeString(asked.text) !== sugarDaddy) return null;
    const amount = findMember(findMember(json, "amount_inquired"), "value");
    return amount?.kind === "string" ? amount : null;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

/** How much a body asks Sugar Daddy for, as written; null for a body about something else. */
export function readMoneyAmount(body: string): string | null {
  const node = amountNode(body);
  return node && unescapeString(node.text);
}

/** The same body asking for another amount; every other character stays. */
export function withMoneyAmount(body: string, amount: string): string {
  const node = amountNode(body);
  if (node === null) return body;
  const end = node.start + node.length;
  return `${body.slice(0, node.start)}${JSON.stringify(amount)}${body.slice(end)}`;
}

/** What is wrong with an amount; null for one that is paid at once. */
export function amountProblem(amount: string): string | null {
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(amount)) return "Write it like 100.00.";
  if (Number(amount) <= 0) return "Ask for more than nothing.";
  if (Number(amount) <= mostSandboxMoney) return null;
  return `Over ${mostSandboxMoney} euros the request stays pending.`;
}
