import { useQuery } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { localSandboxQuery } from "../../backend/local-sandbox-query.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { isChanged } from "./switch-words.ts";

/** Says that the local sandbox is not as it usually is, with the way there; else nothing. */
export function ChangedSwitches({ className }: { readonly className: string | undefined }) {
  const { data } = useQuery(localSandboxQuery);
  const changed = data?.running?.switches.filter(isChanged).length ?? 0;
  if (changed === 0) return null;
  return (
    <button
      type="button"
      className={className}
      data-weak="true"
      data-command="Show the changed switches of the local sandbox"
      onClick={() => uiStore.getState().placeViewed("local-sandbox")}
    >
      <FlaskConical />
      {changed === 1 ? "1 switch" : `${changed} switches`} of the local sandbox changed
    </button>
  );
}
