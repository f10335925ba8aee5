import { respondText } from "../answers.ts";
import { demoKeys, demoOauthClient } from "../demo-keys.ts";
import { headerOf } from "../received-request.ts";
import type { Route } from "../route.ts";

function aboutText(host: string, routes: readonly Route[]): string {
  const lines = routes.map(({ method, path }) => `  ${method.padEnd(6)} ${path}`);
  return `This is a local sandbox of the bunq API, part of Sandgate. It runs on this machine only;
nothing in it is real: no money, no people, no bank.

Point a client at http://${host}/v1 in place of https://public-api.sandbox.bunq.com/v1,
then: create a sandbox user, install, register the device, open a session.
When a call is refused, the header X-Sandbox-Hint says why. bunq sends no such header.

It answers:
${lines.join("\n")}

API keys that always exist, for the device step:
  UserApiKey                  ${demoKeys.onBehalf}
  UserPaymentServiceProvider  ${demoKeys.paymentServiceProvider}
  UserCompany, a partner      ${demoKeys.partner}

The partner's OAuth client, for http://${host}/auth and any port in the redirect address:
  client_id      ${demoOauthClient.clientId}
  client_secret  ${demoOauthClient.secret}
  redirect_uri   ${demoOauthClient.callbackUrl}
`;
}

/** The page a person sees who opens the sandbox's address in a browser. */
export function aboutRoute(routes: readonly Route[]): Route {
  return {
    method: "GET",
    path: "/",
    token: "none",
    answer: ({ request }) => respondText(aboutText(headerOf(request, "host") ?? "", routes)),
  };
}
