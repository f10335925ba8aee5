import { useEffect, useRef } from "react";
import { SnippetPanel } from "./snippet-panel.tsx";
import { Explanation } from "./explanation.tsx";
import styles from "./own-code.module.css";
import { OwnCodeForm } from "./own-code-form.tsx";
import { useExplain } from "./use-explain.ts";

/** A body and a signature of one's own code: what is the matter with them. */
export function OwnCode({ accountId }: { readonly accountId: string }) {
  const explain = useExplain(accountId);
  const { explained } = explain;
  const result = useRef<HTMLDivElement>(null);
  // in a narrow window it comes below the form
  useEffect(() => {
    if (explained) result.current?.querySelector("h2")?.scrollIntoView({ block: "nearest" });
  }, [explained]);
  return (
    <div className={styles.content}>
      <OwnCodeForm accountId={accountId} explain={explain} />
      <div className={styles.result} ref={result}>
        {explained ? (
          <Explanation explanation={explained.explanation} />
        ) : (
          <div className={styles.waiting}>
            <p>
              A signature opens to the digest that was signed, with nothing but the public key. So
              it can be told what was signed instead of these bytes: other line ends, JSON that was
              written again, another encoding, the scheme of before 2020; or that another key or
              another algorithm made it.
            </p>
            <p>Nothing is sent and nothing of it is kept.</p>
          </div>
        )}
      </div>
      {explained ? (
        <div className={styles.code}>
          <SnippetPanel accountId={accountId} of={explained.of} />
        </div>
      ) : null}
    </div>
  );
}
