import { queryOptions } from "@tanstack/react-query";
import { call } from "./call.ts";

/** The embedded sandbox, running or not. Apart from the other queries: the first load has no use for it. */
export const localSandboxQuery = queryOptions({
  queryKey: ["local-sandbox"],
  queryFn: () => call("sandbox.read", {}),
});
