import "./styles/tokens.css";
import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/first-frame.css";
import { afterFirstPaint } from "./app/after-first-paint.ts";
import { showRememberedDensity } from "./app/density.ts";
import { showRememberedTheme } from "./app/theme.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

showRememberedTheme();
showRememberedDensity();
// reading and running the window's code would hold back the frame that needs none of it
await afterFirstPaint();
const { start } = await import("./start.tsx");
start(root);
