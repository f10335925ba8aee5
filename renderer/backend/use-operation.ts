import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/operations.ts";
import { uiStore } from "../stores/ui-store.ts";
import type { CallError } from "./call-error.ts";
import { operationOptions } from "./operation-options.ts";
import { stepOf } from "./step-of.ts";

/**
 * One operation of the trusted side as a typed mutation. It is pending until the facts it touched
 * are read again. Screens that send a secret also clear their field and call `reset()` when it
 * settles, because a mounted mutation keeps its input whatever the cache does.
 */
export function useOperation<K extends OperationName>(
  name: K,
): UseMutationResult<OutputOf<K>, CallError, InputOf<K>> {
  const queryClient = useQueryClient();
  return useMutation({
    ...operationOptions(queryClient, name),
    onMutate: () => {
      const step = stepOf(name);
      // the person sees what the step left behind before going on
      if (step) uiStore.getState().stepActed(step);
    },
  });
}
