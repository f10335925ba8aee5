/** Has the browser or the shell save a file, as a link to it would. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the download has its own hold on the bytes by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The same for a text. */
export function saveText(text: string, name: string, type = "text/markdown"): void {
  saveBlob(new Blob([text], { type }), name);
}
