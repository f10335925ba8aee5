import { Save, SendHorizontal } from "lucide-react";
import { useState } from "react";
import type { RequestList } from "../../../shared/contract/request.ts";
import { requestPresets } from "../../../shared/requests/presets.ts";
import {
  filledRows,
  requestMethods,
  type RequestMethod,
} from "../../../shared/requests/request-draft.ts";
import { Button } from "../../components/button.tsx";
import { DocLink } from "../../components/doc-link.tsx";
import { Tabs } from "../../components/tabs.tsx";
import type { ComposerTab } from "../../stores/composer.ts";
import { AddressPreview } from "./address-preview.tsx";
import { BodyEditor } from "./body-editor.tsx";
import { HeaderRows } from "./header-rows.tsx";
import { PairRows } from "./pair-rows.tsx";
import styles from "./request-form.module.css";
import { SaveDialog } from "./save-dialog.tsx";
import type { ComposerControl } from "./use-composer.ts";

export interface RequestFormProps {
  readonly accountId: string;
  readonly control: ComposerControl;
  readonly requests: RequestList;
  readonly isRunning: boolean;
  readonly onSend: () => void;
}

/** The request: method and address in one line, what they become below, the rest in tabs. */
export function RequestForm(props: RequestFormProps) {
  const { accountId, control, requests, isRunning, onSend } = props;
  const { composer, change, edit } = control;
  const { draft } = composer;
  const [isSaving, setSaving] = useState(false);
  const saved = requests.saved.find(({ id }) => id === composer.savedId) ?? null;
  return (
    <section className={styles.form} aria-label="Request">
      <PresetLine presetId={composer.presetId} />
      <div className={styles.line}>
        <MethodSelect method={draft.method} onChange={(method) => edit({ method })} />
        <input
          className={styles.address}
          aria-label="Address"
          aria-describedby="address-preview"
          value={draft.path}
          placeholder="/v1/user/{userID}"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => edit({ path: event.target.value })}
        />
        <Button
          variant="primary"
          shortcut="Mod+Enter"
          icon={<SendHorizontal />}
          busy={isRunning}
          onClick={onSend}
        >
          Send
        </Button>
        <Button icon={<Save />} onClick={() => setSaving(true)}>
          Save
        </Button>
      </div>
      <AddressPreview accountId={accountId} draft={draft} requests={requests} />
      <RequestTabs control={control} tab={composer.tab} onTab={(tab) => change({ tab })} />
      {isSaving ? (
        <SaveDialog
          {...{ accountId, draft, saved }}
          name={saved?.name ?? composer.label ?? ""}
          onSaved={(savedId, label) => change({ savedId, label, presetId: null })}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </section>
  );
}

/** What the preset answers, and where bunq documents it. */
function PresetLine({ presetId }: { readonly presetId: string | null }) {
  const preset = requestPresets.find(({ id }) => id === presetId);
  if (preset === undefined) return null;
  return (
    <p className={styles.about}>
      <strong>{preset.name}</strong>
      <span>{preset.what}</span>
      <DocLink page={preset.page}>Documentation</DocLink>
    </p>
  );
}

interface MethodSelectProps {
  readonly method: RequestMethod;
  readonly onChange: (method: RequestMethod) => void;
}

function MethodSelect({ method, onChange }: MethodSelectProps) {
  return (
    <select
      className={styles.method}
      aria-label="Method"
      data-method={method}
      value={method}
      onChange={(event) => {
        const chosen = requestMethods.find((one) => one === event.target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {requestMethods.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}

interface RequestTabsProps {
  readonly control: ComposerControl;
  readonly tab: ComposerTab;
  readonly onTab: (tab: ComposerTab) => void;
}

function RequestTabs({ control, tab, onTab }: RequestTabsProps) {
  const { composer, edit } = control;
  const { query, headers } = composer.draft;
  return (
    <div className={styles.tabs}>
      <Tabs<ComposerTab>
        label="Parts of the request"
        value={tab}
        onChange={onTab}
        tabs={[
          { value: "query", label: "Query", count: filledRows(query).length },
          { value: "headers", label: "Headers", count: filledRows(headers).length },
          { value: "body", label: "Body" },
        ]}
      >
        <div className={styles.part}>
          {tab === "query" ? (
            <PairRows noun="Parameter" rows={query} onChange={(rows) => edit({ query: rows })} />
          ) : tab === "headers" ? (
            <HeaderRows rows={headers} onChange={(rows) => edit({ headers: rows })} />
          ) : (
            <BodyEditor control={control} />
          )}
        </div>
      </Tabs>
    </div>
  );
}
