import { assertNever } from "../../assert-never.ts";
import type { JsonNode } from "../../json/json-node.ts";
import type { FieldType, ScalarSort } from "./field.ts";

const scalarWords: Readonly<Record<ScalarSort, string>> = {
  text: "text",
  flag: "true or false",
  wholeNumber: "whole number",
  time: "text (time in UTC)",
  date: "text (date)",
  decimal: "text (decimal number)",
  id: "whole number (ID)",
  idText: "text (ID)",
};

/** A documented type in words: `text (date)`, `list of Address`. */
export function typeInWords(type: FieldType): string {
  if (type.sort === "object") return `object (${type.object.name})`;
  if (type.sort === "oneUser") return `object (one of ${Object.keys(type.kinds).join(", ")})`;
  if (type.sort !== "list") return scalarWords[type.sort];
  const { item } = type;
  return `list of ${item.sort === "object" ? item.object.name : typeInWords(item)}`;
}

/** The type a value was sent with, in the words of `typeInWords`; says nothing of the value. */
export function foundInWords(node: JsonNode): string {
  switch (node.kind) {
    case "string":
      return "text";
    case "number":
      return isWhole(node) ? "whole number" : "decimal number";
    case "true":
    case "false":
      return "true or false";
    case "null":
      return "null";
    case "array":
      return "list";
    case "object":
      return "object";
    default:
      return assertNever(node.kind);
  }
}

/** Whether a value has the JSON type that is documented; what a text says is not looked at. */
export function isOfType(type: FieldType, node: JsonNode): boolean {
  switch (type.sort) {
    case "list":
      return node.kind === "array";
    case "object":
    case "oneUser":
      return node.kind === "object";
    case "flag":
      return node.kind === "true" || node.kind === "false";
    case "wholeNumber":
    case "id":
      return node.kind === "number" && isWhole(node);
    case "text":
    case "time":
    case "date":
    case "decimal":
    case "idText":
      return node.kind === "string";
    default:
      return assertNever(type);
  }
}

function isWhole(node: JsonNode): boolean {
  return /^-?\d+$/.test(node.text);
}
