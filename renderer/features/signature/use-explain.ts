import { useState, type FormEvent } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { BodyForm, SignatureExplanation } from "../../../shared/contract/signature.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { useQuestion } from "./use-question.ts";

/** What was explained, and over which bytes. */
interface Explained {
  readonly explanation: SignatureExplanation;
  readonly of: { readonly body: string; readonly bodyAs: BodyForm };
}

const wasPrivate =
  "That was a private key. It is not needed here, and was taken out of the field: paste the public key.";

function unusable(field: string, message: string): ErrorPayload {
  return { code: "invalid_input", message, retryable: false, field };
}

/** The form of a question, and what becomes of it. */
export function useExplain(accountId: string) {
  const question = useQuestion();
  const [explained, setExplained] = useState<Explained | null>(null);
  const [failure, setFailure] = useState<ErrorPayload | null>(null);
  const explaining = useOperation("signature.explain");
  const { isPending } = explaining;

  const fail = (error: ErrorPayload) => {
    setExplained(null);
    setFailure(error);
    const field = question.form.current?.elements.namedItem(error.field ?? "");
    if (field instanceof HTMLElement) field.focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const asked = question.read(event.currentTarget);
    setFailure(null);
    explaining.mutate(
      { accountId, ...asked },
      {
        onSuccess: (explanation) => {
          setExplained({ explanation, of: { body: asked.body, bodyAs: asked.bodyAs } });
          announce(explanation.findings[0]?.sentence ?? "The signature matches the body.");
        },
        onError: ({ payload }) => fail(payload),
        // SECURITY: a mounted mutation keeps its input, and people paste tokens; signature.spec.ts
        onSettled: () => explaining.reset(),
      },
    );
  };
  const chooseFile = async (chosen: File) => {
    const problem = await question.takeFile(chosen);
    setFailure(problem === null ? null : unusable("body", problem));
  };
  /** SECURITY: a private key is taken away at once, and never leaves the page; signature.spec.ts */
  const refusePrivateKey = (field: HTMLTextAreaElement | HTMLInputElement) => {
    const isPrivate = /PRIVATE KEY/.test(field.value);
    if (isPrivate) field.value = "";
    setFailure(isPrivate ? unusable("publicKeyPem", wasPrivate) : null);
  };

  return { ...question, submit, chooseFile, refusePrivateKey, isPending, explained, failure };
}

export type Explain = ReturnType<typeof useExplain>;
