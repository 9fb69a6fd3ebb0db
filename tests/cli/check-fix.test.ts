import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const PLAN = "id: example\ntitle: Example plan\nbaseline: 2018-07\n";
const DIRECTORY = "posts:\n  director: { name: Director }\n";
const THEME = '---\nid: 1\ntitle: Strategy\nareas:\n  "1.4": { title: The board }\n---\n';
const ACTION = "actions/1.4.1-introduce-the-board.md";

/** An action whose fields end in some lines more. */
function action(more: string, { id = "1.4.1", title = "Introduce the board" } = {}): string {
  return `---\nid: ${id}\ntitle: ${title}\nowners: [director]\ntimescale: 3 months\noutcomes: [The board meets]\n${more}---\n\nIntroduce: the board, 1.10\n`;
}

/** A plan of these files in a folder of its own. */
function planOf(files: Readonly<Record<string, string>>): string {
  return folderOf({ "plan.yaml": PLAN, "directory.yaml": DIRECTORY, "themes/1-strategy.md": THEME, ...files });
}

function read(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = files.map((it) => join(it.parentPath, it.name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

/** Checks with `--fix`: what it says, and the files as they are then. */
async function fix(folder: string, args: readonly string[] = []) {
  const outcome = await planHere(["--plan", folder, "check", "--fix", "--as-of", "2018-08-01", ...args], {
    now: "2018-08-01T12:00:00Z",
  });
  return { ...outcome, files: read(folder) };
}

/** What is to be mended, the file before and after. */
const MENDS: readonly (readonly [name: string, path: string, before: string, after: string])[] = [
  [
    "quotes round a colon",
    ACTION,
    action("", { title: "Discharge: the new pathway" }),
    action("", { title: '"Discharge: the new pathway"' }),
  ],
  [
    "quotes round a colon, beside quotes and a comment",
    ACTION,
    action("", { title: 'The "board": it\'s new # as printed' }),
    action("", { title: "'The \"board\": it''s new' # as printed" }),
  ],
  [
    "a colon in an entry",
    ACTION,
    action("progress:\n  - date: 2018-07-20\n    note: Agreed: we begin\n"),
    action('progress:\n  - date: 2018-07-20\n    note: "Agreed: we begin"\n'),
  ],
  [
    "two colons in one file",
    ACTION,
    action("programme: Flow: home\n", { title: "Discharge: new" }),
    action('programme: "Flow: home"\n', { title: '"Discharge: new"' }),
  ],
  ["an id in a list", ACTION, action("related:\n  - 1.10 # seen\n"), action('related:\n  - "1.10" # seen\n')],
  ["ids in brackets", ACTION, action("related: [1.10, 1.20]\n"), action('related: ["1.10", "1.20"]\n')],
  [
    "the id of a key area",
    "themes/3-access.md",
    "---\nid: 3\ntitle: Access\nareas:\n  3.10: { title: Carers }\n---\n",
    '---\nid: 3\ntitle: Access\nareas:\n  "3.10": { title: Carers }\n---\n',
  ],
  [
    "a slip in a field's name",
    ACTION,
    action("progress:\n  - date: 2018-07-20\n    nots: Begun # nots\n"),
    action("progress:\n  - date: 2018-07-20\n    note: Begun # nots\n"),
  ],
  [
    "a slip that a colon hid",
    ACTION,
    action("programe: Flow\n", { title: "Discharge: new" }),
    action("programme: Flow\n", { title: '"Discharge: new"' }),
  ],
  ["a colon in plan.yaml", "plan.yaml", PLAN.replace("Example", "New:"), PLAN.replace("Example plan", '"New: plan"')],
  ["a slip in plan.yaml", "plan.yaml", `${PLAN}publisherr: A board\n`, `${PLAN}publisher: A board\n`],
];

const WAYS: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["with CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["with a byte order mark", (text) => `\ufeff${text}`],
];

describe.each(WAYS)("what needs no decision is mended %s", (_, write) => {
  it.each(MENDS)("%s", async (_name, path, before, after) => {
    const files = path === ACTION ? {} : { [ACTION]: action("") };
    const folder = planOf({ ...files, [path]: write(before) });
    const { files: now, stdout, stderr } = await fix(folder);
    expect({ now: now[path], stderr }).toEqual({
      now: write(after),
      stderr: expect.stringContaining("1 file mended"),
    });
    expect(stdout).toContain("\n@@ ");
  });
});

describe("the name of a file", () => {
  const wrong = "actions/1.4.2-introduce-the-board.md";

  it("begins with its id", async () => {
    const { files, stdout, code } = await fix(planOf({ [wrong]: action("") }));
    expect(files[ACTION]).toBe(action(""));
    expect(files).not.toHaveProperty([wrong]);
    expect(stdout).toMatch(/--- .*1\.4\.2-introduce-the-board\.md\n\+\+\+ .*1\.4\.1-introduce-the-board\.md\n/);
    expect(code).toBe(0);
  });

  it("and its text are mended at once", async () => {
    const { files } = await fix(planOf({ [wrong]: action("", { title: "Discharge: new" }) }));
    expect(files[ACTION]).toBe(action("", { title: '"Discharge: new"' }));
    expect(files).not.toHaveProperty([wrong]);
  });

  it.each([
    ["another file has that id", { "actions/1.4.1-other.md": action("") }, "another file has the id 1.4.1 too"],
    ["the name is taken", { "actions/1.4.1-Introduce-the-board.md": "---\n---\n" }, "there is a file"],
    ["something names it", { "introduction.md": `See ${wrong}.\n` }, "introduction.md names the file"],
  ])("stays where %s", async (_, files, why) => {
    const folder = planOf({ [wrong]: action(""), ...files });
    const before = read(folder);
    const { files: now, stderr, code } = await fix(folder);
    expect(now).toEqual(before);
    expect(stderr).toContain(why);
    expect(code).toBe(1);
  });
});

describe("nothing is mended", () => {
  it.each([
    ["a name that two fields could have meant", action("progress:\n  - date: 2018-07-20\n    bo: director\n")],
    ["a name whose field is there", action("timescales: 6 months\n")],
    ["a date", action("progress:\n  - date: 2018-11-31\n    note: Begun\n")],
    ["a word", action("progress:\n  - date: 2018-07-20\n    status: compleat\n")],
    ["an id that is no plain number", action("related: [1.1e1]\n")],
    ["an id that something refers to", action("related: [&a 1.10, *a]\n")],
    ["a text that goes on below", action("", { title: "Discharge: new\n  and: old" })],
    ["a file that is broken elsewhere", action("needs: [1.4.2\n", { title: "Discharge: new" })],
    ["a file in conflict", action("<<<<<<< a\nprograme: x\n=======\n>>>>>>> b\n")],
  ])("of %s", async (_, text) => {
    const folder = planOf({ [ACTION]: text });
    const before = read(folder);
    const { files, code, stdout } = await fix(folder);
    expect(files).toEqual(before);
    expect(stdout).not.toContain("@@");
    expect(code).toBe(1);
  });

  it("where a mend would make the file unusable", async () => {
    const folder = planOf({ [ACTION]: action(""), "plan.yaml": `${PLAN}time-zon: Nowhere/At-all\n` });
    const { files, stderr } = await fix(folder);
    expect(files["plan.yaml"]).toContain("time-zon: ");
    expect(stderr).toContain("would clash with something else in the file");
  });

  it("that --only leaves out, or the plan switches off", async () => {
    const text = action("programe: Flow\n");
    expect((await fix(planOf({ [ACTION]: text }), ["--only", "PLAN207"])).files[ACTION]).toBe(text);
    const off = await fix(planOf({ [ACTION]: text, "plan.yaml": `${PLAN}checks: { PLAN204: off }\n` }));
    expect(off.files[ACTION]).toBe(text);
  });

  it("with --dry-run, and the code is that of what would be left", async () => {
    const folder = planOf({ [ACTION]: action("programe: Flow\n") });
    const before = read(folder);
    const { files, stdout, stderr } = await fix(folder, ["--dry-run"]);
    expect(files).toEqual(before);
    expect(stdout).toContain("+programme: Flow");
    expect(stderr).toContain("nothing was written (--dry-run)");
  });
});

describe("beside mends", () => {
  it("words of the text that look like the program's own change nothing", async () => {
    const words = Array.from({ length: 400 }, (_, at) => `fixed-${at + 150}-0`).join(" ");
    const text = action(`programe: Flow\nrelated: [1.10]\nsource: { note: "${words}" }\n`);
    const { files } = await fix(planOf({ [ACTION]: text }));
    expect(files[ACTION]).toBe(text.replace("programe", "programme").replace("[1.10]", '["1.10"]'));
  });

  it("what is left is found, and decides the code", async () => {
    const text = action("programe: Flow\nprogress:\n  - date: 2018-11-31\n");
    const { code, stdout } = await fix(planOf({ [ACTION]: text }));
    expect(code).toBe(1);
    expect(stdout).toContain("PLAN208");
    expect(stdout).not.toContain("PLAN204");
  });

  it("a document stays one", async () => {
    const { stdout, stderr } = await fix(planOf({ [ACTION]: action("programe: Flow\n") }), ["--format", "json"]);
    expect(JSON.parse(stdout).diagnostics.map((it: { code: string }) => it.code)).not.toContain("PLAN204");
    expect(stderr).toContain("+programme: Flow");
  });

  it("a file stays as it is whose own mend is not proven", async () => {
    const other = "actions/1.4.3-other.md";
    const broken = action("needs: [1.4.2\n", { title: "Discharge: new" });
    const { files } = await fix(planOf({ [ACTION]: broken, [other]: action("programe: Flow\n", { id: "1.4.3" }) }));
    expect(files[ACTION]).toBe(broken);
    expect(files[other]).toContain("\nprogramme: Flow\n");
  });

  it("one that cannot be mended keeps no other from it", async () => {
    const { files } = await fix(planOf({ [ACTION]: action("timescales: 6 months\nprograme: Flow\n") }));
    expect(files[ACTION]).toBe(action("timescales: 6 months\nprogramme: Flow\n"));
  });

  it.each([
    [["--staged"], "--staged"],
    [["--watch"], "--watch"],
    [["--at", "HEAD"], "--at"],
  ])("%s is refused", async (args, word) => {
    const { code, stderr } = await fix(planOf({ [ACTION]: action("") }), args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(word) });
  });
});

it("SARIF says what would mend a finding", async () => {
  const folder = planOf({ [ACTION]: action("programe: Flow\ntimescales: 6 months\n") });
  const { stdout } = await planHere(["--plan", folder, "check", "--format", "sarif", "--as-of", "2018-08-01"], {
    now: "2018-08-01T12:00:00Z",
  });
  const found = JSON.parse(stdout).runs[0].results.filter((it: { ruleId: string }) => it.ruleId === "PLAN204");
  expect(found).toHaveLength(2);
  expect(found[0].fixes[0].artifactChanges[0].replacements).toEqual([
    {
      deletedRegion: found[0].locations[0].physicalLocation.region,
      insertedContent: { text: "programme" },
    },
  ]);
  expect(found[1].fixes).toBeUndefined();
});
