import { ArrowLeft } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../components/button.tsx";
import { ErrorBoundary } from "../components/error-boundary.tsx";
import { uiStore } from "../stores/ui-store.ts";
import styles from "./inspector-page.module.css";
import { InspectorScreen } from "./places.ts";

/** The Inspector before there is an account, with the way back to the welcome. */
export function InspectorPage() {
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
            <InspectorScreen />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
