/** What somebody can do with a secret who finds it, by its short name. */
const meanings: ReadonlyMap<string, string> = new Map([
  ["session token", "Acts as the user until the session ends or is logged out of."],
  ["installation token", "With the API key and the private key it opens sessions as the user."],
  ["API key", "Opens sessions as the user from every permitted address, until it is revoked."],
  ["private key", "Signs calls in this installation’s name, until another one takes its place."],
  ["client secret", "With a user’s code it takes the access that was granted to your app."],
]);

export function secretMeaning(name: string): string {
  return meanings.get(name) ?? "Can be used by whoever has it, as long as bunq takes it.";
}
