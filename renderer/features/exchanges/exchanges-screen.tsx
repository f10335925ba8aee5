/** Exchanges of one account. */
export function ExchangesScreen({ accountId }: { readonly accountId: string }) {
  return <h1 data-account={accountId}>Exchanges</h1>;
}
