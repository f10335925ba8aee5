import type { MutationOptions, QueryClient } from "@tanstack/react-query";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/operations.ts";
import { call } from "./call.ts";
import type { CallError } from "./call-error.ts";
import { refreshAfter } from "./refresh-after.ts";
import { tellOutcome } from "./tell-outcome.ts";

/** Operations whose input holds a secret the mutation cache must not keep. */
const withSecrets: ReadonlySet<OperationName> = new Set([
  "credential.keep",
  "device.register",
  "oauth.keep-client",
  "oauth.paste-answer",
  // what someone composes may hold one
  "request.save",
  "request.send",
  "key.import",
  "signature.explain",
  "import.inspect",
  "import.context",
]);

/** One operation as a mutation: runs it, then reads again what it touched before it counts as over. */
export function operationOptions<K extends OperationName>(
  queryClient: QueryClient,
  name: K,
): MutationOptions<OutputOf<K>, CallError, InputOf<K>> {
  return {
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
    onSettled: (_output, error, input) => {
      tellOutcome(name, input, error);
      return refreshAfter(queryClient, name, input);
    },
    // SECURITY: by default the cache keeps a mutation's input for five minutes; canary spec.
    ...(withSecrets.has(name) ? { gcTime: 0 } : {}),
  };
}
