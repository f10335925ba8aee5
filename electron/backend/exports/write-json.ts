/** A number by its digits: ids may be larger than a number can hold. */
export interface Digits {
  readonly digits: string;
}

export type JsonValue =
  string | number | Digits | { readonly [key: string]: JsonValue } | readonly JsonValue[];

function isDigits(value: object): value is Digits {
  return "digits" in value && typeof value.digits === "string" && /^\d+$/.test(value.digits);
}

/** JSON with four spaces, as bunq's Python SDK writes its files. */
export function writeJson(value: JsonValue, indent = ""): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if (isDigits(value)) return value.digits;
  const inner = `${indent}    `;
  const isArray = Array.isArray(value);
  const lines = Object.entries<JsonValue>(value).map(([key, member]) => {
    const text = writeJson(member, inner);
    return `${inner}${isArray ? "" : `${JSON.stringify(key)}: `}${text}`;
  });
  const [open, close] = isArray ? ["[", "]"] : ["{", "}"];
  return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
