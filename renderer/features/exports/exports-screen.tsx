/** Export and import of one account. */
export function ExportsScreen({ accountId }: { readonly accountId: string }) {
  return <h1 data-account={accountId}>Export and import</h1>;
}
