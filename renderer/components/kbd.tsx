import { KeyCap } from "./key-cap.tsx";
import { useBoundKeys } from "./shortcuts/bindings-context.ts";

/** The keys an action has now; named by its id or by the keys it has from the start. */
export function Kbd({ keys }: { readonly keys: string }) {
  const bound = useBoundKeys(keys);
  return bound === null ? null : <KeyCap keys={bound} />;
}
