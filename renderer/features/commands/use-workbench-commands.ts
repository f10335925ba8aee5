import { useQuery } from "@tanstack/react-query";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { exportForms, exportFormats } from "../../../shared/export-formats.ts";
import { requestPresets } from "../../../shared/requests/presets.ts";
import { requestsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import type { Composer } from "../../stores/composer.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { composerOfPreset, composerOfSaved } from "../requests/load-request.ts";
import type { Command } from "./command.ts";

/** What the workbench offers from anywhere: requests to compose, formats to export, ways to look. */
export function useWorkbenchCommands(account: AccountSummary | null): readonly Command[] {
  const changeSettings = useChangeSettings();
  const accountId = account?.id ?? "";
  const saved = useQuery({ ...requestsQuery(accountId), enabled: account !== null }).data?.saved;
  if (account === null) return [];
  const { composed, exchangesChanged, exportsTabChosen, placeViewed, signatureTabChosen } =
    uiStore.getState();
  const compose = (composer: Composer) => () => {
    composed(accountId, composer);
    placeViewed("requests");
  };
  return [
    ...requestPresets.map((preset): Command => ({
      id: `preset-${preset.id}`,
      group: "Requests",
      label: preset.name,
      detail: preset.draft.method,
      run: compose(composerOfPreset(preset)),
    })),
    ...(saved ?? []).map((one): Command => ({
      id: `saved-${one.id}`,
      group: "Requests",
      label: one.name,
      detail: "saved",
      run: compose(composerOfSaved(one)),
    })),
    ...exportFormats.map((exportFormat): Command => ({
      id: `export-${exportFormat}`,
      group: "Export and import",
      label: `Export: ${exportForms[exportFormat].label}`,
      run: () => {
        changeSettings({ exportFormat });
        exportsTabChosen("export");
        placeViewed("exports");
      },
    })),
    {
      id: "import",
      group: "Export and import",
      label: "Import from an SDK, Postman or a PEM file",
      run: () => {
        exportsTabChosen("import");
        placeViewed("exports");
      },
    },
    {
      id: "explain-signature",
      group: "Places",
      label: "Find out why a signature of your own code does not match",
      run: () => {
        signatureTabChosen("own");
        placeViewed("signature");
      },
    },
    {
      id: "onboarding-sequence",
      group: "Places",
      label: "Onboarding sequence",
      run: () => {
        exchangesChanged({ tab: "sequence" });
        placeViewed("exchanges");
      },
    },
  ];
}
