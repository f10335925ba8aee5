import { useQuery } from "@tanstack/react-query";
import { EyeOff, UserRound } from "lucide-react";
import { useState } from "react";
import {
  exportForms,
  formatsWithAnswers,
  type ExportFormat,
} from "../../../shared/export-formats.ts";
import { exchangeListQuery, exportQuery, settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { CodeText } from "../../components/code-text/code-text.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { formatBytes } from "../../components/format-bytes.ts";
import { describeLeftOut } from "./describe-left-out.ts";
import { ExchangePicker } from "./exchange-picker.tsx";
import { ExportActions } from "./export-actions.tsx";
import styles from "./export-panel.module.css";
import { FormatList } from "./format-list.tsx";

/** A format on the left, what it gives on the right. */
export function ExportPanel({ accountId }: { readonly accountId: string }) {
  const format = useQuery(settingsQuery).data?.exportFormat ?? "curl-bash";
  const changeSettings = useChangeSettings();
  return (
    <div className={styles.panel}>
      <FormatList value={format} onChange={(exportFormat) => changeSettings({ exportFormat })} />
      {/* what was written and what failed belong to one format */}
      <Preview key={`${accountId} ${format}`} accountId={accountId} format={format} />
    </div>
  );
}

interface PreviewProps {
  readonly accountId: string;
  readonly format: ExportFormat;
}

function Preview({ accountId, format }: PreviewProps) {
  const form = exportForms[format];
  const [picked, setPicked] = useState<readonly string[]>([]);
  const ids = picked.length === 0 || form.scope === "account" ? null : picked;
  const { data: list } = useQuery(exchangeListQuery(accountId));
  const { data: preview, error } = useQuery(exportQuery(accountId, format, ids));
  return (
    <section className={styles.preview} aria-label={`${form.label}, preview`}>
      <header className={styles.bar}>
        <span className={styles.what}>
          {form.scope === "account" ? (
            <code>{preview?.fileName ?? ""}</code>
          ) : (
            <ExchangePicker
              lines={list?.exchanges ?? []}
              all={list?.all ?? 0}
              picked={picked}
              onPick={setPicked}
              several={form.scope === "exchanges"}
            />
          )}
        </span>
        <ExportActions
          wanted={{ accountId, format, ...(ids === null ? {} : { exchangeIds: [...ids] }) }}
          preview={error ? null : (preview ?? null)}
        />
      </header>
      {error ? (
        <div className={styles.failure}>
          <ErrorNote error={error.payload} />
        </div>
      ) : null}
      {preview && !error ? (
        <>
          <p className={styles.note}>
            <EyeOff aria-hidden="true" />
            {describeLeftOut(preview.leftOut, form)}
          </p>
          {formatsWithAnswers.has(format) ? (
            <p className={styles.note}>
              <UserRound aria-hidden="true" />
              bunq’s answers are in it whole, and with them the user’s own data.
            </p>
          ) : null}
          <CodeText
            text={preview.text}
            json={preview.mediaType === "application/json"}
            label={`${form.label}, without secrets`}
          />
          {preview.next === null ? null : (
            <p className={styles.cut}>
              The beginning of {formatBytes(preview.units)}. Save it to have it whole.
            </p>
          )}
        </>
      ) : null}
    </section>
  );
}
