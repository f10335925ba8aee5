import { assertNever } from "../assert-never.ts";
import type { JsonNode } from "../json/json-node.ts";
import { unescapeString } from "../json/unescape-string.ts";
import type { FieldType, ObjectSchema, ScalarSort } from "./schema/field.ts";
import type { TypeOf } from "./schema/type-of.ts";

const maximumItems = 1000;
const digits = /^\d{1,40}$/;
const wholeNumber = /^-?\d{1,20}$/;

/**
 * Reads the documented fields of an object. Nothing is required and nothing fails: see `TypeOf`.
 * Of a repeated key the last counts, as for every reader built on `JSON.parse`.
 */
export function decodeObject<O extends ObjectSchema>(schema: O, node: JsonNode): TypeOf<O> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema is the type
  return decodeFields(schema, node) as TypeOf<O>;
}

function decodeFields(schema: ObjectSchema, node: JsonNode): Readonly<Record<string, unknown>> {
  const decoded: Record<string, unknown> = {};
  for (const [name, member] of membersByName(node, schema.fields)) {
    const type = schema.fields[name]?.type;
    const value = type && decodeValue(type, member);
    if (value !== undefined) decoded[name] = value;
  }
  return decoded;
}

/** One pass over the members, so that a huge object is walked once and not once for each field. */
function membersByName(node: JsonNode, names: object): ReadonlyMap<string, JsonNode> {
  const members = new Map<string, JsonNode>();
  for (const child of node.children) {
    if (child.key !== null && Object.hasOwn(names, child.key)) members.set(child.key, child);
  }
  return members;
}

/** The value; null for null; `undefined` for another type than documented. */
function decodeValue(type: FieldType, node: JsonNode): unknown {
  if (node.kind === "null") return null;
  if (type.sort === "list") {
    if (node.kind !== "array") return undefined;
    const { children } = node;
    const items = children.slice(0, maximumItems).map((item) => decodeValue(type.item, item));
    return { items, count: children.length };
  }
  if (type.sort === "object") {
    return node.kind === "object" ? decodeFields(type.object, node) : undefined;
  }
  if (type.sort === "oneUser") {
    return node.kind === "object" ? decodeChoices(type.kinds, node) : undefined;
  }
  return decodeScalar(type.sort, node);
}

function decodeChoices(
  kinds: Readonly<Record<string, ObjectSchema>>,
  node: JsonNode,
): Readonly<Record<string, unknown>> {
  const decoded: Record<string, unknown> = {};
  for (const [name, member] of membersByName(node, kinds)) {
    const object = kinds[name];
    const value = object && decodeValue({ sort: "object", object }, member);
    if (value !== undefined) decoded[name] = value;
  }
  return decoded;
}

function decodeScalar(sort: ScalarSort, node: JsonNode): string | number | boolean | undefined {
  switch (sort) {
    case "flag":
      if (node.kind === "true") return true;
      return node.kind === "false" ? false : undefined;
    case "wholeNumber": {
      const number =
        node.kind === "number" && wholeNumber.test(node.text) ? Number(node.text) : NaN;
      return Number.isSafeInteger(number) ? number : undefined;
    }
    case "id": {
      const written = writtenNumber(node);
      return written !== undefined && digits.test(written) ? written : undefined;
    }
    case "idText":
    case "decimal":
      return writtenNumber(node);
    case "text":
    case "time":
    case "date":
      return node.kind === "string" ? unescapeString(node.text) : undefined;
    default:
      return assertNever(sort);
  }
}

/** Ids and amounts come as numbers or as text; either way the digits stay as written. */
function writtenNumber(node: JsonNode): string | undefined {
  if (node.kind === "number") return node.text;
  return node.kind === "string" ? unescapeString(node.text) : undefined;
}
