// Adds up the JSON reports of vitest in a folder: prints "PASSED FAILED". No report, or one without a test, is an error.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = "."] = process.argv.slice(2);
const reports = readdirSync(folder).filter((name) => name.endsWith(".json"));
if (reports.length === 0) throw new Error(`no suite has left a report in ${folder}`);

let passed = 0;
let failed = 0;
for (const name of reports) {
  const report = JSON.parse(readFileSync(join(folder, name), "utf8"));
  if (report.numPassedTests + report.numFailedTests === 0) throw new Error(`${name}: no test has run`);
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
process.stdout.write(`${passed} ${failed}\n`);
