import { defineConfig } from "vitest/config";

export default defineConfig({
  // Parts that the program loads when it needs them are read from their source (package.json, "imports").
  resolve: { conditions: ["plan-source", "module", "node"] },
  ssr: { resolve: { conditions: ["plan-source", "module", "node"] } },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/properties.ts", "tests/support/each-file.ts"],
    // The long form has a hundred times the work, on machines that have other work too.
    testTimeout: process.env["PLAN_TEST_LONG"] === undefined ? 60_000 : 1_800_000,
    maxWorkers: 2,
    // The program keeps no state between two runs of it, so the files of a worker may share its modules: to load them
    // anew for each file takes half of the time of the whole suite.
    isolate: false,
  },
});
