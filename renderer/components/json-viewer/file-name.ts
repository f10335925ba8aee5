/** A label as a file's name, without the ending it may have. */
export function fileName(label: string): string {
  const name = label.replace(/\.json$/i, "").replaceAll(/[^\p{L}\p{N}._ -]+/gu, "-");
  return name === "" ? "text" : name;
}
