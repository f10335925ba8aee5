import { useRef, useState } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { recogniseCredential, type ApiKeyNote } from "../device/recognise-api-key.ts";

type Field = HTMLInputElement & HTMLTextAreaElement;

/** A pasted token on its way to the trusted side. Its text is in its element and nowhere else. */
export function useTokenPaste(accountId: string) {
  const field = useRef<Field>(null);
  const [note, setNote] = useState<ApiKeyNote | null>(null);
  const [error, setError] = useState<string | undefined>();
  const [failure, setFailure] = useState<ErrorPayload | null>(null);
  const keeping = useOperation("credential.keep");

  const clear = () => {
    if (field.current) field.current.value = "";
    setNote(null);
  };

  const keep = () => {
    const token = field.current?.value.trim() ?? "";
    if (keeping.isPending) return;
    if (token === "") {
      setError("Paste the credential’s token_value.");
      field.current?.focus();
      return;
    }
    setFailure(null);
    keeping.mutate(
      { accountId, token },
      {
        onSuccess: () => announce("The token is kept. Register the device with it."),
        onError: ({ payload }) => {
          if (payload.field === "token") setError(payload.message);
          else setFailure(payload);
        },
        onSettled: () => {
          clear();
          // SECURITY: a mounted mutation keeps its input, the token among it; on-behalf spec.
          keeping.reset();
        },
      },
    );
  };

  return {
    field,
    note,
    error,
    failure,
    keep,
    isPending: keeping.isPending,
    notice: (typed: string) => {
      setNote(recogniseCredential(typed));
      setError(undefined);
    },
  };
}
