/** bunq's own names, as its Postman collection has them (bunq's "postman" repository). */
const postmanNames: ReadonlyMap<string, string> = new Map([
  ["API key", "api_key"],
  ["private key", "private_key_client"],
]);

/** What a secret is called as a variable: `session_token`. */
export function variableName(secret: string): string {
  return postmanNames.get(secret) ?? secret.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
}

/** The same in a shell's environment: `BUNQ_SESSION_TOKEN`. */
export function environmentVariable(secret: string): string {
  return `BUNQ_${variableName(secret).toUpperCase()}`;
}

/** The same between the braces that Postman, Bruno and HTTP files replace. */
export function bracedVariable(secret: string): string {
  return `{{${variableName(secret)}}}`;
}
