import { useEffect, useRef } from "react";
import { Tabs } from "../../components/tabs.tsx";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import { ExaminedExchange } from "./examined-exchange.tsx";
import { OwnCode } from "./own-code.tsx";
import styles from "./signature-screen.module.css";

const tabs = [
  { value: "exchange", label: "An exchange" },
  { value: "own", label: "Your own code" },
] as const;

/** What was signed, with which key, and why another signature does not fit. */
export function SignatureScreen({ accountId }: { readonly accountId: string }) {
  const tab = useUi((state) => state.signatureTab);
  const examined = useUi((state) => state.examinedExchangeId);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.screen} aria-labelledby="signature-title">
      <header className={styles.header}>
        <h1 id="signature-title" ref={heading} tabIndex={-1}>
          Signature microscope
        </h1>
        <p>
          bunq signs and wants signed the exact bytes of a body: RSA, PKCS#1 v1.5, SHA-256. Here is
          what that came to.
        </p>
      </header>
      <Tabs
        value={tab}
        onChange={uiStore.getState().signatureTabChosen}
        tabs={tabs}
        label="What to look at"
      >
        {/* both stay, so that looking up an exchange does not empty the form */}
        <div className={styles.page} hidden={tab !== "exchange"}>
          <ExaminedExchange key={accountId} accountId={accountId} chosenId={examined} />
        </div>
        <div className={styles.page} hidden={tab !== "own"}>
          <OwnCode key={accountId} accountId={accountId} />
        </div>
      </Tabs>
    </section>
  );
}
