import { Download } from "lucide-react";
import { useMemo } from "react";
import type { Exchange } from "../../../../shared/contract/exchange.ts";
import { Button } from "../../../components/button.tsx";
import { saveBlob } from "../../../components/save-blob.ts";
import { keptBytes } from "../../signature/cut-at-secrets.ts";
import { HexDumpView } from "../../signature/hex-dump-view.tsx";
import styles from "./details.module.css";

export interface KeptBytesProps {
  readonly exchange: Exchange;
  readonly which: "request" | "response";
  readonly base64: string;
}

/** A body that is no text, such as an image: its bytes as hex, and as the file they are. */
export function KeptBytes({ exchange, which, base64 }: KeptBytesProps) {
  const bytes = useMemo(() => keptBytes(base64), [base64]);
  const parts = useMemo(() => [{ kind: "bytes", bytes } as const], [bytes]);
  const type = mediaTypeOf(exchange, which);
  const save = () => saveBlob(new Blob([bytes], { type }), `${which}-body.${endingOf(type)}`);
  return (
    <div className={styles.bytes}>
      <div className={styles.bytesBar}>
        <p>These bytes are not text.</p>
        <Button icon={<Download />} onClick={save}>
          Save as a file
        </Button>
      </div>
      <HexDumpView
        parts={parts}
        label={which === "request" ? "Request body, hex" : "Response body, hex"}
      />
    </div>
  );
}

function mediaTypeOf({ request, response }: Exchange, which: KeptBytesProps["which"]): string {
  const headers = which === "request" ? request.headers : (response?.headers ?? []);
  const found = headers.find(({ name }) => name.toLowerCase() === "content-type");
  return found?.value.split(";")[0]?.trim() ?? "application/octet-stream";
}

const endings: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

function endingOf(type: string): string {
  return endings[type] ?? "bin";
}
