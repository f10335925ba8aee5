import { defineConfig } from "vitest/config";
import { folderApart, testsApart } from "./e2e/run/tests-apart.mjs";

const apart = [...testsApart, `${folderApart}**/*.test.ts`];

const together = [
  "shared/**/*.test.ts",
  "electron/**/*.test.ts",
  "renderer/**/*.test.{ts,tsx}",
  "e2e/**/*.test.ts",
];

export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 20_000,
    // files share a process, so none may leave anything behind
    unstubEnvs: true,
    unstubGlobals: true,
    // by default one core is left alone, and of two that is half of them
    maxWorkers: "100%",
    // `electron` and `electron-store` are replaced in the desktop's own tests; inlining makes the replacement reach them
    server: { deps: { inline: ["electron-store"] } },
    projects: [
      {
        extends: true,
        // A new process for each file costs more than its tests: most files share one.
        test: { name: "together", include: together, exclude: apart, isolate: false },
      },
      { extends: true, test: { name: "apart", include: apart } },
    ],
  },
});
