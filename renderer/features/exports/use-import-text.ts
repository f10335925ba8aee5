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

/**
 * A text that may hold secrets, on its way to the trusted side. It is kept outside of what is
 * rendered, and dropped as soon as it is used or given up.
 */
export function useImportText() {
  const text = useRef("");
  const [inspected, setInspected] = useState<InspectedImport | null>(null);
  const [error, setError] = useState<ErrorPayload | null>(null);
  const inspecting = useOperation("import.inspect");
  const importing = useOperation("import.context");

  const forget = () => {
    text.current = "";
    setInspected(null);
    setError(null);
  };

  const look = (given: string) => {
    forget();
    text.current = given;
    inspecting.mutate(
      { text: given },
      {
        onSuccess: (found) => {
          setInspected(found);
          announce(`This is ${found.client}.`);
        },
        onError: ({ payload }) => {
          text.current = "";
          setError(payload);
        },
        // SECURITY: a mounted mutation keeps its input, secrets and all; exports spec.
        onSettled: () => inspecting.reset(),
      },
    );
  };

  const lookInto = async (source: File | string) => {
    if (typeof source === "string") look(source);
    else if (source.size > mostBytes) {
      forget();
      setError(tooLarge);
    } else look(await source.text());
  };

  const accept = (environment: "sandbox" | "local", onDone: () => void) =>
    importing.mutate(
      { text: text.current, environment },
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
          text.current = "";
          importing.reset();
        },
      },
    );

  const isBusy = inspecting.isPending || importing.isPending;
  return { inspected, error, isBusy, lookInto, accept, forget };
}
