import type { UserKind } from "../contract/user.ts";
import type { JsonKind, JsonNode } from "../json/json-node.ts";
import { findUser, type JsonTrail } from "./find-user.ts";
import type { FieldType, ObjectSchema } from "./schema/field.ts";
import { isOfType } from "./schema/type-words.ts";
import { userSchemas } from "./schema/user-schemas.ts";

const maximumVisits = 50_000;
/** More than anybody shows in one line, and a bound for what a hostile string may cost. */
const maximumText = 400;

/**
 * How a documented field can stand in an answer. `absent`: the object it belongs to is there and
 * has no such member.
 */
export type FieldState = "present" | "null" | "other-type" | "absent";

/**
 * One place in an answer.
 * - `path`: from the root of the answer; of an absent field the object that lacks it.
 * - `text`: the value as written, its first 400 characters; "" for objects and lists.
 * - `children`: how many values an object or a list holds.
 */
export interface FieldPlace {
  readonly path: JsonTrail;
  readonly kind: JsonKind;
  readonly text: string;
  readonly children: number;
}

/** How often a field stands in each way, and the first place of each. */
export interface FieldFinding {
  readonly counts: Readonly<Record<FieldState, number>>;
  readonly first: Readonly<Partial<Record<FieldState, FieldPlace>>>;
}

/**
 * Where an answer has what is documented, and what is not.
 * - `userPath`: from the root of the answer to the user.
 * - `fields`: by pattern (`UserPerson.alias[].type`, and `UserPerson.alias[]` for the items). A field
 *   of an object that is not in the answer is not in here.
 * - `undocumented`: the first place of each, by pattern.
 * - `complete`: false when the user holds more than 50,000 values; the rest was not read.
 */
export interface UserSurvey {
  readonly userPath: JsonTrail;
  readonly fields: ReadonlyMap<string, FieldFinding>;
  readonly undocumented: ReadonlyMap<string, FieldPlace>;
  readonly complete: boolean;
}

/** Looks up every documented field. `node`: the user object, or the answer around it. */
export function surveyFields(node: JsonNode, kind: UserKind): UserSurvey {
  const found = node.key === kind ? null : findUser(node);
  const user = found?.ok === true && found.kind === kind ? found.node : node;
  return new SurveyWalk().survey(user, kind);
}

/**
 * Goes along the schema, which is a few levels deep, with all values of one pattern at a time:
 * nothing undocumented is looked into, so that the depth of an answer is no limit.
 */
class SurveyWalk {
  readonly #fields = new Map<string, GrowingFinding>();
  readonly #undocumented = new Map<string, FieldPlace>();
  #visited = 0;

  survey(user: JsonNode, kind: UserKind): UserSurvey {
    this.#values([user], { sort: "object", object: userSchemas[kind] }, kind);
    return {
      userPath: pathTo(user),
      fields: this.#fields,
      undocumented: this.#undocumented,
      complete: this.#visited <= maximumVisits,
    };
  }

  #values(nodes: readonly JsonNode[], type: FieldType, pattern: string): void {
    const fitting = nodes.filter((node) => isOfType(type, node));
    if (fitting.length === 0) return;
    if (type.sort === "list") {
      const items = fitting.flatMap((list) => this.#itemsOf(list, type.item, `${pattern}[]`));
      this.#values(items, type.item, `${pattern}[]`);
    } else if (type.sort === "object") {
      this.#members(fitting, fieldTypes(type.object), pattern);
    } else if (type.sort === "oneUser") {
      const kinds = Object.entries(type.kinds).map(
        ([name, object]) => [name, { sort: "object", object }] as const,
      );
      this.#members(fitting, new Map(kinds), pattern);
    }
  }

  #itemsOf(list: JsonNode, type: FieldType, pattern: string): readonly JsonNode[] {
    const items = list.children.slice(0, this.#left());
    this.#visited += list.children.length;
    for (const item of items) this.#note(pattern, stateOf(item, type), item);
    return items;
  }

  #members(
    objects: readonly JsonNode[],
    types: ReadonlyMap<string, FieldType>,
    pattern: string,
  ): void {
    const found = new Map<string, JsonNode[]>(Array.from(types.keys(), (name) => [name, []]));
    for (const object of objects) {
      const members = this.#membersOf(object, types, pattern);
      for (const [name, type] of types) {
        const member = members.get(name);
        const state = member === undefined ? "absent" : stateOf(member, type);
        this.#note(`${pattern}.${name}`, state, member ?? object);
        if (member !== undefined) found.get(name)?.push(member);
      }
    }
    for (const [name, type] of types)
      this.#values(found.get(name) ?? [], type, `${pattern}.${name}`);
  }

  /** By name; of a repeated one the last counts, as for every reader built on `JSON.parse`. */
  #membersOf(
    object: JsonNode,
    types: ReadonlyMap<string, FieldType>,
    pattern: string,
  ): ReadonlyMap<string, JsonNode> {
    const members = new Map<string, JsonNode>();
    for (const node of object.children.slice(0, this.#left())) {
      const name = node.key ?? "";
      if (types.has(name)) members.set(name, node);
      else if (!this.#undocumented.has(`${pattern}.${name}`)) {
        this.#undocumented.set(`${pattern}.${name}`, placeOf(node));
      }
    }
    this.#visited += object.children.length;
    return members;
  }

  #left(): number {
    return Math.max(0, maximumVisits - this.#visited);
  }

  #note(pattern: string, state: FieldState, node: JsonNode): void {
    const finding = this.#fields.get(pattern) ?? emptyFinding();
    this.#fields.set(pattern, finding);
    finding.counts[state] += 1;
    finding.first[state] ??= placeOf(node);
  }
}

interface GrowingFinding {
  readonly counts: Record<FieldState, number>;
  readonly first: Partial<Record<FieldState, FieldPlace>>;
}

function emptyFinding(): GrowingFinding {
  return { counts: { present: 0, null: 0, "other-type": 0, absent: 0 }, first: {} };
}

function fieldTypes({ fields }: ObjectSchema): ReadonlyMap<string, FieldType> {
  return new Map(Object.entries(fields).map(([name, { type }]) => [name, type]));
}

function stateOf(node: JsonNode, type: FieldType): FieldState {
  if (node.kind === "null") return "null";
  return isOfType(type, node) ? "present" : "other-type";
}

function placeOf(node: JsonNode): FieldPlace {
  const isContainer = node.kind === "object" || node.kind === "array";
  return {
    path: pathTo(node),
    kind: node.kind,
    text: isContainer ? "" : node.text.slice(0, maximumText),
    children: isContainer ? node.children.length : 0,
  };
}

function pathTo(node: JsonNode): JsonTrail {
  const path: (string | number)[] = [];
  for (let at = node; at.parent !== null; at = at.parent) path.push(at.key ?? at.index);
  return path.toReversed();
}
