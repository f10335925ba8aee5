// oxlint-disable import/default -- what the build puts in place of a worker has one: its address
import jsonWorkerAddress from "./json-worker.ts?worker&url";
import queryWorkerAddress from "./query-worker.ts?worker&url";

/** What of Trusted Types is used here; the browser's own types do not describe them yet. */
interface ScriptAddressPolicy {
  /** In truth an object that `Worker` takes where its type says text. */
  readonly createScriptURL: (address: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptAddressPolicy) => ScriptAddressPolicy;
}

declare global {
  /** Undefined in a browser without Trusted Types, which takes the addresses as they are. */
  var trustedTypes: TrustedTypes | undefined;
}

const addresses: ReadonlySet<string> = new Set([jsonWorkerAddress, queryWorkerAddress]);

// SECURITY: the one way from text to a script in the page, open to two addresses of our own build;
// create-worker.test.ts. The policy's name is in electron/backend/page-security.ts.
const rules: ScriptAddressPolicy = {
  createScriptURL: (address) => {
    if (!addresses.has(address)) throw new TypeError("This script is none of Sandgate's workers.");
    return address;
  },
};

// At once, so that nothing else can take the name: the browser gives it out a single time.
const policy = globalThis.trustedTypes?.createPolicy("json-worker", rules) ?? rules;

/** The worker that reads one JSON text and answers its rows. */
export function createJsonWorker(): Worker {
  return new Worker(policy.createScriptURL(jsonWorkerAddress), { type: "module" });
}

/** The worker that evaluates JSONPath. One of its own, because a query may have to be ended. */
export function createQueryWorker(): Worker {
  return new Worker(policy.createScriptURL(queryWorkerAddress), { type: "module" });
}
