import { CircleCheck, ShieldAlert, TriangleAlert } from "lucide-react";
import { thisSession } from "../../../shared/session/this-session.ts";
import type { LogoutReceipt as Receipt } from "../../../shared/contract/onboarding.ts";
import { Badge } from "../../components/badge.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { Panel } from "../step-frame/panel.tsx";
import { describeReceipt } from "./describe-receipt.ts";
import styles from "./logout-receipt.module.css";

const icons = { ok: <CircleCheck />, warn: <TriangleAlert />, bad: <ShieldAlert /> };

/** What a logout did, told as it was. Takes the focus, because the button that led here is gone. */
export function LogoutReceipt({ receipt }: { readonly receipt: Receipt }) {
  const words = describeReceipt(receipt);
  return (
    <Panel
      icon={<span className={styles[words.tone]}>{icons[words.tone]}</span>}
      title={words.title}
      takesFocus
      aside={<Badge tone={words.tone}>{words.state}</Badge>}
    >
      <FactList>
        <FactRow label="At bunq">
          {words.server}
          {receipt.detail ? <span className={styles.detail}> {receipt.detail}</span> : null}
        </FactRow>
        <FactRow label="Proof">{words.proof}</FactRow>
        <FactRow label="Here">{words.here}</FactRow>
        {receipt.sessionId === thisSession ? null : (
          <FactRow label="Session ID" mono copyText={receipt.sessionId}>
            {receipt.sessionId}
          </FactRow>
        )}
        <FactRow label="When">
          <TimeText at={receipt.at} />
        </FactRow>
      </FactList>
    </Panel>
  );
}
