import type { UserKind } from "../contract/user.ts";
import type { JsonNode } from "../json/json-node.ts";
import { findUser } from "./find-user.ts";
import type { Field, FieldType, ObjectSchema, UserChoices } from "./schema/field.ts";
import { personalKeys } from "./personal-keys.ts";
import { foundInWords, isOfType, typeInWords } from "./schema/type-words.ts";
import { userSchemas } from "./schema/user-schemas.ts";

const maximumVisits = 50_000;

/**
 * One way in which an answer differs from the documentation.
 * - `undocumented`: sent, and on no page; `missing`: documented, and not sent; `type`: of another
 *   JSON type than documented.
 * - `pattern`: where, `[]` standing for every item: `UserPerson.tax_resident`. It is `parent` and
 *   `name`; only an undocumented name comes from the answer.
 * - `documented`, `found`: types in words; null for what is not there.
 * - `count`: how often; of a list's items that may be many.
 */
export interface DriftEntry {
  readonly sort: "undocumented" | "missing" | "type";
  readonly pattern: string;
  readonly parent: string;
  readonly name: string;
  readonly documented: string | null;
  readonly found: string | null;
  readonly count: number;
}

/**
 * - `personal`: undocumented names that may be made of a name or an address of this user.
 * - `complete`: false when the user holds more than 50,000 values, of which the rest was not read.
 */
export interface UserDrift {
  readonly entries: readonly DriftEntry[];
  readonly personal: readonly string[];
  readonly visited: number;
  readonly complete: boolean;
}

/**
 * What a user object has that the documentation lacks, what it lacks, and what has another type.
 * What a request alone may hold, or a single page alone names, is not missed; of an object that is
 * not there only the object is, not its fields. `node`: the user object, or the answer around it.
 */
export function userDrift(node: JsonNode, kind: UserKind): UserDrift {
  const found = node.key === kind ? null : findUser(node);
  const user = found?.ok === true && found.kind === kind ? found.node : node;
  const walk = new DriftWalk();
  walk.check(user, { sort: "object", object: userSchemas[kind] }, { parent: "", name: kind });
  const { entries, ...rest } = walk.run();
  return { entries, personal: personalNames(entries, user), ...rest };
}

function personalNames(entries: readonly DriftEntry[], user: JsonNode): readonly string[] {
  const undocumented = entries.filter(({ sort }) => sort === "undocumented");
  if (undocumented.length === 0) return [];
  return undocumented.map(({ name }) => name).filter(personalKeys(user));
}

interface Visit {
  readonly node: JsonNode;
  readonly type: FieldType;
  readonly pattern: string;
}

type Finding = Omit<DriftEntry, "pattern" | "count">;

/** Walks along the schema, which is a few levels deep: nothing undocumented is looked into. */
class DriftWalk {
  readonly #open: Visit[] = [];
  readonly #entries = new Map<string, DriftEntry>();
  #visited = 0;
  #isCut = false;

  run(): Omit<UserDrift, "personal"> {
    for (let visit = this.#open.pop(); visit !== undefined; visit = this.#open.pop()) {
      this.#visitChildren(visit);
      if (this.#isCut) break;
    }
    const entries = [...this.#entries.values()];
    return { entries, visited: this.#visited, complete: !this.#isCut };
  }

  /** Notes a value of another type; one of the documented type is looked into later. */
  check(node: JsonNode, type: FieldType, { parent, name }: Pick<Finding, "parent" | "name">): void {
    if (isOfType(type, node)) {
      if (isContainer(type)) this.#open.push({ node, type, pattern: join(parent, name) });
      return;
    }
    const documented = typeInWords(type);
    this.#note({ sort: "type", parent, name, documented, found: foundInWords(node) });
  }

  #visitChildren({ node, type, pattern }: Visit): void {
    if (type.sort === "list") return this.#visitItems(node, type.item, pattern);
    if (type.sort === "object") return this.#visitMembers(node, type.object, pattern);
    if (type.sort === "oneUser") this.#visitUser(node, type.kinds, pattern);
  }

  #visitItems(list: JsonNode, item: FieldType, parent: string): void {
    const { children } = list;
    const first = this.#open.length;
    for (const node of children) {
      if (!this.#count()) break;
      this.check(node, item, { parent, name: "[]" });
    }
    this.#keepOrder(first);
  }

  #visitMembers(object: JsonNode, schema: ObjectSchema, parent: string): void {
    const first = this.#open.length;
    const present = new Set<string>();
    for (const node of object.children) {
      if (!this.#count()) return;
      const name = node.key ?? "";
      const field = ownField(schema.fields, name);
      if (field === undefined) this.#noteUndocumented(node, parent);
      else if (node.kind !== "null" || field.nullable !== true) {
        this.check(node, field.type, { parent, name });
      }
      present.add(name);
    }
    for (const [name, field] of Object.entries(schema.fields)) {
      if (present.has(name) || field.writeOnly === true || field.onlyOn !== undefined) continue;
      const documented = typeInWords(field.type);
      this.#note({ sort: "missing", parent, name, documented, found: null });
    }
    this.#keepOrder(first);
  }

  #visitUser(wrapper: JsonNode, kinds: UserChoices, parent: string): void {
    const first = this.#open.length;
    const names = Object.keys(kinds);
    let users = 0;
    for (const node of wrapper.children) {
      if (!this.#count()) return;
      const name = node.key ?? "";
      const object = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      if (object === undefined) this.#noteUndocumented(node, parent);
      else this.check(node, { sort: "object", object }, { parent, name });
      users += object === undefined ? 0 : 1;
    }
    if (users === 0) {
      const documented = `one of ${names.join(", ")}`;
      this.#note({ sort: "missing", parent, name: "(user)", documented, found: null });
    }
    this.#keepOrder(first);
  }

  #noteUndocumented(node: JsonNode, parent: string): void {
    const name = node.key ?? "";
    const found = foundInWords(node);
    this.#note({ sort: "undocumented", parent, name, documented: null, found });
  }

  #note(finding: Finding): void {
    const pattern = join(finding.parent, finding.name);
    const key = JSON.stringify([finding.sort, finding.parent, finding.name, finding.found]);
    const count = (this.#entries.get(key)?.count ?? 0) + 1;
    this.#entries.set(key, { ...finding, pattern, count });
  }

  #count(): boolean {
    if (this.#visited >= maximumVisits) this.#isCut = true;
    else this.#visited += 1;
    return !this.#isCut;
  }

  /** What was put on the pile last is taken first: turned around, the order of the answer stays. */
  #keepOrder(first: number): void {
    this.#open.push(...this.#open.splice(first).toReversed());
  }
}

function ownField(fields: Readonly<Record<string, Field>>, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isContainer(type: FieldType): boolean {
  return type.sort === "list" || type.sort === "object" || type.sort === "oneUser";
}

function join(parent: string, name: string): string {
  if (parent === "") return name;
  return name === "[]" ? `${parent}[]` : `${parent}.${name}`;
}
