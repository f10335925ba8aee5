/**
 * How the command prompt reads one line: variables first, then carets and quotes. Written from the
 * documented phases of cmd.exe, for a line without blocks; throws where the line would do more than
 * start one program.
 */
export function readPromptLine(typed: string, variables: Readonly<Record<string, string>>): string {
  const line = expandVariables(typed, variables);
  let inQuotes = false;
  let read = "";
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '"') inQuotes = !inQuotes;
    else if (character === "^" && !inQuotes) {
      at += 1;
      if (line.startsWith("\r\n", at)) at += 2;
      else if (line.charAt(at) === "\n") at += 1;
      read += line.charAt(at);
      continue;
    } else if (/[&|<>()\r\n]/.test(character) && !inQuotes) {
      throw new Error(`the prompt acts on ${character} at ${at}`);
    }
    read += character;
  }
  return read;
}

/** A percent sign that begins no variable there is stays, and the search goes on right behind it. */
function expandVariables(line: string, variables: Readonly<Record<string, string>>): string {
  let read = "";
  for (let at = 0; at < line.length; at += 1) {
    const end = line.charAt(at) === "%" ? line.indexOf("%", at + 1) : -1;
    const value = end < 0 ? undefined : variables[line.slice(at + 1, end)];
    read += value ?? line.charAt(at);
    if (value !== undefined) at = end;
  }
  return read;
}

/** How a program of Microsoft's C runtime splits its command line into arguments. */
export function splitWindowsArguments(line: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at < line.length) {
    while (line.charAt(at) === " " || line.charAt(at) === "\t") at += 1;
    if (at >= line.length) break;
    let argument = "";
    let inQuotes = false;
    while (at < line.length && (inQuotes || !/[ \t]/.test(line.charAt(at)))) {
      const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
      at += slashes;
      if (line.charAt(at) !== '"') {
        argument += "\\".repeat(slashes);
        if (slashes === 0) {
          argument += line.charAt(at);
          at += 1;
        }
        continue;
      }
      argument += "\\".repeat(Math.floor(slashes / 2));
      if (slashes % 2 === 1) argument += '"';
      else if (inQuotes && line.charAt(at + 1) === '"') {
        argument += '"';
        at += 1;
      } else inQuotes = !inQuotes;
      at += 1;
    }
    found.push(argument);
  }
  return found;
}
