import { useRef, useState } from "react";
import { defaultDeviceDescription } from "../../app/step-actions.ts";
import {
  checkDeviceForm,
  type CheckedDeviceForm,
  type DeviceFormErrors,
  type IpChoice,
} from "./check-device-form.ts";
import { recogniseApiKey, type ApiKeyNote } from "./recognise-api-key.ts";

type Field = HTMLInputElement & HTMLTextAreaElement;

/** The texts of the device form, except the key, which stays in its element until it is sent. */
export function useDeviceForm(usesKeptKey: boolean) {
  const [description, setDescription] = useState<string>(defaultDeviceDescription);
  const [ipChoice, setIpChoice] = useState<IpChoice>("this");
  const [addresses, setAddresses] = useState("");
  const [keyNote, setKeyNote] = useState<ApiKeyNote | null>(null);
  const [errors, setErrors] = useState<DeviceFormErrors>({});
  const descriptionField = useRef<Field>(null);
  const keyField = useRef<Field>(null);
  const addressesField = useRef<Field>(null);
  /** Shows what is wrong and puts the focus on the first field concerned. */
  const showErrors = (found: DeviceFormErrors) => {
    setErrors(found);
    if (found.description) descriptionField.current?.focus();
    else if (found.apiKey) keyField.current?.focus();
    else if (found.permittedIps) addressesField.current?.focus();
  };

  /** The checked form, or null after showing what is wrong with it. */
  const read = (): CheckedDeviceForm | null => {
    const apiKey = usesKeptKey ? null : (keyField.current?.value ?? "");
    const check = checkDeviceForm({ description, apiKey, ipChoice, addresses });
    showErrors(check.ok ? {} : check.errors);
    return check.ok ? check.value : null;
  };

  /** Empties the key's element; its value is nowhere else. */
  const clearKey = () => {
    if (keyField.current) keyField.current.value = "";
    setKeyNote(null);
  };

  /** For when the key's field is only about to appear. */
  const focusKeySoon = () => requestAnimationFrame(() => keyField.current?.focus());

  return {
    texts: { description, ipChoice, addresses, keyNote },
    descriptionField,
    keyField,
    addressesField,
    errors,
    changeDescription: setDescription,
    changeAddresses: setAddresses,
    chooseIps: setIpChoice,
    noticeKey: (typed: string) => setKeyNote(recogniseApiKey(typed)),
    forgive: (field: keyof DeviceFormErrors) => setErrors(({ [field]: _told, ...rest }) => rest),
    read,
    showErrors,
    clearKey,
    focusKeySoon,
  };
}

export type DeviceFormState = ReturnType<typeof useDeviceForm>;
