/** Requests of one account. */
export function RequestsScreen({ accountId }: { readonly accountId: string }) {
  return <h1 data-account={accountId}>Requests</h1>;
}
