import { headerOf } from "../../electron/sandbox/received-request.ts";
import type { RunningSandbox } from "../../electron/sandbox/start-sandbox.ts";

/** Every token and API key that went over the wire, as the other side saw it. */
export function secretsSeen({ requests }: RunningSandbox): Record<string, string> {
  return Object.fromEntries(
    requests.flatMap((request, index) => {
      const token = headerOf(request, "X-Bunq-Client-Authentication");
      const apiKey = /"secret":"([^"]+)"/.exec(String(request.body))?.[1];
      return [
        ...(token === undefined ? [] : [[`token of ${request.path}, call ${index}`, token]]),
        ...(apiKey === undefined ? [] : [[`API key of ${request.path}, call ${index}`, apiKey]]),
      ];
    }),
  );
}
