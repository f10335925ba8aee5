import { KeyRound, ShieldAlert, ShieldCheck, ShieldOff } from "lucide-react";
import type { ReactNode } from "react";
import type { Exchange, ExchangeBody } from "../../../shared/contract/exchange.ts";
import type { ExaminedSide } from "../../../shared/contract/signature.ts";
import { Badge } from "../../components/badge.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { readWholeBody } from "../exchanges/details/read-whole-body.ts";
import { Fingerprint } from "../step-frame/fingerprint.tsx";
import { Panel } from "../step-frame/panel.tsx";
import { BytesView } from "./bytes-view.tsx";
import { openedWords } from "./opened-words.ts";
import styles from "./signed-side.module.css";
import { verdictWords } from "./verdict-words.ts";

export interface SignedSideProps {
  readonly exchange: Exchange;
  readonly side: "request" | "response";
  readonly title: string;
  readonly icon: ReactNode;
  readonly examined: ExaminedSide;
  readonly body: ExchangeBody;
}

const icons = {
  ok: <ShieldCheck aria-hidden="true" />,
  bad: <ShieldAlert aria-hidden="true" />,
  warn: <ShieldOff aria-hidden="true" />,
  neutral: <KeyRound aria-hidden="true" />,
} as const;

/** One side: the verdict, what it rests on, and the bytes. */
export function SignedSide({ exchange, side, title, icon, examined, body }: SignedSideProps) {
  const { tone, words, meaning } = verdictWords(side, examined);
  const { accountId, id: exchangeId } = exchange.line;
  return (
    <Panel
      icon={icon}
      title={title}
      aside={
        <Badge tone={tone} icon={icons[tone]}>
          {words}
        </Badge>
      }
    >
      <p className={styles.meaning}>{meaning}</p>
      <Facts title={title} examined={examined} body={body} />
      <BytesView
        title={title}
        body={body}
        readWhole={() => readWholeBody({ accountId, exchangeId, which: side })}
      />
    </Panel>
  );
}

function Facts({ title, examined, body }: Pick<SignedSideProps, "title" | "examined" | "body">) {
  const { bytes, sha256, signature, bits, keyFingerprint, key, opened } = examined;
  const whose = title.charAt(0).toLowerCase() + title.slice(1);
  const isSame = opened?.digest === sha256;
  return (
    <FactList>
      <FactRow label="Signed bytes">
        {bytes === 1 ? "1 byte" : `${bytes.toLocaleString("en-US")} bytes`}
        {bytes === 0 ? ": a call without a body has a signature over nothing" : null}
      </FactRow>
      <FactRow
        label="SHA-256"
        mono
        copyText={sha256}
        copyLabel={`Copy SHA-256 of ${whose}`}
        hint={body.redactions.length > 0 ? "Of the true bytes, what is hidden here included" : null}
      >
        {sha256}
      </FactRow>
      {signature === null ? null : (
        <FactRow
          label="Signature"
          mono
          copyText={signature}
          copyLabel={`Copy signature of ${whose}`}
          hint={bits === null ? "This is no base64" : `${bits} bits, base64`}
        >
          {signature}
        </FactRow>
      )}
      {opened === null ? null : (
        <FactRow label="It holds" hint={openedWords(opened)}>
          {isSame ? "the same SHA-256" : <code>{opened.digest}</code>}
        </FactRow>
      )}
      {keyFingerprint === null && key === null ? null : (
        <FactRow label="Key">
          {key === null ? "Not here any more" : `${key.owner}, ${key.bits} bits`}
          <Fingerprint
            value={key?.fingerprint ?? keyFingerprint ?? ""}
            copyLabel={`Copy key fingerprint of ${whose}`}
          />
        </FactRow>
      )}
    </FactList>
  );
}
