import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Settings } from "../../shared/contract/settings.ts";
import { call } from "./call.ts";
import { settingsQuery } from "./queries.ts";

/** Changes settings at once here, and in the trusted side behind that. */
export function useChangeSettings(): (change: Partial<Settings>) => void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: ["settings.change"],
    mutationFn: (change: Partial<Settings>) => call("settings.change", change),
    onMutate: (change) => {
      queryClient.setQueryData(settingsQuery.queryKey, (now) => now && { ...now, ...change });
    },
    onSuccess: (settings) => queryClient.setQueryData(settingsQuery.queryKey, settings),
    onError: () => queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  });
  return mutate;
}
