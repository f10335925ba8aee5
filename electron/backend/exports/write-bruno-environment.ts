import { clientVariables } from "./client-variables.ts";
import type { ExportedAccount } from "./exported-account.ts";
import { environmentName, type EnvironmentOptions } from "./write-postman-environment.ts";

/** An environment as Bruno exports it. As there, secrets are blank: Bruno keeps them elsewhere. */
export function writeBrunoEnvironment(
  account: ExportedAccount,
  { version, now }: Omit<EnvironmentOptions, "secrets">,
): string {
  const environment = {
    name: environmentName(account),
    variables: clientVariables(account).map(({ name, value, secret }) => ({
      name,
      value,
      type: "text",
      enabled: true,
      secret: secret !== null,
    })),
    info: {
      type: "bruno-environment",
      exportedAt: new Date(now).toISOString(),
      exportedUsing: `Sandgate/${version}`,
    },
  };
  return `${JSON.stringify(environment, null, 2)}\n`;
}
