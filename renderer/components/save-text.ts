/** Hands a text to the browser to be saved as a file; where, the person or their settings say. */
export function saveText(name: string, text: string, type = "text/markdown"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser reads it after this task
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
