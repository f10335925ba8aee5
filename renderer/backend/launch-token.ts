/**
 * Takes the launch token out of the address and erases it there at once, so that it stays neither
 * in the history nor in what a person copies from the address bar.
 * SECURITY: without the erasing, the web shell's link spec finds the token in the address.
 */
export function takeLaunchToken(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get("t");
  if (token === null) return null;
  history.replaceState(null, "", location.pathname);
  return token;
}
