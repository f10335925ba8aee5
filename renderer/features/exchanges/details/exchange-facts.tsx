import { EyeOff } from "lucide-react";
import type { Exchange, ExchangeBody } from "../../../../shared/contract/exchange.ts";
import { FactList, FactRow } from "../../../components/fact-list.tsx";
import { TimeText } from "../../../components/time-text.tsx";
import { ExamineButton } from "../../exchange/examine-button.tsx";
import { SignatureBadge } from "../../exchange/signature-badge.tsx";
import { Fingerprint } from "../../step-frame/fingerprint.tsx";
import { belongsTo, purposeWords } from "../purpose-words.ts";
import styles from "./details.module.css";

/** What is known of an exchange beside its bytes: whose it is, who signed, what went along. */
export function ExchangeFacts({ exchange }: { readonly exchange: Exchange }) {
  const { line, request, response, timings } = exchange;
  return (
    <div className={styles.scroll}>
      <FactList>
        <FactRow label="Belongs to" hint={line.label ? purposeWords[line.purpose] : null}>
          {belongsTo(line)}
        </FactRow>
        <FactRow label="Started">
          <TimeText at={line.startedAt} />
        </FactRow>
        <FactRow label="Address" mono copyText={request.url}>
          {request.url}
        </FactRow>
        {line.responseId ? (
          <FactRow
            label="Response ID"
            mono
            copyText={line.responseId}
            hint="what bunq’s support asks for"
          >
            {line.responseId}
          </FactRow>
        ) : null}
        <RequestId exchange={exchange} />
        <FactRow label="Connection">
          {timings.reused ? "Kept alive from an earlier request" : "New"}
        </FactRow>
        <FactRow label="Token sent along">
          <Secrets names={line.token === null ? [] : [line.token]} none="None" />
        </FactRow>
        <SignedWith exchange={exchange} />
        <FactRow label="Secrets in the request">
          <Secrets names={line.sends} none="None" />
        </FactRow>
        <FactRow label="Secrets that came back">
          <Secrets names={line.brings} none="None" />
        </FactRow>
        <BodyRows what="sent" body={request.body} />
        {response ? <BodyRows what="received" body={response.body} /> : null}
      </FactList>
    </div>
  );
}

function RequestId({ exchange: { request } }: { readonly exchange: Exchange }) {
  const header = request.headers.find(
    ({ name }) => name.toLowerCase() === "x-bunq-client-request-id",
  );
  return header === undefined ? null : (
    <FactRow label="Request ID" mono copyText={header.value}>
      {header.value}
    </FactRow>
  );
}

/** Ours over the request, bunq's over the answer. */
function SignedWith({ exchange: { line, request, response } }: { readonly exchange: Exchange }) {
  const ownKey = request.signature?.keyFingerprint ?? null;
  const serverKey = response?.serverSignature?.keyFingerprint ?? null;
  return (
    <>
      <FactRow label="Request signed with">
        {ownKey === null ? (
          "Nothing: this call carries no signature"
        ) : (
          <Fingerprint value={ownKey} copyLabel="Copy the fingerprint of our key" />
        )}
      </FactRow>
      {response ? (
        <FactRow label="Answer’s signature">
          <SignatureBadge signature={response.signature} />
        </FactRow>
      ) : null}
      {serverKey === null ? null : (
        <FactRow label="Checked with bunq’s key">
          <Fingerprint value={serverKey} copyLabel="Copy the fingerprint of bunq’s key" />
        </FactRow>
      )}
      <FactRow label="Signatures">
        <ExamineButton exchangeId={line.id} showLabel />
      </FactRow>
    </>
  );
}

function Secrets({ names, none }: { readonly names: readonly string[]; readonly none: string }) {
  if (names.length === 0) return none;
  return (
    <span className={styles.secrets}>
      {names.map((name) => (
        <span key={name} className={styles.secret} title="Hidden when it was recorded">
          <EyeOff aria-hidden="true" />
          {name}
        </span>
      ))}
    </span>
  );
}

interface BodyRowsProps {
  readonly what: "sent" | "received";
  readonly body: ExchangeBody;
}

function BodyRows({ what, body: { bytes, sha256 } }: BodyRowsProps) {
  return (
    <>
      <FactRow label={`Body ${what}`}>
        {bytes.toLocaleString("en")} {bytes === 1 ? "byte" : "bytes"}
      </FactRow>
      {bytes === 0 ? null : (
        <FactRow
          label="Its SHA-256"
          mono
          copyText={sha256}
          copyLabel={`Copy the SHA-256 of the body ${what}`}
        >
          {sha256}
        </FactRow>
      )}
    </>
  );
}
