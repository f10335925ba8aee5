import { useRef, useState } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { InspectedImport } from "../../../shared/contract/operations/import-operations.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";

const mostBytes = 1_000_000;

const tooLarge: ErrorPayload = {
  code: "invalid_input",
  message: "This file is over 1 MB; a context file is under 50 KB. Choose another one.",
  retryable: false,
};

const nothing = { text: "", passphrase: "" };

/**
 * A text that may hold secrets, on its way to the trusted side, with the passphrase of a key that has
 * one. They are kept outside of what is rendered, and dropped as soon as they are used or given up.
 */
export function useImportText() {
  const held = useRef(nothing);
  const [inspected, setInspected] = useState<InspectedImport | null>(null);
  const [error, setError] = useState<ErrorPayload | null>(null);
  const [isTried, setTried] = useState(false);
  const inspecting = useOperation("import.inspect");
  const importing = useOperation("import.context");

  const forget = () => {
    held.current = nothing;
    setInspected(null);
    setError(null);
    setTried(false);
  };

  const look = (given: typeof nothing) => {
    held.current = given;
    inspecting.mutate(given, {
      onSuccess: (found) => {
        setInspected(found);
        setError(null);
        announce(`This is ${found.client}.`);
      },
      onError: ({ payload }) => {
        // the key stays for the next try: only its passphrase is wanted
        if (!wantsPassphrase(payload)) held.current = nothing;
        setError(payload);
        setTried(given.passphrase !== "");
      },
      // SECURITY: a mounted mutation keeps its input, secrets and all; exports spec.
      onSettled: () => inspecting.reset(),
    });
  };

  const lookInto = async (source: File | string) => {
    forget();
    if (typeof source === "string") look({ text: source, passphrase: "" });
    else if (source.size > mostBytes) setError(tooLarge);
    else look({ text: await source.text(), passphrase: "" });
  };
  const open = (passphrase: string) => look({ ...held.current, passphrase });

  const accept = (environment: "sandbox" | "local", onDone: () => void) =>
    importing.mutate(
      { ...held.current, environment },
      {
        onSuccess: ({ name }) => {
          announce(`The account “${name}” was made.`);
          onDone();
        },
        // what was looked into is dropped, so the way on is to bring it again
        onError: ({ payload }) => {
          setInspected(null);
          setError(payload);
        },
        onSettled: () => {
          held.current = nothing;
          importing.reset();
        },
      },
    );

  const isBusy = inspecting.isPending || importing.isPending;
  return { inspected, error, isTried, isBusy, lookInto, open, accept, forget };
}

export function wantsPassphrase(error: ErrorPayload | null): boolean {
  return error?.code === "invalid_input" && error.field === "passphrase";
}
