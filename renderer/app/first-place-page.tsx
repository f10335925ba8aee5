import { ArrowLeft } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../components/button.tsx";
import { ErrorBoundary } from "../components/error-boundary.tsx";
import { uiStore } from "../stores/ui-store.ts";
import styles from "./first-place-page.module.css";
import { ImportScreen, InspectorScreen } from "./places.ts";

/** What there is before the first account beside the welcome, with the way back to it. */
export function FirstPlacePage({ place }: { readonly place: "inspector" | "exports" }) {
  return (
    <div className={styles.page}>
      <header className="top-bar">
        <span className="brand">Sandgate</span>
        <span className={styles.spacer} />
        <Button variant="quiet" icon={<ArrowLeft />} onClick={uiStore.getState().placeLeft}>
          Back to the start
        </Button>
      </header>
      <main className={styles.main}>
        <ErrorBoundary region="This screen">
          <Suspense fallback={null}>
            {place === "inspector" ? <InspectorScreen /> : <ImportScreen />}
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
