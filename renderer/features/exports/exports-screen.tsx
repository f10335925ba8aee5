import { useEffect, useRef } from "react";
import { Tabs } from "../../components/tabs.tsx";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import { ExportPanel } from "./export-panel.tsx";
import styles from "./exports-screen.module.css";
import { ImportPanel } from "./import-panel.tsx";

const tabs = [
  { value: "export", label: "Export" },
  { value: "import", label: "Import" },
] as const;

/** The way out of Sandgate into other tools and into code, and the way in from them. */
export function ExportsScreen({ accountId }: { readonly accountId: string }) {
  const tab = useUi((state) => state.exportsTab);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.screen} aria-labelledby="exports-title">
      <header className={styles.header}>
        <h1 id="exports-title" ref={heading} tabIndex={-1}>
          Export and import
        </h1>
        <p>
          Go on in another tool or in code, and come back. Secrets are left out unless you ask for
          them.
        </p>
      </header>
      <Tabs
        label="Export or import"
        value={tab}
        onChange={uiStore.getState().exportsTabChosen}
        tabs={tabs}
      >
        {tab === "export" ? <ExportPanel accountId={accountId} /> : <ImportPanel />}
      </Tabs>
    </section>
  );
}
