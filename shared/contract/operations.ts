import type { z } from "zod";
import { accessOperations } from "./operations/access-operations.ts";
import { accountOperations } from "./operations/account-operations.ts";
import { appOperations } from "./operations/app-operations.ts";
import { exchangeOperations } from "./operations/exchange-operations.ts";
import { exportOperations } from "./operations/export-operations.ts";
import { importOperations } from "./operations/import-operations.ts";
import { onboardingOperations } from "./operations/onboarding-operations.ts";
import { requestOperations } from "./operations/request-operations.ts";
import { sandboxOperations } from "./operations/sandbox-operations.ts";
import { signatureOperations } from "./operations/signature-operations.ts";

/**
 * THE list: everything the page may ask of the trusted side, an entry each in the file of its noun.
 * Inputs are strict (an unknown key is refused), outputs strip (a key not named here never leaves),
 * both done by the dispatcher.
 */
export const operations = {
  ...appOperations,
  ...accountOperations,
  ...onboardingOperations,
  ...accessOperations,
  ...exchangeOperations,
  ...signatureOperations,
  ...exportOperations,
  ...importOperations,
  ...requestOperations,
  ...sandboxOperations,
} as const;

export type OperationName = keyof typeof operations;
/** What a caller may send. */
export type InputOf<K extends OperationName> = z.input<(typeof operations)[K]["input"]>;
/** What a body receives, parsed. */
export type ParsedInputOf<K extends OperationName> = z.output<(typeof operations)[K]["input"]>;
/** What a caller gets, stripped. */
export type OutputOf<K extends OperationName> = z.output<(typeof operations)[K]["output"]>;
