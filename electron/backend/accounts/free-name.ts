/** The name itself, or with the first number that no account here has. */
export function freeName(wanted: string, accounts: readonly { readonly name: string }[]): string {
  const taken = new Set(accounts.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}
