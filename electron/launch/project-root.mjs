import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// Not `import.meta.dirname`: a Node too old to have it must get as far as being told so.
const here = dirname(fileURLToPath(import.meta.url));

/** The folder of package.json. */
export const projectRoot = resolve(here, "../..");
