import { RotateCcw } from "lucide-react";
import type { Settings } from "../../../shared/contract/settings.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { Button } from "../../components/button.tsx";
import { actionAreas, actions } from "../../components/shortcuts/actions.ts";
import { ShortcutRow } from "./shortcut-row.tsx";
import styles from "./shortcuts.module.css";

/** Which keys do what. */
export function ShortcutsSection({ settings }: { readonly settings: Settings }) {
  const changeSettings = useChangeSettings();
  const changed = Object.keys(settings.shortcuts).length;
  return (
    <div className={styles.shortcuts}>
      <div className={styles.intro}>
        <p>
          Choose the keys of an action and press the new ones. Backspace leaves it without, Escape
          as it is. Keys without Ctrl, ⌘ or Alt do nothing while you type in a field.
        </p>
        {changed > 0 ? (
          <Button icon={<RotateCcw />} onClick={() => changeSettings({ shortcuts: {} })}>
            Reset all shortcuts
          </Button>
        ) : null}
      </div>
      {actionAreas.map((area) => (
        <section key={area} aria-label={`Shortcuts: ${area}`}>
          <h4>{area}</h4>
          <ul>
            {actions
              .filter((action) => action.area === area)
              .map((action) => (
                <ShortcutRow key={action.id} action={action} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
