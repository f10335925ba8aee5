import { useEffect, useRef, type Ref } from "react";
import type { Environment } from "../../../shared/contract/environment.ts";
import { TextField } from "../../components/text-field.tsx";

export interface AddressesFieldProps {
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly environment: Environment;
  readonly value: string;
  readonly error: string | undefined;
  readonly onType: (addresses: string) => void;
}

/** The list of permitted addresses. Comes into view when it appears, for it appears on a choice. */
export function AddressesField({ ref, environment, value, error, onType }: AddressesFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  // braces: scrolling answers a promise, which must not become the effect's clean-up
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place}>
      <TextField
        ref={ref}
        label="IPv4 addresses"
        name="addresses"
        multiline
        mono
        rows={2}
        value={value}
        placeholder="203.0.113.7"
        hint={ownAddressHint(environment)}
        error={error}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}

/** bunq takes a list without the own address, and then refuses the session. */
function ownAddressHint(environment: Environment): string {
  return environment === "sandbox"
    ? "Include this computer’s public address, or no session will open here."
    : "Include 127.0.0.1, this computer, or no session will open here.";
}
