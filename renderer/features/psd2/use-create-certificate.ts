import { useState, type FormEvent } from "react";
import { providerRoles, type ProviderRole } from "../../../shared/provider-roles.ts";
import { defaultProviderName, defaultProviderRoles } from "../../app/step-actions.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";

/** The form for a certificate of one’s own making, and what becomes of it. */
export function useCreateCertificate(accountId: string) {
  const [name, setName] = useState<string>(defaultProviderName);
  const [roles, setRoles] = useState<readonly ProviderRole[]>(defaultProviderRoles);
  const [missing, setMissing] = useState<"name" | "roles" | null>(null);
  const creation = useOperation("certificate.create");
  const error = creation.error?.payload ?? null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = name.trim() === "" ? "name" : roles.length === 0 ? "roles" : null;
    setMissing(found);
    if (found !== null || creation.isPending) return;
    const input = { accountId, name: name.trim(), roles: [...roles] };
    creation.mutate(input, { onSuccess: () => announce("The certificate was created.") });
  };
  const toggle = (role: ProviderRole) => {
    setMissing(null);
    setRoles((chosen) => providerRoles.filter((one) => chosen.includes(one) !== (one === role)));
  };
  return {
    name,
    roles,
    missing,
    rename: (typed: string) => {
      setMissing(null);
      setName(typed);
    },
    toggle,
    submit,
    isPending: creation.isPending,
    nameError: error?.field === "name" ? error.message : undefined,
    failure: error?.field === "name" ? null : error,
  };
}

export type CertificateCreation = ReturnType<typeof useCreateCertificate>;
