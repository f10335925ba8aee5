import { demoKeys, demoOauthClient } from "../demo-keys.ts";
import type { Route } from "../route.ts";
import { clientSections } from "./client-sections.ts";
import { rows, text, type GuideSection } from "./guide-block.ts";

/** Why a call was refused, which is what most people come to the page for. */
const refusedSection: GuideSection = {
  title: "When a call is refused",
  blocks: [
    text(
      "The header X-Sandbox-Hint says why, as does the log of npm run sandbox. bunq sends no such header.",
      "For a wrong signature it says what was signed instead of the body, if that is a usual mistake;",
      "the log also has the SHA-256 of what was checked and of what was signed.",
    ),
  ],
};

const differencesSection: GuideSection = {
  title: "What is different here",
  blocks: [
    text(
      "It speaks plain HTTP on this machine. Nothing in it is real: no money, no people, no bank.",
      "A production key is refused like any other key it does not know; do not send it one.",
      "Switches change how it behaves (npm run sandbox -- --help lists them): other statuses, call limits, slow and broken answers, a clock that is set.",
    ),
  ],
};

function keySections(baseUrl: string): readonly GuideSection[] {
  const { clientId, secret, callbackUrl } = demoOauthClient;
  return [
    {
      title: "API keys that always exist",
      blocks: [
        text("For the device step, of users that nobody can create over HTTP:"),
        rows(
          ["UserApiKey", demoKeys.onBehalf],
          ["UserCompany, a partner", demoKeys.partner],
          ["UserPaymentServiceProvider", demoKeys.paymentServiceProvider],
        ),
      ],
    },
    {
      title: "The partner's OAuth client",
      blocks: [
        text(`Send a browser to ${baseUrl}/auth; the redirect address may have any port.`),
        rows(["client_id", clientId], ["client_secret", secret], ["redirect_uri", callbackUrl]),
      ],
    },
  ];
}

function routesSection(routes: readonly Route[]): GuideSection {
  const pairs = routes.map(({ method, path }) => [method, path] as const);
  return { title: "What it answers", blocks: [rows(...pairs)] };
}

/** Everything a person needs who opens the sandbox's address. `baseUrl`: as they reached it. */
export function guide(baseUrl: string, routes: readonly Route[]): readonly GuideSection[] {
  const start = text(
    `Point a client at ${baseUrl}/v1 in place of https://public-api.sandbox.bunq.com/v1, then:`,
    "create a sandbox user, install, register the device, open a session.",
  );
  return [
    { title: "Start", blocks: [start] },
    refusedSection,
    ...clientSections(baseUrl),
    ...keySections(baseUrl),
    differencesSection,
    routesSection(routes),
  ];
}
