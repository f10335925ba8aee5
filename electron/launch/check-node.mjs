/** The oldest Node the tools and the web shell run on. */
const needed = { major: 20, minor: 19 };

/**
 * What to tell a person whose Node is too old; null when it is not.
 * @param {string} version e.g. `20.19.0`
 * @returns {string | null}
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > needed.major || (major === needed.major && minor >= needed.minor);
  if (enough) return null;
  return `Sandgate needs Node ${needed.major}.${needed.minor} or newer; this is ${version}. Get a newer one from https://nodejs.org and try again.`;
}

/** Ends the process with a sentence when this Node is too old. */
export function checkNode() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint === null) return;
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
