import { useState, type FormEvent } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { useCertificateTexts, type ImportField } from "./use-certificate-texts.ts";

const importFields: readonly string[] = [
  "certificate",
  "chain",
  "key",
  "passphrase",
] satisfies readonly ImportField[];

function isImportField(field: string | undefined): field is ImportField {
  return field !== undefined && importFields.includes(field);
}

/** The import form, and what becomes of it. */
export function useImportCertificate(accountId: string) {
  const texts = useCertificateTexts();
  const [failure, setFailure] = useState<ErrorPayload | null>(null);
  const importing = useOperation("certificate.import");
  const { isPending } = importing;

  const fail = (payload: ErrorPayload) => {
    if (isImportField(payload.field)) texts.tell(payload.field, payload.message);
    else setFailure(payload);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = isPending ? null : texts.read();
    if (!typed) return;
    setFailure(null);
    importing.mutate(
      { accountId, ...typed },
      {
        onSuccess: () => announce("The certificate was imported."),
        onError: ({ payload }) => fail(payload),
        // SECURITY: a mounted mutation keeps its input, the key among it; canary spec.
        onSettled: () => importing.reset(),
      },
    );
  };
  return { texts, failure, submit, isPending };
}

export type CertificateImport = ReturnType<typeof useImportCertificate>;
