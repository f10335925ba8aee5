/**
 * What can stand in braces in an address, spelled as in bunq's reference: ids that the account
 * knows, or that an answer brought.
 */
export const variableNames = [
  "userID",
  "monetary-accountID",
  "sessionID",
  "deviceID",
  "installationID",
  "credential-password-ipID",
] as const;
export type VariableName = (typeof variableNames)[number];

/** What each stands for right now; null for what is not known yet. */
export type VariableValues = Readonly<Record<VariableName, string | null>>;

/** What is to be done to know one: a step, or a request that brings it. */
export const variableSources: Readonly<Record<VariableName, string>> = {
  userID: "Open a session; it brings the user’s id.",
  "monetary-accountID": "Send “Monetary accounts” once; its first active account fills it in.",
  sessionID: "Open a session.",
  deviceID: "Register a device.",
  installationID: "Register an installation.",
  "credential-password-ipID": "Send “API keys” once; the first active key fills it in.",
};

const otherSpellings: Readonly<Record<string, VariableName>> = {
  accountid: "monetary-accountID",
  deviceserverid: "deviceID",
  credentialid: "credential-password-ipID",
};

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}

/** The variable that a name in braces means, however it is spelled: `userId`, `user_id`. Null for none. */
export function variableOf(name: string): VariableName | null {
  const wanted = plain(name);
  return variableNames.find((one) => plain(one) === wanted) ?? otherSpellings[wanted] ?? null;
}

/** A piece of a text with variables; `variable` null for what is written in the clear. */
export interface VariablePart {
  readonly text: string;
  readonly variable: { readonly name: VariableName | null; readonly written: string } | null;
}

/** Cuts a text at its variables. Joined again, the texts are the text. */
export function variableParts(text: string): readonly VariablePart[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const written = /^\{([^{}]*)\}$/.exec(part)?.[1];
      if (written === undefined) return { text: part, variable: null };
      return { text: part, variable: { name: variableOf(written), written } };
    });
}
