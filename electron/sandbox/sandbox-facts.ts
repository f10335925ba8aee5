import type { RunningSandboxFacts } from "../../shared/contract/local-sandbox.ts";
import { describePolicy } from "./sandbox-policy.ts";
import type { RunningSandbox } from "./start-sandbox.ts";

/** A running sandbox as a screen shows it, as plain data; what was refused comes newest first. */
export function sandboxFacts(sandbox: RunningSandbox): RunningSandboxFacts {
  const { baseUrl, users, notices, policy, refused } = sandbox;
  return {
    baseUrl,
    now: sandbox.now(),
    users,
    notices: [...notices],
    switches: describePolicy(policy).map(({ values, ...described }) => ({
      ...described,
      values: values.kind === "choice" ? { ...values, choices: [...values.choices] } : values,
    })),
    refused: refused.toReversed().map(({ signature, ...request }) => ({
      ...request,
      signature: signature && { ...signature, tried: [...signature.tried] },
    })),
  };
}
