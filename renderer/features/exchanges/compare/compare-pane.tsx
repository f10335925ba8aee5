/** Two exchanges beside each other. */
export function ComparePane({ accountId }: { readonly accountId: string }) {
  return <p>{accountId}</p>;
}
