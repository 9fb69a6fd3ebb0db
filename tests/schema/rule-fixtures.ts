import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Where a fixture says that a rule must strike; the column only where it was written down. */
export interface ExpectedFinding {
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** A file that git cannot keep as it must be: not text, too long, or a link. */
type Generated = { path: string } & ({ base64: string } | { repeat: string; times: number } | { link: string });

const FIXTURES = join(import.meta.dirname, "../fixtures/rules");
const MARKER = /# (PLAN\d{3})\s*$/;

/** The names of the fixture folders whose code begins so: `PLAN1`, `PLAN2`. */
export function fixtureNames(...prefixes: string[]): string[] {
  return readdirSync(FIXTURES).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}

/** Copies a fixture to a folder of its own, makes what could not be kept, runs the test on it, and takes it away. */
export function withFixture<T>(name: string, test: (folder: string) => T): T {
  const top = mkdtempSync(join(tmpdir(), "plan-fixture-"));
  const folder = join(top, "plan");
  try {
    cpSync(join(FIXTURES, name), folder, { recursive: true });
    writeFileSync(join(top, "outside.md"), "---\nid: 1.4.1\ntitle: Not of this plan\n---\n");
    for (const file of notes(name).generate ?? []) generate(folder, file);
    rmSync(join(folder, "expected.json"), { force: true });
    return test(folder);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** What a fixture must raise, from its `expected.json` or the `# PLANnnn` at the end of its lines. */
export function expectedOf(name: string): ExpectedFinding[] {
  const found: ExpectedFinding[] = [...(notes(name).findings ?? [])];
  const folder = join(FIXTURES, name);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(md|yaml)$/.test(path) || !statSync(join(folder, path)).isFile()) continue;
    readFileSync(join(folder, path), "utf8")
      .split("\n")
      .forEach((line, index) => {
        const code = MARKER.exec(line)?.[1];
        if (code) found.push({ code, path: path.replaceAll("\\", "/"), line: index + 1 });
      });
  }
  return found;
}

function notes(name: string): { findings?: ExpectedFinding[]; generate?: Generated[] } {
  const file = join(FIXTURES, name, "expected.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function generate(folder: string, file: Generated): void {
  const path = join(folder, file.path);
  mkdirSync(dirname(path), { recursive: true });
  if ("link" in file) symlinkSync(file.link, path);
  else writeFileSync(path, "base64" in file ? Buffer.from(file.base64, "base64") : file.repeat.repeat(file.times));
}
