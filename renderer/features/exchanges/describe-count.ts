const number = (count: number): string => count.toLocaleString("en");

/** How many exchanges are shown: `340 exchanges`, `12 of 340`. */
export function describeCount(total: number, all: number): string {
  if (total !== all) return `${number(total)} of ${number(all)}`;
  return all === 1 ? "1 exchange" : `${number(all)} exchanges`;
}
