import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LONG, runs, size } from "../support/properties.ts";
import { planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const PLAN = "id: p\ntitle: P\nbaseline: 2018-07\nabbreviations: { ITB: Improvement Board }\n";
const DIRECTORY = "posts:\n  director: { name: Director }\n";
/** The last word of every body: what a format must not lose, whatever stands before it. */
const LAST = "Zebra";

/** A plan of which everything that is published, and a note, is one text. */
class HostilePlan {
  readonly folder = folderOf({ "plan/plan.yaml": PLAN, "plan/directory.yaml": DIRECTORY, "plan/actions/kept": "" });

  write(text: string): void {
    // Too many words that begin with a star might be references of YAML: check does not let them in.
    const words = JSON.stringify(`x${text.slice(0, 20_000).replaceAll(" *", "*")}x`);
    const entry = `  - date: 2018-09-01\n    by: director\n    status: in-progress\n    note: ${words}\n`;
    const fields = `id: 1.1.1\ntitle: A\nowners: [director]\ntimescale: 3 months\noutcomes: [${words}]\nprogress:\n${entry}`;
    writeFileSync(join(this.folder, "plan/actions/1.1.1-a.md"), `---\n${fields}---\n${text}\n\n${LAST}\n`);
    writeFileSync(join(this.folder, "plan/introduction.md"), `Introduction\n\n${text}\n`);
  }

  /** What a command says on a terminal of 80 columns. */
  async says(...args: readonly string[]): Promise<string> {
    const all = [...args, "--as-of", "2018-10-01", "--no-cache", "--no-color"];
    const { code, stdout, stderr } = await planHere(all, { cwd: this.folder, columns: 80 });
    if (code !== 0 && code !== 1) throw new Error(`${args.join(" ")} ended in ${code}: ${stderr.slice(0, 2000)}`);
    return stdout;
  }
}

/** What each command is asked, and whether its answer is text in which the body stands. */
const ASKED: readonly (readonly [args: readonly string[], holdsBody: boolean])[] = [
  [["show", "1.1.1"], true],
  [["show", "1.1.1", "--format", "markdown"], true],
  [["show", "1.1.1", "--format", "json"], true],
  [["report", "full"], true],
  [["report", "full", "--format", "markdown"], true],
  [["report", "full", "--format", "html"], true],
  [["report", "full", "--format", "json"], false],
  [["report", "full", "--format", "csv"], false],
  [["report", "full", "-o", "paper.docx"], false],
  [["report", "full", "-o", "paper.xlsx"], false],
  [["report", "board", "--from", "2018-08-01", "--format", "markdown"], false],
  [["log", "1.1.1"], false],
  [["log", "1.1.1", "--format", "markdown"], false],
  [["list"], false],
  [["list", "--format", "csv"], false],
  [["check", "--format", "sarif"], false],
  [["status"], false],
  [["site", "--internal", "-o", "site"], false],
];

/** As much of a body as leaves room in a file of a mebibyte for its fields, which say the first of it twice. */
const BYTES = 800_000;

/** The first bytes of a text. */
function cutTo(bytes: number, text: string): string {
  return Buffer.from(text).subarray(0, bytes).toString();
}

async function drawn(plan: HostilePlan, text: string, asked = ASKED): Promise<void> {
  plan.write(text);
  for (const [args, holdsBody] of asked) {
    const said = await plan.says(...args);
    if (holdsBody) expect(said.includes(LAST), args.join(" ")).toBe(true);
  }
}

/** What a reader of Markdown has to look for the end of, or to count, in many places at once. */
const PIECES = [
  ..."*_`[]()<>&!|~#-+=\\\"':.@ \t\n",
  ...[
    "**a",
    "**a ",
    "`a",
    "``a ",
    "[a](",
    '[a](b "',
    "![a",
    "![](",
    "<a@",
    "<https:",
    "<!--",
    "&a",
    "a\n",
    "- a\n",
    "> ",
  ],
  ...[
    "> a\n",
    "1. ",
    "# a\n",
    "~~~ a\n",
    "```\n",
    "- - ",
    "---\n",
    "a\n=\n",
    "|a|b|\n|-|-|\n",
    "| c |\n",
    "[a]: b\n",
    "[a]:",
  ],
  ...[
    "http://a",
    "www.a",
    "@a",
    "#1",
    "ITB ",
    "(ITB ",
    "語",
    "a\u0301",
    "👩‍👩‍👧‍👦",
    "a\u00ad",
    "\u00a0",
    "a  \n",
    "a\\\n",
    "\r\n",
    "  - a\n",
    "$a",
  ],
];

test.each([
  ["bold that is never closed", "**a"],
  ["backslashes", "\\"],
])("400,000 of %s are drawn, in a terminal and in papers", async (_, piece) => {
  const text = piece.repeat(piece.length === 1 ? 400_000 : 300_000);
  await drawn(new HostilePlan(), text, ASKED.slice(0, 6));
});

test("as deep as lists and quotations stand in one another, their words are in every paper", async () => {
  const plan = new HostilePlan();
  const deep = (mark: string) => Array.from({ length: 60 }, (_, at) => `${" ".repeat(at * 3)}${mark} a`).join("\n");
  for (const text of [deep("-"), deep("1."), `${"> ".repeat(200)}${LAST}`, `${"- ".repeat(200)}${LAST}`]) {
    await drawn(plan, text.replace(/ a$/, ` ${LAST}`), ASKED.slice(0, 6));
  }
});

test.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))(
  "as many of %s as a file may hold end no command",
  async (_, piece) => {
    await drawn(new HostilePlan(), piece.repeat(size(20_000) / piece.length), LONG ? ASKED : ASKED.slice(0, 6));
  },
);

test("a body of letters of three bytes is cut to what a file may hold", async () => {
  await drawn(new HostilePlan(), cutTo(BYTES, "語".repeat(400_000)), ASKED.slice(0, 6));
});

test("no mixture of them ends a command, or takes a word away", async () => {
  const plan = new HostilePlan();
  const stretch = fc
    .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), fc.nat(size(2000)))
    .map(([pieces, times]) => pieces.join("").repeat(times));
  const body = fc.array(stretch, { maxLength: 5 }).map((stretches) => cutTo(BYTES, stretches.join("")));
  await fc.assert(
    fc.asyncProperty(body, (text) => drawn(plan, text)),
    { numRuns: runs(20) },
  );
});
