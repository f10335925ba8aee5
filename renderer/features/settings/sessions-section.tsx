import type { Settings } from "../../../shared/contract/settings.ts";
import { ChoiceSetting } from "./choice-setting.tsx";

const renewals = [
  {
    value: "automatic",
    label: "Renew it and repeat the call",
    detail: "Once, when bunq no longer takes the session’s token. It is shown where that happened.",
  },
  { value: "ask", label: "Ask first", detail: "The call fails, and a button opens the next one." },
] as const;

export function SessionsSection({ settings }: { readonly settings: Settings }) {
  return (
    <ChoiceSetting
      settings={settings}
      name="renewal"
      label="When a session is over"
      hint="By default it is renewed."
      choices={renewals}
    />
  );
}
