import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "shared/**/*.test.ts",
      "electron/**/*.test.ts",
      "renderer/**/*.test.{ts,tsx}",
      "e2e/**/*.test.ts",
    ],
    environment: "node",
    testTimeout: 20_000,
    // `electron` and `electron-store` are replaced in the desktop's own tests; inlining makes the replacement reach them
    server: { deps: { inline: ["electron-store"] } },
  },
});
