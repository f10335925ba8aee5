import { Fragment } from "react";
import { CopyButton } from "../../components/copy-button.tsx";
import styles from "./fingerprint.module.css";

export interface FingerprintProps {
  /** Hex pairs with colons between them. */
  readonly value: string;
  /** Accessible name of the copy button: “Copy your fingerprint”. */
  readonly copyLabel: string;
}

/** A SHA-256 fingerprint, whole; it breaks between pairs, and the copy button follows the last one. */
export function Fingerprint({ value, copyLabel }: FingerprintProps) {
  const pairs = value.split(":");
  return (
    <span className={styles.fingerprint}>
      <code>
        {pairs.map((pair, index) => (
          // a fingerprint's pairs repeat, and their place is what tells them apart
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            {pair}
            {index < pairs.length - 1 ? ":" : null}
            <wbr />
          </Fragment>
        ))}
      </code>
      <CopyButton label={copyLabel} text={value} />
    </span>
  );
}
