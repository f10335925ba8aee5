import type { Settings } from "../../../shared/contract/settings.ts";
import { NumberSetting } from "./number-setting.tsx";

export function ExchangesSection({ settings }: { readonly settings: Settings }) {
  return (
    <NumberSetting
      settings={settings}
      name="exchangeRetentionMb"
      label="Megabytes of exchanges to keep"
      hint="Recorded calls, without secrets. When there are more, the oldest go first. Default 50."
      most={500}
    />
  );
}
