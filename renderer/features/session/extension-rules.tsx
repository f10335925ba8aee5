import {
  followedExtension as followed,
  otherExtension as other,
} from "../../../shared/session/extension-rule.ts";
import { DocLink } from "../../components/doc-link.tsx";
import { describeSeconds } from "../../components/json-viewer/describe-seconds.ts";
import styles from "./lifetime-bar.module.css";

/** bunq's two statements on requests near the end, and which of them the bar follows. */
export function ExtensionRules({ timeoutSeconds }: { readonly timeoutSeconds: number }) {
  const longest = describeSeconds(Math.min(followed.maxSeconds, timeoutSeconds));
  return (
    <p className={styles.rules}>
      <span className={styles.swatch} aria-hidden="true" />
      <span>
        By the <DocLink page={followed.page}>Session reference</DocLink>, a call in the last{" "}
        {followed.windowSeconds} s extends it by up to {longest}. The page on{" "}
        <DocLink page={other.page}>API keys</DocLink> says the last{" "}
        {describeSeconds(other.windowSeconds)}; the bar promises less.
      </span>
    </p>
  );
}
