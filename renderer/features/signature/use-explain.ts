import { useRef, useState, type FormEvent } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/operations.ts";
import type { BodyForm } from "../../../shared/contract/signature.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { readBodyFile, type BodyFile } from "./read-body-file.ts";

/** What was explained, and over which bytes. */
interface Explained {
  readonly explanation: OutputOf<"signature.explain">;
  readonly of: { readonly body: string; readonly bodyAs: BodyForm };
}

export type KeyChoice = InputOf<"signature.explain">["key"];

/** The text of a field of the form; line ends are the field's own, which are LF. */
function textOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return isField ? field.value : "";
}

/** The form of a question, and what becomes of it. Its texts stay in their elements. */
export function useExplain(accountId: string) {
  const form = useRef<HTMLFormElement>(null);
  const [bodyAs, setBodyAs] = useState<BodyForm>("text");
  const [file, setFile] = useState<BodyFile | null>(null);
  const [key, setKey] = useState<KeyChoice>("account");
  const [exchangeId, setExchangeId] = useState("");
  const [explained, setExplained] = useState<Explained | null>(null);
  const [failure, setFailure] = useState<ErrorPayload | null>(null);
  const explaining = useOperation("signature.explain");

  const fail = (error: ErrorPayload) => {
    setExplained(null);
    setFailure(error);
    const field = form.current?.elements.namedItem(error.field ?? "");
    if (field instanceof HTMLElement) field.focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (explaining.isPending) return;
    const of = file
      ? ({ body: file.base64, bodyAs: "base64" } as const)
      : { body: textOf(event.currentTarget, "body"), bodyAs };
    setFailure(null);
    explaining.mutate(
      {
        accountId,
        ...of,
        key,
        ...readQuestion(event.currentTarget, key),
        ...(exchangeId ? { exchangeId } : {}),
      },
      {
        onSuccess: (explanation) => {
          setExplained({ explanation, of });
          const [first] = explanation.findings;
          announce(first?.sentence ?? "The signature matches the body.");
        },
        onError: ({ payload }) => fail(payload),
        // SECURITY: a mounted mutation keeps its input, and people paste tokens; signature.spec.ts
        onSettled: () => explaining.reset(),
      },
    );
  };
  const chooseFile = async (chosen: File) => {
    const read = await readBodyFile(chosen);
    if (read.ok) setFile(read.file);
    else
      setFailure({ code: "invalid_input", message: read.message, retryable: false, field: "body" });
  };
  /** SECURITY: a private key is taken away at once, and never leaves the page; signature.spec.ts */
  const refusePrivateKey = (field: HTMLTextAreaElement | HTMLInputElement) => {
    setFailure(null);
    if (!/PRIVATE KEY/.test(field.value)) return;
    field.value = "";
    const message =
      "That was a private key. It is not needed here, and was taken out of the field: paste the public key.";
    setFailure({ code: "invalid_input", message, retryable: false, field: "publicKeyPem" });
  };

  const choices = { bodyAs, setBodyAs, key, setKey, exchangeId, setExchangeId };
  const isPending = explaining.isPending;
  return {
    form,
    ...choices,
    file,
    setFile,
    chooseFile,
    refusePrivateKey,
    submit,
    isPending,
    explained,
    failure,
  };
}

export type Explain = ReturnType<typeof useExplain>;

function readQuestion(form: HTMLFormElement, key: KeyChoice) {
  const [method, path, headers] = [
    textOf(form, "method"),
    textOf(form, "path"),
    textOf(form, "headers"),
  ];
  const intended = textOf(form, "intended");
  return {
    signature: textOf(form, "signature"),
    ...(key === "pasted" ? { publicKeyPem: textOf(form, "publicKeyPem") } : {}),
    ...(path.trim() ? { sent: { method, path, headers } } : {}),
    ...(intended ? { intended } : {}),
  };
}
