// `npm run build`: page, desktop, preload, web shell and local sandbox, into dist/.
import { checkNode } from "./check-node.mjs";
import { buildFiles } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";

checkNode();
ensureInstalled();
process.exitCode = buildFiles();
