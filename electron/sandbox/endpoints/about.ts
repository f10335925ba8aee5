import type { Answer } from "../answers.ts";
import { guide } from "../guide/guide.ts";
import { guidePage, guideText } from "../guide/show-guide.ts";
import { headerOf, type ReceivedRequest } from "../received-request.ts";
import type { Route } from "../route.ts";

function about(request: ReceivedRequest, routes: readonly Route[]): Answer {
  // As the person reached it, which may be through a tunnel or under another name.
  const sections = guide(`http://${headerOf(request, "host") ?? "127.0.0.1"}`, routes);
  const accepted = headerOf(request, "accept") ?? "";
  return accepted.includes("text/html") ? guidePage(sections) : guideText(sections);
}

/** What a person sees who opens the sandbox's address: a page in a browser, text elsewhere. */
export function aboutRoute(routes: readonly Route[]): Route {
  return {
    method: "GET",
    path: "/",
    token: "none",
    answer: ({ request }) => about(request, routes),
  };
}
