import { useEffect, useRef, useState } from "react";
import { Tabs } from "../../components/tabs.tsx";
import { ExportPanel } from "./export-panel.tsx";
import styles from "./exports-screen.module.css";
import { ImportPanel } from "./import-panel.tsx";

type Tab = "export" | "import";

const tabs = [
  { value: "export", label: "Export" },
  { value: "import", label: "Import" },
] as const;

/** The way out of Sandgate into other tools and into code, and the way in from them. */
export function ExportsScreen({ accountId }: { readonly accountId: string }) {
  const [tab, setTab] = useState<Tab>("export");
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
      <Tabs<Tab> label="Export or import" value={tab} onChange={setTab} tabs={tabs}>
        {tab === "export" ? <ExportPanel accountId={accountId} /> : <ImportPanel />}
      </Tabs>
    </section>
  );
}
