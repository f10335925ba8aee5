/** Up to two letters that stand for a name: `Zoë van der Berg` is `ZB`. */
export function initials(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  // "van der" and the like are no part of initials, unless the name is nothing else
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  const chosen = capital.length > 0 ? capital : words;
  const letters = chosen.length > 1 ? [chosen[0], chosen.at(-1)] : chosen;
  return letters.map((word) => word?.match(/\p{L}\p{M}*/u)?.[0].toUpperCase() ?? "").join("");
}
