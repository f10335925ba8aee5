import { useMemo } from "react";
import { JsonSyntaxError } from "../../../shared/json/json-syntax-error.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { prettyJson } from "../../../shared/json/pretty-json.ts";
import { CodeText } from "../../components/code-text/code-text.tsx";
import { useBodyView } from "../../components/code-text/use-body-view.ts";
import { ViewSwitch } from "../../components/code-text/view-switch.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import styles from "./user-screen.module.css";

/** The answer as text: exactly as received, or the same characters laid out over several lines. */
export function UserText({ body }: { readonly body: string }) {
  const [view, changeView] = useBodyView();
  const pretty = useMemo(() => layOut(body), [body]);
  const isPretty = view === "pretty" && pretty !== null;
  const text = isPretty ? pretty : body;
  return (
    <>
      <div className={styles.textBar}>
        <ViewSwitch label="Layout of the answer" value={view} onChange={changeView} />
        <span>
          {isPretty
            ? "Laid out; digits and escapes as received."
            : "Exactly as received: the characters bunq signed."}
        </span>
        <CopyButton label={isPretty ? "Copy answer, pretty" : "Copy answer, raw"} text={text} />
      </div>
      <CodeText text={text} json label={isPretty ? "Answer, pretty" : "Answer, raw"} />
    </>
  );
}

function layOut(body: string): string | null {
  try {
    return prettyJson(parseJson(body));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}
