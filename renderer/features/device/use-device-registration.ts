import { useState } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { fieldErrorsOf } from "./check-device-form.ts";
import type { DeviceFormState } from "./use-device-form.ts";

/** Sends the form and keeps its failure, because the mutation that carried the key is emptied. */
export function useDeviceRegistration(accountId: string, form: DeviceFormState) {
  const [failure, setFailure] = useState<ErrorPayload | null>(null);
  const registration = useOperation("device.register");

  const register = () => {
    const checked = form.read();
    if (!checked) return;
    setFailure(null);
    registration.mutate(
      { accountId, ...checked },
      {
        onSuccess: () => announce("The device is registered."),
        onError: ({ payload }) => {
          const told = fieldErrorsOf(payload);
          if (Object.keys(told).length > 0) form.showErrors(told);
          else setFailure(payload);
        },
        onSettled: () => {
          form.clearKey();
          // SECURITY: a mounted mutation keeps its input, the key among it; canary spec.
          registration.reset();
        },
      },
    );
  };

  /** For when another key takes the place of the one that failed. */
  const forgetFailure = () => setFailure(null);

  return { register, failure, forgetFailure };
}
