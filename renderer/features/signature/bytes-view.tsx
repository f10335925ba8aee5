import { EyeOff } from "lucide-react";
import { useMemo, useState } from "react";
import type { ExchangeBody } from "../../../shared/contract/exchange.ts";
import { Button } from "../../components/button.tsx";
import { CodeText } from "../../components/code-text/code-text.tsx";
import { formatBytes } from "../../components/format-bytes.ts";
import styles from "./bytes-view.module.css";
import { cutAtSecrets } from "./cut-at-secrets.ts";
import { FormSwitch } from "./form-switch.tsx";
import { HexDumpView } from "./hex-dump-view.tsx";

export interface BytesViewProps {
  readonly title: string;
  readonly body: ExchangeBody;
  /** The whole kept text of a body whose beginning alone is at hand; null when it is gone. */
  readonly readWhole: () => Promise<Blob | null>;
}

const forms = [
  ["text", "Text"],
  ["hex", "Hex"],
] as const;

/** The signed bytes as they were on the wire, but for the secrets among them. */
export function BytesView({ title, body: recorded, readWhole }: BytesViewProps) {
  const [whole, setWhole] = useState<string | null>(null);
  const body = whole === null ? recorded : wholeBody(recorded, whole);
  const [form, setForm] = useState<"text" | "hex">("text");
  const cut = useMemo(
    () => cutAtSecrets(whole === null ? recorded : wholeBody(recorded, whole)),
    [recorded, whole],
  );
  const whose = title.charAt(0).toLowerCase() + title.slice(1);
  const isHex = form === "hex" || body.text === null;
  const label = `Bytes of ${whose}, ${isHex ? "hex" : "text"}`;
  const isThere = body.text !== null || body.base64 !== null;
  return (
    <section className={styles.view} aria-label={`Bytes of ${whose}`}>
      <div className={styles.bar}>
        <h3>The bytes</h3>
        <Hidden body={body} hidden={cut.hidden} />
        {body.text === null || body.bytes === 0 ? null : (
          <FormSwitch label={`Form of ${whose}`} value={form} forms={forms} onChange={setForm} />
        )}
      </div>
      <div className={styles.box}>
        {!isThere ? (
          <p className={styles.nothing}>{body.withheld ?? "Not kept."}</p>
        ) : body.bytes === 0 ? (
          <p className={styles.nothing}>0 bytes</p>
        ) : isHex ? (
          <HexDumpView parts={cut.parts} label={label} />
        ) : (
          <CodeText text={body.text ?? ""} label={label} />
        )}
      </div>
      {body.shownBytes < body.bytes && body.text !== null ? (
        <p className={styles.note}>
          The first {formatBytes(body.shownBytes)} of {formatBytes(body.bytes)}; the SHA-256 is over
          all of them.
          {body.shownBytes < body.keptBytes ? (
            <ReadRest readWhole={readWhole} onRead={setWhole} />
          ) : (
            " More was not kept."
          )}
        </p>
      ) : null}
    </section>
  );
}

function wholeBody(body: ExchangeBody, text: string): ExchangeBody {
  return { ...body, text, shownBytes: body.keptBytes };
}

interface ReadRestProps extends Pick<BytesViewProps, "readWhole"> {
  readonly onRead: (text: string) => void;
}

function ReadRest({ readWhole, onRead }: ReadRestProps) {
  const [state, setState] = useState<"idle" | "reading" | "failed">("idle");
  const read = async () => {
    setState("reading");
    const whole = await readWhole().catch(() => null);
    if (whole === null) setState("failed");
    else onRead(await whole.text());
  };
  return (
    <>
      <Button variant="quiet" busy={state === "reading"} onClick={() => void read()}>
        Read the rest
      </Button>
      {state === "failed" ? "It could not be read." : null}
    </>
  );
}

function Hidden(props: { readonly body: ExchangeBody; readonly hidden: number | null }) {
  const { body, hidden } = props;
  if (body.redactions.length === 0) return <span className={styles.hidden} />;
  return (
    <span className={styles.hidden}>
      <EyeOff aria-hidden="true" />
      {body.redactions.join(", ")} hidden{hidden === null ? "" : `, ${hidden} bytes`}
    </span>
  );
}
