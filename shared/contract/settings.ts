import { z } from "zod";
import { exportFormats } from "../export-formats.ts";
import { snippetLanguages } from "../signature-causes.ts";

const longestSuffix = 60;
const longestAddress = 300;
/** About a hundred certificates. */
const longestPem = 200_000;

/** A host by name or address, a port, and nothing else. */
const proxyForm = /^https?:\/\/(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?\/?$/i;

/** `longitude latitude altitude radius country`; the documents differ in the first two's order. */
function isGeolocation(text: string): boolean {
  const [first, second, altitude, radius, country, ...more] = text.split(" ");
  const places = [first, second].map((part) => isDecimal(part) && Math.abs(Number(part)) <= 180);
  const sizes = [isDecimal(altitude), isDecimal(radius) && Number(radius) >= 0];
  const named = /^(?:[A-Z]{2}|000)$/.test(country ?? "");
  return [...places, ...sizes, named].every(Boolean) && more.length === 0;
}

function isDecimal(text: string | undefined): boolean {
  return /^-?\d{1,6}(?:\.\d{1,10})?$/.test(text ?? "");
}

/** Choices of the person that outlive the window. Losing them is harmless, and none is a secret. */
export const settingsSchema = z.object({
  theme: z.enum(["system", "light", "dark"]),
  /** How close the rows stand. */
  density: z.enum(["comfortable", "compact"]),
  /** Share of the main column the exchange takes, in percent. */
  exchangePercent: z.number().min(10).max(80),
  exchangeCollapsed: z.boolean(),
  bodyView: z.enum(["pretty", "raw"]),
  /** How the user object is looked at. */
  userView: z.enum(["summary", "tree", "pretty", "raw", "fields", "drift", "compare"]),
  /** The language that copied paths are written in. */
  pathStyle: z.enum(["jsonpath", "pointer", "jq", "javascript"]),
  /** `X-Bunq-Language`: of bunq's translated messages; bunq knows these two (doc.bunq.com, Headers). */
  bunqLanguage: z.enum(["en_US", "nl_NL"]),
  /** `X-Bunq-Region`, e.g. `nl_NL`. */
  bunqRegion: z
    .string()
    .regex(
      /^[a-z]{2}_[A-Z]{2}$/,
      "A region is a language and a country, written like nl_NL or en_US.",
    ),
  /** `X-Bunq-Geolocation`: longitude, latitude, altitude, radius, country. */
  geolocation: z
    .string()
    .max(80, "A geolocation is five short parts.")
    .refine(
      isGeolocation,
      "Five parts with one space between: longitude, latitude, altitude and radius as numbers, then the country in two capital letters, e.g. 4.89 53.2 12 100 NL. Unknown is 0 0 0 0 000.",
    ),
  /** Behind `sandgate/<version>` in `User-Agent`; empty for nothing. */
  userAgentSuffix: z
    .string()
    .max(longestSuffix, `At most ${longestSuffix} characters.`)
    .regex(
      /^(?:[!-~](?:[ -~]*[!-~])?)?$/,
      "Letters, digits and signs of ASCII only, as a header allows, with no space at either end.",
    ),
  /** The format that was exported last. */
  exportFormat: z.enum(exportFormats),
  /** The language in which signatures are written as code. */
  snippetLanguage: z.enum(snippetLanguages),
  timeoutSeconds: z.number().int().min(1).max(600),
  /** Through which calls to bunq go, e.g. `http://proxy.example:3128`; null: directly. */
  proxyUrl: z
    .string()
    .max(longestAddress, "That is longer than an address.")
    .refine(
      (text) => !text.includes("@"),
      "Leave name and password out: settings are stored in clear. A proxy that wants a login needs a forwarder on this machine that signs in.",
    )
    .refine(
      (text) => proxyForm.test(text),
      "Write it with http:// or https:// and a port, like http://proxy.example:3128, and nothing behind.",
    )
    .nullable(),
  /** Certificates, PEM, that are trusted beside this machine's; null: none. */
  extraCaPem: z.string().max(longestPem, "That is too much for a few certificates.").nullable(),
  /** What happens when bunq no longer takes a session's token: renew and repeat, or ask first. */
  renewal: z.enum(["automatic", "ask"]),
  /** What the recorded exchanges of one account may take on disk, in MB (1,048,576 bytes each). */
  exchangeRetentionMb: z.number().int().min(1).max(500),
  /** Keys of actions other than their default, by the action's id; null: none. */
  shortcuts: z.record(z.string().max(64), z.string().max(40).nullable()),
});
export type Settings = z.infer<typeof settingsSchema>;

/** One certificate that is trusted beside this machine's. Times in ms. */
export const authoritySchema = z.object({
  /** Its common name, else its whole subject. */
  name: z.string(),
  issuer: z.string(),
  notBefore: z.number(),
  notAfter: z.number(),
  /** `expired`, `early`: by this machine's clock. `odd`: of one server, not of an authority. */
  state: z.enum(["good", "expired", "early", "odd"]),
  fingerprint: z.string(),
});
export type Authority = z.infer<typeof authoritySchema>;
