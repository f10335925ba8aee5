import type { Environment } from "../../../shared/contract/environment.ts";
import { environmentLabels } from "../../../shared/environment-names.ts";
import type { Choice } from "../../components/choice-group.tsx";

/** The environments with what choosing each means. There is no production among them. */
export const environmentChoices: readonly Choice<Environment>[] = [
  {
    value: "local",
    label: environmentLabels.local,
    detail: "Runs inside Sandgate. Needs no network; nothing leaves this computer.",
  },
  {
    value: "sandbox",
    label: environmentLabels.sandbox,
    detail: "public-api.sandbox.bunq.com over TLS. Play money, real answers.",
  },
  {
    value: "custom",
    label: environmentLabels.custom,
    detail: "A sandbox you run yourself on this computer.",
  },
];
