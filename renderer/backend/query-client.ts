import { QueryClient } from "@tanstack/react-query";
import { CallError } from "./call-error.ts";

const mostRetries = 2;

/** Facts live in the trusted side and are read again when something touched them, never by time. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // the default would pause loopback and IPC calls whenever the machine is offline
        networkMode: "always",
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) =>
          error instanceof CallError && error.payload.retryable && failures < mostRetries,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
