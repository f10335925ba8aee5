import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Settings } from "../../shared/contract/settings.ts";
import { call } from "./call.ts";
import { settingsQuery } from "./queries.ts";

const mutationKey = ["settings.change"];

/** Changes settings at once here, and in the trusted side behind that. */
export function useChangeSettings(): (change: Partial<Settings>) => void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationKey,
    // one after the other, so that the last choice is the one that is kept
    scope: { id: "settings" },
    mutationFn: (change: Partial<Settings>) => call("settings.change", change),
    onSuccess: (settings) => {
      // the answer to an earlier choice must not undo a later one that is still on its way
      if (queryClient.isMutating({ mutationKey }) > 1) return;
      queryClient.setQueryData(settingsQuery.queryKey, settings);
    },
    onError: () => queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  });
  return (change) => {
    queryClient.setQueryData(settingsQuery.queryKey, (now) => now && { ...now, ...change });
    mutate(change);
  };
}
