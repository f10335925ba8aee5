import { useUi } from "../../stores/ui-store.ts";
import styles from "./brief-message.module.css";

/** One line about what a shortcut did, for two seconds. Screen readers hear it from the announcer. */
export function BriefMessage() {
  const message = useUi((state) => state.message);
  return message ? (
    <div className={styles.message} aria-hidden="true">
      {message}
    </div>
  ) : null;
}
