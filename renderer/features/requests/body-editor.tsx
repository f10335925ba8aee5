import { AlignLeft, CircleCheck, TriangleAlert } from "lucide-react";
import {
  bodyMistake,
  formattedBody,
  type BodyMistake,
} from "../../../shared/requests/check-body.ts";
import { takesBody } from "../../../shared/requests/request-draft.ts";
import { Button } from "../../components/button.tsx";
import { amountProblem, readMoneyAmount, withMoneyAmount } from "./money-amount.ts";
import { NumberedText } from "./numbered-text.tsx";
import styles from "./request-form.module.css";
import type { ComposerControl } from "./use-composer.ts";

/** Longer bodies are checked when they are sent: not at every key. */
const checkedWhileTyping = 200_000;

/** The body to the character, checked while it is typed. */
export function BodyEditor({ control }: { readonly control: ComposerControl }) {
  const { composer, change, edit } = control;
  const { method, body } = composer.draft;
  if (!takesBody(method)) {
    return (
      <p className={styles.hint}>
        {method} requests carry no body.{" "}
        {body === "" ? null : "What is typed here stays for POST and PUT."}
      </p>
    );
  }
  const isChecked = body.length <= checkedWhileTyping;
  const mistake = isChecked ? bodyMistake(body) : null;
  return (
    <>
      <MoneyField body={body} onBody={(next) => edit({ body: next })} />
      <NumberedText
        label="Body"
        value={body}
        mistake={mistake}
        describedBy="body-check"
        onChange={(next) => edit({ body: next })}
      />
      <div className={styles.check}>
        <BodyCheck body={body} mistake={mistake} isChecked={isChecked} />
        <span className={styles.spacer} />
        {mistake ? (
          <label className={styles.asItIs}>
            <input
              type="checkbox"
              checked={composer.asItIs}
              onChange={(event) => change({ asItIs: event.target.checked })}
            />
            Send as it is
          </label>
        ) : null}
        <Button
          icon={<AlignLeft />}
          disabled={body === "" || mistake !== null || !isChecked}
          onClick={() => edit({ body: formattedBody(body) ?? body })}
        >
          Format
        </Button>
      </div>
    </>
  );
}

interface BodyCheckProps {
  readonly body: string;
  readonly mistake: BodyMistake | null;
  readonly isChecked: boolean;
}

function BodyCheck({ body, mistake, isChecked }: BodyCheckProps) {
  if (mistake) {
    return (
      <p id="body-check" className={styles.mistake}>
        <TriangleAlert aria-hidden="true" />
        {mistake.message}
      </p>
    );
  }
  if (body === "") return <p id="body-check">Empty: sent without a body.</p>;
  if (!isChecked) return <p id="body-check">Long, so it is checked when it is sent.</p>;
  return (
    <p id="body-check" className={styles.valid}>
      <CircleCheck aria-hidden="true" />
      Valid JSON, signed and sent as it stands
    </p>
  );
}

interface MoneyFieldProps {
  readonly body: string;
  readonly onBody: (body: string) => void;
}

/** For a body that asks Sugar Daddy: how much, without a look for it in the text. */
function MoneyField({ body, onBody }: MoneyFieldProps) {
  const amount = readMoneyAmount(body);
  if (amount === null) return null;
  const problem = amountProblem(amount);
  return (
    <div className={styles.money}>
      <label htmlFor="money-amount">Amount in euros</label>
      <input
        id="money-amount"
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        aria-describedby="money-hint"
        onChange={(event) => onBody(withMoneyAmount(body, event.target.value))}
      />
      <span id="money-hint" data-wrong={problem !== null}>
        {problem ?? "Paid at once, up to 500.00."}
      </span>
    </div>
  );
}
