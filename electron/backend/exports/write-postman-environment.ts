import { randomUUID } from "node:crypto";
import { environmentLabels } from "../../../shared/environment-names.ts";
import { clientVariables } from "./client-variables.ts";
import type { ExportedAccount } from "./exported-account.ts";
import type { SecretValues } from "./marked-text.ts";

export interface EnvironmentOptions {
  readonly version: string;
  readonly secrets: SecretValues;
  /** Ms since the epoch. */
  readonly now: number;
}

/** An environment by name, so that two of them in one client can be told apart. */
export function environmentName({ environment, user }: ExportedAccount): string {
  return `${environmentLabels[environment]}${user ? `, user ${user.id}` : ""}`;
}

/**
 * A Postman environment that drops into bunq's own collection. Every value is a text, and a secret is
 * marked in both ways there are: old versions of Postman know only the type, new ones only the flag.
 */
export function writePostmanEnvironment(
  account: ExportedAccount,
  { version, secrets, now }: EnvironmentOptions,
): string {
  const values = clientVariables(account).map(({ name, value, secret }) =>
    secret === null
      ? { key: name, value, type: "default", enabled: true }
      : {
          key: name,
          value: secrets.get(secret) ?? "",
          type: "secret",
          secret: true,
          enabled: true,
        },
  );
  const environment = {
    id: randomUUID(),
    name: environmentName(account),
    values,
    _postman_variable_scope: "environment",
    _postman_exported_at: new Date(now).toISOString(),
    _postman_exported_using: `Sandgate/${version}`,
  };
  return `${JSON.stringify(environment, null, 2)}\n`;
}
