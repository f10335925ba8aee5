import { useRef, useState } from "react";
import type { InputOf } from "../../../shared/contract/operations.ts";
import type { BodyForm } from "../../../shared/contract/signature.ts";
import { readBodyFile, type BodyFile } from "./read-body-file.ts";

export type KeyChoice = InputOf<"signature.explain">["key"];
type Asked = Omit<InputOf<"signature.explain">, "accountId">;

/** The text of a field of the form; line ends are the field's own, which are LF. */
function textOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return isField ? field.value : "";
}

/** What is asked about a signature. Its texts stay in their elements, and are read when it is asked. */
export function useQuestion() {
  const form = useRef<HTMLFormElement>(null);
  const [bodyAs, setBodyAs] = useState<BodyForm>("text");
  const [file, setFile] = useState<BodyFile | null>(null);
  const [key, setKey] = useState<KeyChoice>("account");
  const [exchangeId, setExchangeId] = useState("");

  const bodyOf = (element: HTMLFormElement): Pick<Asked, "body" | "bodyAs"> =>
    file ? { body: file.base64, bodyAs: "base64" } : { body: textOf(element, "body"), bodyAs };
  const read = (element: HTMLFormElement): Asked => {
    const text = (name: string) => textOf(element, name);
    const intended = text("intended");
    const sent = { method: text("method"), path: text("path"), headers: text("headers") };
    return {
      ...bodyOf(element),
      signature: text("signature"),
      key,
      ...(key === "pasted" ? { publicKeyPem: text("publicKeyPem") } : {}),
      ...(sent.path.trim() ? { sent } : {}),
      ...(intended ? { intended } : {}),
      ...(exchangeId ? { exchangeId } : {}),
    };
  };
  /** Answers what is wrong with the file; null when it was taken. */
  const takeFile = async (chosen: File): Promise<string | null> => {
    const answer = await readBodyFile(chosen);
    if (answer.ok) setFile(answer.file);
    return answer.ok ? null : answer.message;
  };

  const choices = { bodyAs, setBodyAs, key, setKey, exchangeId, setExchangeId };
  return { form, ...choices, file, setFile, takeFile, read };
}
