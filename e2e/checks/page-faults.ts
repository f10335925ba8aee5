import type { BuiltFile } from "./read-build.ts";

/** What no file of the page may hold, whatever the sources look like. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a module of Node", /["'`]node:[a-z]+(?:\/[a-z]+)?["'`]/],
  ["a module that is not there in a browser", /(?<![.\w])require\(["'`]/],
  ["electron", /["'`]electron(?:\/[a-z]+)?["'`]|ipcRenderer/],
  ["electron-store", /electron-store/],
  ["code that signs or makes keys", /createSign|createPrivateKey|generateKeyPair|privateDecrypt/],
  ["node-forge", /rsaEncryption|pkcs8ShroudedKeyBag|forge\.(?:pki|asn1)/],
  ["zod", /ZodError|_zod\b/],
  ["a private key", /PRIVATE KEY-----(?:\\r|\\n|\s)*[A-Za-z0-9+/]{24}/],
  ["code made of text", /\bnew Function\(|(?<![.\w])eval\(/],
  ["a source map", /sourceMappingURL=/],
];

/** What of all that a script or style of the page holds; an empty list when nothing. */
export function pageFaults({ name, text }: BuiltFile): readonly string[] {
  const faults = forbidden
    .filter(([, pattern]) => pattern.test(text))
    .map(([what]) => `${name} holds ${what}`);
  return name.endsWith(".map") ? [...faults, `${name} is a source map`] : faults;
}

/** What in the page's document its content security policy would block. */
export function documentFaults(html: string): readonly string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/gi)];
  return [
    ...scripts
      .filter(([, attributes = "", body = ""]) => !/\ssrc=/.test(attributes) || body.trim() !== "")
      .map(([tag]) => `an inline script: ${tag}`),
    ...[...html.matchAll(/<style\b[^>]*>/gi)].map(([tag]) => `an inline style: ${tag}`),
    ...[...html.matchAll(/\s(?:on[a-z]+|style)=["'][^"']*["']/gi)].map(
      ([attribute]) => `an inline handler or style:${attribute}`,
    ),
    ...[...html.matchAll(/(?:src|href)=["'](?!\.\/)([^"']*)["']/gi)].map(
      ([, address]) => `something from elsewhere: ${address}`,
    ),
  ];
}
