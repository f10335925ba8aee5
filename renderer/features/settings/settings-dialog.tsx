import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import { appQuery, settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { Button } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice-group.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/text-field.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import styles from "./settings-dialog.module.css";

const themes = [
  { value: "system", label: "Like the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const renewals = [
  {
    value: "automatic",
    label: "Renew it and repeat the call",
    detail: "Once, when bunq no longer takes the session’s token. It is shown where that happened.",
  },
  { value: "ask", label: "Ask first", detail: "The call fails, and a button opens the next one." },
] as const;

/** The few choices there are. Each takes effect at once. */
export function SettingsDialog() {
  const { data: settings } = useQuery(settingsQuery);
  const { data: app } = useQuery(appQuery);
  const { layerClosed } = uiStore.getState();
  return (
    <Dialog
      open
      onOpenChange={layerClosed}
      title="Settings"
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
      {settings ? <Fields settings={settings} /> : null}
    </Dialog>
  );
}

function Fields({ settings }: { readonly settings: Settings }) {
  const changeSettings = useChangeSettings();
  return (
    <div className={styles.fields}>
      <ChoiceGroup
        label="Theme"
        value={settings.theme}
        onChange={(theme) => changeSettings({ theme })}
        choices={themes}
      />
      <ChoiceGroup
        label="When a session is over"
        value={settings.renewal}
        onChange={(renewal) => changeSettings({ renewal })}
        choices={renewals}
      />
      <TimeoutField
        seconds={settings.timeoutSeconds}
        onChange={(timeoutSeconds) => changeSettings({ timeoutSeconds })}
      />
    </div>
  );
}

interface TimeoutFieldProps {
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
}

const longestSeconds = 600;

function TimeoutField({ seconds, onChange }: TimeoutFieldProps) {
  const [text, setText] = useState(String(seconds));
  const wanted = Number(text);
  const usable = /^\d+$/.test(text.trim()) && wanted >= 1 && wanted <= longestSeconds;
  const change = (typed: string) => {
    setText(typed);
    const next = Number(typed);
    if (/^\d+$/.test(typed.trim()) && next >= 1 && next <= longestSeconds) onChange(next);
  };
  return (
    <TextField
      label="Seconds to wait for an answer"
      className={styles.timeout}
      inputMode="numeric"
      value={text}
      onChange={(event) => change(event.target.value)}
      hint="A call that takes longer is given up; bunq may still have acted."
      error={usable ? undefined : `A whole number from 1 to ${longestSeconds}.`}
    />
  );
}
