/** Signature microscope of one account. */
export function SignatureScreen({ accountId }: { readonly accountId: string }) {
  return <h1 data-account={accountId}>Signature microscope</h1>;
}
