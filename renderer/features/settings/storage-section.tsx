import { HardDrive } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import styles from "./settings.module.css";

function show(): void {
  const { layerClosed, placeViewed } = uiStore.getState();
  layerClosed();
  placeViewed("storage");
}

/** The way to what is kept; without an account nothing is. */
export function StorageSection({ hasAccount }: { readonly hasAccount: boolean }) {
  return (
    <div className={styles.setting}>
      <p>
        These settings lie in <code>settings.json</code> of the data directory, readable by you
        alone and in clear, which is why no password belongs here. Keys and tokens are sealed.
      </p>
      <div>
        <Button icon={<HardDrive />} disabled={!hasAccount} onClick={show}>
          See what is stored where
        </Button>
      </div>
      {hasAccount ? null : <p className={styles.hint}>It is there with the first account.</p>}
    </div>
  );
}
