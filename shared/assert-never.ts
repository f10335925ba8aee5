/** Makes a `switch` over a union complete at compile time. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${String(value)}`);
}
