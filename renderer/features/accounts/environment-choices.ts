import type { Environment } from "../../../shared/contract/environment.ts";
import type { Choice } from "../../components/choice-group.tsx";

/** The environments with what choosing each means. There is no production among them. */
export const environmentChoices: readonly Choice<Environment>[] = [
  {
    value: "local",
    label: "Local sandbox",
    detail: "Runs inside Sandgate. Needs no network; nothing leaves this computer.",
  },
  {
    value: "sandbox",
    label: "bunq sandbox",
    detail: "public-api.sandbox.bunq.com over TLS. Play money, real answers.",
  },
  {
    value: "custom",
    label: "Custom loopback",
    detail: "A sandbox you run yourself on this computer.",
  },
];
