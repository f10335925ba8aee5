import { startSandbox } from "./start-sandbox.ts";

await startSandbox({ port: 18_400 });
