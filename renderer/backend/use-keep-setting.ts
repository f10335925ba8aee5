import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Settings } from "../../shared/contract/settings.ts";
import { call } from "./call.ts";
import { CallError } from "./call-error.ts";
import { settingsQuery } from "./queries.ts";

/** Keeps what was typed, if it makes sense; answers why not, null where it is kept. */
export function useKeepSetting(): (change: Partial<Settings>) => Promise<string | null> {
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationKey: ["settings.change"],
    scope: { id: "settings" },
    mutationFn: (change: Partial<Settings>) => call("settings.change", change),
    onSuccess: (settings) => queryClient.setQueryData(settingsQuery.queryKey, settings),
    // what is refused may be something that was never meant to be entered
    gcTime: 0,
  });
  return async (change) => {
    try {
      await mutateAsync(change);
      return null;
    } catch (thrown) {
      if (thrown instanceof CallError) return thrown.payload.message;
      throw thrown;
    }
  };
}
