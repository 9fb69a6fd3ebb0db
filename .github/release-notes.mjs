// node .github/release-notes.mjs v1.2.3: prints what CHANGELOG.md says of that version, for the release. Fails unless it
// is the version of package.json and has a day.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const TOP = join(import.meta.dirname, "..");
const [tag = ""] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(TOP, "package.json"), "utf8"));
const [, heading = "", notes = ""] =
  new RegExp(`^## ${version.replaceAll(".", "\\.")}, (.*)\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, "m").exec(
    readFileSync(join(TOP, "CHANGELOG.md"), "utf8"),
  ) ?? [];

if (tag !== `v${version}`) refuse(`The tag is ${tag || "missing"}, and package.json says version ${version}.`);
if (!/^\d{1,2} \w+ \d{4}$/.test(heading)) {
  refuse(`CHANGELOG.md has no section “## ${version}, ” and the day of the release, such as 1 December 2026.`);
}
process.stdout.write(`${notes.trim()}\n`);

function refuse(problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
