import { useRef, useState, type RefObject } from "react";
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
  const latest = useRef<File | string | null>(null);
  const [inspected, setInspected] = useState<InspectedImport | null>(null);
  const [error, setError] = useState<ErrorPayload | null>(null);
  const [isTried, setTried] = useState(false);
  const inspecting = useOperation("import.inspect");

  const { importing, accept } = useMakeAccount(held, (payload) => {
    // what was looked into is dropped, so the way on is to bring it again
    setInspected(null);
    setError(payload);
  });

  const forget = () => {
    // an inspection that is under way tells nobody of what was given up
    inspecting.reset();
    held.current = nothing;
    latest.current = null;
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
    // what is becoming an account is not replaced meanwhile
    if (importing.isPending) return;
    forget();
    latest.current = source;
    if (typeof source === "string") return look({ text: source, passphrase: "" });
    if (source.size > mostBytes) return setError(tooLarge);
    const text = await source.text();
    // two files may be read in another order than they were brought
    if (latest.current === source) look({ text, passphrase: "" });
  };
  const open = (passphrase: string) => look({ ...held.current, passphrase });

  const isBusy = inspecting.isPending || importing.isPending;
  return { inspected, error, isTried, isBusy, lookInto, open, accept, forget };
}

export function wantsPassphrase(error: ErrorPayload | null): boolean {
  return error?.code === "invalid_input" && error.field === "passphrase";
}

type Held = typeof nothing;

/** Makes an account of what is held, and drops it then. */
function useMakeAccount(held: RefObject<Held>, onFailed: (payload: ErrorPayload) => void) {
  const importing = useOperation("import.context");
  const accept = (environment: "sandbox" | "local", onDone: () => void) =>
    importing.mutate(
      { ...held.current, environment },
      {
        onSuccess: ({ name }) => {
          announce(`The account “${name}” was made.`);
          onDone();
        },
        onError: ({ payload }) => onFailed(payload),
        onSettled: () => {
          held.current = nothing;
          importing.reset();
        },
      },
    );
  return { importing, accept };
}
