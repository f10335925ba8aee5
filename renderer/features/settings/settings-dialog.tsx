import { useQuery } from "@tanstack/react-query";
import { assertNever } from "../../../shared/assert-never.ts";
import type { Settings } from "../../../shared/contract/settings.ts";
import { appQuery, settingsQuery } from "../../backend/queries.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { settingsSections, type SettingsSection } from "../../stores/settings-sections.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { AppearanceSection } from "./appearance-section.tsx";
import { ExchangesSection } from "./exchanges-section.tsx";
import { NetworkSection } from "./network-section.tsx";
import { RequestsSection } from "./requests-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";
import styles from "./settings.module.css";
import { ShortcutsSection } from "./shortcuts-section.tsx";
import { StorageSection } from "./storage-section.tsx";
import { headingId, useShownSection } from "./use-shown-section.ts";

const titles: Readonly<Record<SettingsSection, string>> = {
  appearance: "Appearance",
  requests: "Requests",
  network: "Network",
  sessions: "Sessions",
  exchanges: "Exchanges",
  shortcuts: "Shortcuts",
  storage: "Storage",
};

export interface SettingsDialogProps {
  /** Where to begin. */
  readonly section?: SettingsSection | undefined;
  readonly hasAccount: boolean;
}

/** Everything that can be chosen, each with what it is without a choice. It takes effect at once. */
export function SettingsDialog({ section, hasAccount }: SettingsDialogProps) {
  const { data: settings } = useQuery(settingsQuery);
  const { data: app } = useQuery(appQuery);
  const { layerClosed } = uiStore.getState();
  return (
    <Dialog
      open
      onOpenChange={layerClosed}
      title="Settings"
      wide
      firstFocus={section ? `#${headingId(section)}` : undefined}
      footer={
        <>
          {app ? (
            <span className={styles.version}>
              Sandgate {app.version}, {app.shell === "web" ? "in the browser" : "desktop"}
            </span>
          ) : null}
          <Button variant="primary" onClick={layerClosed}>
            Done
          </Button>
        </>
      }
    >
      {settings ? <Sections settings={settings} first={section} hasAccount={hasAccount} /> : null}
    </Dialog>
  );
}

interface SectionsProps {
  readonly settings: Settings;
  readonly first: SettingsSection | undefined;
  readonly hasAccount: boolean;
}

function Sections({ settings, first, hasAccount }: SectionsProps) {
  const { shown, show, region } = useShownSection(first);
  return (
    <div className={styles.layout}>
      <nav aria-label="Sections of the settings" className={styles.nav}>
        {settingsSections.map((section) => (
          <button
            key={section}
            type="button"
            onClick={() => show(section)}
            {...(shown === section ? { "aria-current": "true" } : {})}
          >
            {titles[section]}
          </button>
        ))}
      </nav>
      <div ref={region} className={styles.sections}>
        {settingsSections.map((section) => (
          <section
            key={section}
            className={styles.section}
            aria-labelledby={headingId(section)}
            data-section={section}
          >
            <h3 id={headingId(section)} tabIndex={-1}>
              {titles[section]}
            </h3>
            {contentOf(section, { settings, hasAccount })}
          </section>
        ))}
      </div>
    </div>
  );
}

function contentOf(
  section: SettingsSection,
  { settings, hasAccount }: Pick<SectionsProps, "settings" | "hasAccount">,
) {
  switch (section) {
    case "appearance":
      return <AppearanceSection settings={settings} />;
    case "requests":
      return <RequestsSection settings={settings} />;
    case "network":
      return <NetworkSection settings={settings} />;
    case "sessions":
      return <SessionsSection settings={settings} />;
    case "exchanges":
      return <ExchangesSection settings={settings} />;
    case "shortcuts":
      return <ShortcutsSection settings={settings} />;
    case "storage":
      return <StorageSection hasAccount={hasAccount} />;
    default:
      return assertNever(section);
  }
}
