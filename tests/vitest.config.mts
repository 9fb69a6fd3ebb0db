import { defineConfig } from "vitest/config";

export default defineConfig({
  // Parts that the program loads when it needs them are read from their source (package.json, "imports").
  resolve: { conditions: ["plan-source", "module", "node"] },
  ssr: { resolve: { conditions: ["plan-source", "module", "node"] } },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/properties.ts"],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
