import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/properties.ts"],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
