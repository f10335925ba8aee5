import { CircleCheck, CircleX } from "lucide-react";
import type { SignatureExplanation } from "../../../shared/contract/signature.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { Fingerprint } from "../step-frame/fingerprint.tsx";
import { Note } from "../step-frame/note.tsx";
import { DifferenceView } from "./difference-view.tsx";
import styles from "./explanation.module.css";
import { openedWords } from "./opened-words.ts";

/** What came of it: the causes, where the bytes part, and what is known of the signature. */
export function Explanation({ explanation }: { readonly explanation: SignatureExplanation }) {
  const { matches, findings, difference, signedAs } = explanation;
  return (
    <section className={styles.explanation} aria-label="Explanation">
      {matches ? (
        <Note tone="ok" icon={<CircleCheck />} title="It matches">
          <p>
            The signature holds the SHA-256 of exactly these bytes, and {explanation.key.owner} made
            it. bunq takes it as it is written.
          </p>
        </Note>
      ) : (
        findings.map(({ cause, sentence, detail }) => (
          <Note key={cause} tone="bad" icon={<CircleX />} title={sentence}>
            {detail === null ? null : <p>{detail}</p>}
          </Note>
        ))
      )}
      {difference ? <DifferenceView difference={difference} signedAs={signedAs} /> : null}
      <Facts explanation={explanation} />
    </section>
  );
}

function Facts({ explanation }: { readonly explanation: SignatureExplanation }) {
  const { bytes, sha256, signatureBits, key, opened, triedForms, stoppedEarly } = explanation;
  return (
    <FactList>
      <FactRow label="Body">
        {bytes === 1 ? "1 byte" : `${bytes.toLocaleString("en-US")} bytes`}
      </FactRow>
      <FactRow label="Its SHA-256" mono copyText={sha256}>
        {sha256}
      </FactRow>
      {opened ? (
        <FactRow
          label="In the signature"
          mono
          copyText={opened.digest ?? undefined}
          hint={openedWords(opened)}
        >
          {opened.digest === sha256
            ? "the same"
            : (opened.digest ?? "no digest; it is mixed with a salt")}
        </FactRow>
      ) : null}
      <FactRow label="Signature">{signatureBits} bits</FactRow>
      <FactRow label="Checked with">
        {key.owner}, {key.bits} bits
        <Fingerprint value={key.fingerprint} copyLabel="Copy fingerprint of the key" />
      </FactRow>
      {triedForms === 0 ? null : (
        <FactRow label="Tried">
          {triedForms} other {triedForms === 1 ? "form" : "forms"} of the body
          {stoppedEarly ? "; it is too long for all of them" : ""}
        </FactRow>
      )}
    </FactList>
  );
}
