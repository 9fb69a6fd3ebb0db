import { defineConfig } from "vitest/config";

const MINUTE = 60_000;

/** Pages of the documentation are imported as text, as the build does it (build.mjs). */
const pagesAsText = {
  name: "pages-as-text",
  enforce: "pre" as const,
  transform: (text: string, path: string) =>
    path.endsWith(".md") ? { code: `export default ${JSON.stringify(text)};`, map: null } : null,
};

/**
 * Three suites, which differ in their mode: `npm test`, which leaves out `*.slow.test.ts` (package.json) and tries each
 * property a few times; `npm run test:all`, which is everything; and `npm run test:long`, which looks for what is rare.
 * Tests ask `support/properties.ts` which it is.
 */
export default defineConfig(({ mode }) => {
  // No test is asked to be quick: this only ends one that hangs, also where the machine has a lot else to do.
  const limit = (mode === "long" ? 120 : 15) * MINUTE;
  return {
    plugins: [pagesAsText],
    test: {
      root: `${import.meta.dirname}/..`,
      include: ["tests/**/*.test.ts"],
      setupFiles: ["tests/support/properties.ts", "tests/support/each-file.ts"],
      env: { PLAN_TEST: mode },
      testTimeout: limit,
      hookTimeout: limit,
      expect: { poll: { timeout: limit } },
      maxWorkers: 2,
      // The program keeps no state between two runs of it, so the files of a worker may share its modules: to load them
      // anew for each file takes half of the time of the whole suite.
      isolate: false,
      // Such a worker grows to a gigabyte, most of it garbage, and to start git from that takes ten times as long.
      execArgv: ["--heap-growing-percent=30"],
    },
  };
});
