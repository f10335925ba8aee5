import type { JsonTrail } from "../../../../shared/user/find-user.ts";

/**
 * The JSONPath (RFC 9535) of every value a pattern stands for:
 * `$.Response[0].UserPerson.alias[*].type`. Documented names need no quotes. `userPath`: from the
 * root of the answer to the user, which the pattern begins with.
 */
export function patternPath(pattern: string, userPath: JsonTrail): string {
  const front = userPath
    .slice(0, -1)
    .map((segment) => (typeof segment === "number" ? `[${segment}]` : `.${segment}`));
  return `$${front.join("")}.${pattern.replaceAll("[]", "[*]")}`;
}
