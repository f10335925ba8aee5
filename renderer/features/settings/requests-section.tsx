import { useQuery } from "@tanstack/react-query";
import type { Settings } from "../../../shared/contract/settings.ts";
import { appQuery } from "../../backend/queries.ts";
import { ChoiceSetting } from "./choice-setting.tsx";
import { NumberSetting } from "./number-setting.tsx";
import { TextSetting } from "./text-setting.tsx";

const languages = [
  { value: "en_US", label: "English (en_US)" },
  { value: "nl_NL", label: "Dutch (nl_NL)" },
] as const;

/** What every request carries, and how long it may take. It holds from the next call on. */
export function RequestsSection({ settings }: { readonly settings: Settings }) {
  const version = useQuery(appQuery).data?.version ?? "";
  const agent = `sandgate/${version} ${settings.userAgentSuffix}`.trimEnd();
  return (
    <>
      <ChoiceSetting
        settings={settings}
        name="bunqLanguage"
        label="Language of bunq’s messages"
        hint="X-Bunq-Language: which language bunq words its refusals in. bunq knows these two."
        choices={languages}
      />
      <TextSetting
        settings={settings}
        name="bunqRegion"
        label="Region"
        hint="X-Bunq-Region, a language and a country. Default en_US."
      />
      <TextSetting
        settings={settings}
        name="geolocation"
        label="Geolocation"
        hint="X-Bunq-Geolocation: longitude, latitude, altitude, radius and country, e.g. 4.89 53.2 12 100 NL. Default 0 0 0 0 000, which is unknown."
      />
      <TextSetting
        settings={settings}
        name="userAgentSuffix"
        label="User-Agent suffix"
        hint={`Tells your calls from others at bunq. Now sent: ${agent}. Default none.`}
        placeholder="acme-onboarding/1.0"
      />
      <NumberSetting
        settings={settings}
        name="timeoutSeconds"
        label="Seconds to wait for an answer"
        hint="A call that takes longer is given up; bunq may still have acted. Default 30."
        most={600}
      />
    </>
  );
}
