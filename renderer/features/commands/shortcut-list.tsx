import { Dialog } from "../../components/dialog.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { formatKeys } from "../../components/format-keys.ts";
import { isApple } from "../../components/is-apple.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { shortcuts } from "./shortcuts.ts";
import styles from "./shortcut-list.module.css";

/** All shortcuts, as this platform writes them. */
export function ShortcutList() {
  return (
    <Dialog open onOpenChange={uiStore.getState().layerClosed} title="Keyboard shortcuts">
      <dl className={styles.list}>
        {shortcuts.map(({ keys, what }) => (
          <div key={keys} className={styles.row}>
            <dt>{what}</dt>
            <dd>
              <Kbd keys={keys} />
              <span className="visually-hidden">{formatKeys(keys, isApple)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
