import { useQuery } from "@tanstack/react-query";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import type { SavedRequest } from "../../../shared/contract/request.ts";
import { exportForms, exportFormats, type ExportFormat } from "../../../shared/export-formats.ts";
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
  if (account === null) return [importing];
  return [
    importing,
    ...requestCommands(accountId, saved ?? []),
    ...exportCommands((exportFormat) => changeSettings({ exportFormat })),
    ...ways,
  ];
}

function requestCommands(accountId: string, saved: readonly SavedRequest[]): readonly Command[] {
  const { composerLoaded, placeViewed } = uiStore.getState();
  const compose = (composer: Composer) => () => {
    composerLoaded(accountId, composer);
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
    ...saved.map((one): Command => ({
      id: `saved-${one.id}`,
      group: "Requests",
      label: one.name,
      detail: "saved",
      run: compose(composerOfSaved(one)),
    })),
  ];
}

function exportCommands(choose: (format: ExportFormat) => void): readonly Command[] {
  const { exportsTabChosen, placeViewed } = uiStore.getState();
  return exportFormats.map((format) => ({
    id: `export-${format}`,
    group: "Export and import",
    label: `Export: ${exportForms[format].label}`,
    run: () => {
      choose(format);
      exportsTabChosen("export");
      placeViewed("exports");
    },
  }));
}

/** Needs no account: what is imported becomes one. */
const importing: Command = {
  id: "import",
  group: "Export and import",
  label: "Import from an SDK, Postman or a PEM file",
  run: () => {
    uiStore.getState().exportsTabChosen("import");
    uiStore.getState().placeViewed("exports");
  },
};

const ways: readonly Command[] = [
  {
    id: "explain-signature",
    group: "Places",
    label: "Find out why a signature of your own code does not match",
    run: () => {
      uiStore.getState().signatureTabChosen("own");
      uiStore.getState().placeViewed("signature");
    },
  },
  {
    id: "onboarding-sequence",
    group: "Places",
    label: "Onboarding sequence",
    run: () => {
      uiStore.getState().exchangesChanged({ tab: "sequence" });
      uiStore.getState().placeViewed("exchanges");
    },
  },
];
