import { chmodSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lines, planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const PLAN = "id: shape\ntitle: A plan of some shape\nbaseline: 2018-07\n";
const action = (id: string, more = ""): string => `---\nid: ${id}\ntitle: Action ${id}\n${more}---\nDo ${id}\n`;
const AS_OF = ["--as-of", "2018-11-15"];

interface Shape {
  readonly folder: string;
  readonly text: (...args: string[]) => Promise<string>;
  readonly json: (...args: string[]) => Promise<ReturnType<typeof JSON.parse>>;
  readonly run: (...args: string[]) => ReturnType<typeof planHere>;
}

function shape(files: Record<string, string | Uint8Array>, asOf: readonly string[] = AS_OF): Shape {
  const folder = folderOf({ "plan/plan.yaml": PLAN, ...files });
  const run = (...args: string[]) => planHere([...args, ...asOf], { cwd: folder });
  return {
    ...{ folder, run },
    text: async (...args) => (await run(...args)).stdout,
    json: async (...args) => JSON.parse((await run(...args, "--format", "json")).stdout),
  };
}

describe("a plan of plan.yaml only", () => {
  const empty = shape({});
  test("has a dashboard that says so", async () => {
    expect(await empty.run()).toMatchObject({ code: 0, stderr: "" });
    expect(await empty.text("status")).toContain("The plan has no actions yet.");
    expect(await empty.json("status")).toMatchObject({
      totals: { actions: 0, overdue: 0, live: 0 },
      themes: [],
      overdue: [],
      dueSoon: [],
    });
  });
  test("has a list of nothing in every format", async () => {
    expect(await empty.text("list")).toContain("The plan has no actions yet.");
    expect(await empty.json("list")).toMatchObject({ total: 0, matched: 0, actions: [] });
    expect(await empty.text("list", "--format", "ids")).toBe("");
    expect(lines(await empty.text("list", "--format", "csv"))).toHaveLength(1);
    expect((await empty.run("list", "--format", "markdown")).code).toBe(0);
  });
  test("has nothing to show, and says so", async () => {
    expect(await empty.run("show", "1.1.1")).toMatchObject({ code: 2, stderr: expect.stringContaining("no action") });
    expect(await empty.run("list", "--theme", "1")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no theme"),
    });
  });
});

test("a plan of one action", async () => {
  const one = shape({ "plan/actions/1.1.1-a.md": action("1.1.1", "timescale: 3 months\n") });
  expect(await one.text("status")).toContain("1 overdue of 1 live action;");
  expect(await one.text("status")).toContain("1 action, all live");
  expect(await one.text("list")).toContain("All 1 action as of");
  expect(await one.text("show", "1.1.1")).toContain("July 2018 + 3 months = October 2018, due by 31 October 2018");
});

test("a plan of which no action can be read", async () => {
  const none = shape({ "plan/actions/1.1.1-a.md": "", "plan/actions/1.1.2-b.md": "---\nid: 1.1.2\nti" });
  expect(await none.run()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("2 of 2 action files could not be read"),
  });
  expect(await none.text("status")).toContain("1.1.1-a.md: the file is empty");
  expect(await none.text("status")).not.toContain("no actions yet");
  expect(await none.json("list")).toMatchObject({ total: 2, matched: 0, actions: [] });
  expect((await none.json("status")).totals).toMatchObject({ actions: 2, live: 0 });
});

test("a closed plan is asked about the day it closed, unless another is given", async () => {
  const folder = folderOf({
    "plan/plan.yaml": `${PLAN}state: closed\nclosed: { date: 2019-09-30, decision: { outcome: approved, date: 2019-09-30 } }\n`,
    "plan/actions/1.1.1-a.md": action("1.1.1", "timescale: 12 months\n"),
  });
  const asOf = async (...args: string[]): Promise<string> =>
    JSON.parse((await planHere(["--format", "json", ...args], { cwd: folder })).stdout).asOf;
  expect(await asOf()).toBe("2019-09-30");
  expect(await asOf("--as-of", "2019-01-01")).toBe("2019-01-01");
  expect((await planHere([], { cwd: folder })).stdout).toContain("closed on 30 September 2019");
});

describe("an action that joins after the day asked about", () => {
  const later = shape({
    "plan/actions/1.1.1-a.md": action("1.1.1"),
    "plan/actions/A-1-b.md": action("A-1", "theme: 1\nadded: { date: 2018-12-01 }\ntimescale: 2 weeks\n"),
  });
  test("is in no list yet, and is said to be missing", async () => {
    expect(await later.text("list")).toContain(
      "1 of 2 actions as of 15 November 2018; 1 joined the plan after that day.",
    );
    expect(await later.text("status")).toContain("1 action joins the plan after this day: A-1");
    expect((await later.json("status")).totals).toMatchObject({ actions: 2, live: 1, notYetAdded: 1, added: 0 });
  });
  test("is shown for a later day only", async () => {
    const { code, stderr } = await later.run("show", "A-1");
    expect(code).toBe(2);
    expect(stderr).toContain("--as-of 2018-12-01");
    const shown = await planHere(["show", "A-1", "--as-of", "2018-12-01"], { cwd: later.folder });
    expect(shown.stdout).toContain("15 December 2018");
  });
});

test("what needs attention names eight actions, and counts the rest", async () => {
  const low = "progress:\n  - { date: 2018-10-01, confidence: low }\n";
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`plan/actions/1.1.${at + 1}-a.md`, action(`1.1.${at + 1}`, low)]),
    );
  const eight = "1.1.1, 1.1.2, 1.1.3, 1.1.4, 1.1.5, 1.1.6, 1.1.7, 1.1.8";
  expect(await shape(many(8)).text("status")).toContain(`8 off track: ${eight}\n`);
  expect(await shape(many(9)).text("status")).toContain(`9 off track: ${eight} and 1 more\n`);
});

test("two files of one id: the list has both, show names both", async () => {
  const twice = shape({ "plan/actions/1.1.1-a.md": action("1.1.1"), "plan/actions/1.1.1-b.md": action("1.1.1") });
  expect(lines(await twice.text("list", "--format", "ids"))).toEqual(["1.1.1", "1.1.1"]);
  const { code, stderr } = await twice.run("show", "1.1.1");
  expect(code).toBe(1);
  expect(stderr).toContain("1.1.1-a.md");
  expect(stderr).toContain("1.1.1-b.md");
});

test("themes without a file and actions without a theme are in the table of themes", async () => {
  const odd = shape({ "plan/actions/1.1.1-a.md": action("1.1.1"), "plan/actions/R1-b.md": action("R1") });
  expect(await odd.text("status")).toMatch(/^1 \(no theme file\) +1 /m);
  expect(await odd.text("show", "1.1.1")).toMatch(/^Theme +1 \(no theme file\)$/m);
  expect(await odd.text("status")).toMatch(/^No theme +1 /m);
  expect((await odd.json("status")).themes).toMatchObject([
    { id: "1", title: null, actions: 1 },
    { id: null, title: null, actions: 1 },
  ]);
  expect(await odd.text("list", "--theme", "1", "--format", "ids")).toBe("1.1.1\n");
});

test("owners who are not in the directory are kept, shown and found", async () => {
  const odd = shape({ "plan/actions/1.1.1-a.md": action("1.1.1", "owners: [somebody-new]\n") });
  expect(await odd.text("show", "1.1.1")).toContain("somebody-new (not in the directory)");
  expect(await odd.text("list", "--owner", "somebody-new", "--format", "ids")).toBe("1.1.1\n");
  expect((await odd.run("list", "--owner", "somebody-nwe")).stderr).toContain("Did you mean somebody-new?");
});

test("Windows line ends and a byte order mark", async () => {
  const windows = shape({
    "plan/plan.yaml": `\ufeff${PLAN.replaceAll("\n", "\r\n")}`,
    "plan/actions/1.1.1-a.md": `\ufeff${action("1.1.1", "timescale: 3 months\n").replaceAll("\n", "\r\n")}`,
  });
  expect(await windows.run("show", "1.1.1")).toMatchObject({ code: 0, stderr: "" });
  expect((await windows.json("show", "1.1.1")).action).toMatchObject({ due: "2018-10-31", text: "Do 1.1.1" });
});

test("emoji and right-to-left titles stay as they are, and columns stay in line", async () => {
  const titles = ["👩‍⚕️ Nurses 🏥", "مرحبا بالعالم", "שלום עולם", "中文標題", "Zoë’s café"];
  const world = shape(
    Object.fromEntries(
      titles.map((title, n) => [`plan/actions/1.1.${n + 1}-a.md`, `---\nid: 1.1.${n + 1}\ntitle: ${title}\n---\nX\n`]),
    ),
  );
  const { actions } = (await world.json("list")) as { actions: { title: string }[] };
  expect(actions.map(({ title }) => title)).toEqual(titles);
  expect(await world.run("list")).toMatchObject({ code: 0, stderr: "" });
  for (const title of titles.slice(1)) expect(await world.text("list")).toContain(title);
});

describe("files that give nothing to read are named and counted", () => {
  const broken = shape({
    "plan/actions/1.1.1-good.md": action("1.1.1"),
    "plan/actions/1.1.2-empty.md": "",
    "plan/actions/1.1.3-half-written.md": "---\nid: 1.1.3\ntitle: Half wri",
    "plan/actions/1.1.4-latin1.md": Buffer.from("---\nid: 1.1.4\ntitle: Caf\xe9\n---\n", "latin1"),
    "plan/actions/1.1.5-no-front-matter.md": "Just words\n",
    "plan/actions/1.1.6-bomb.md": `---\nid: 1.1.6\ntitle: x\na: &a [x,x]\nb: &b [*a,*a]\n---\n`,
    "secret.txt": "root:x:0:0",
  });
  symlinkSync("../../secret.txt", `${broken.folder}/plan/actions/1.1.7-link.md`);
  symlinkSync("nowhere", `${broken.folder}/plan/actions/1.1.8-dangling.md`);

  test("in text and in JSON", async () => {
    const { code, stderr, stdout } = await broken.run("list");
    const names = (await broken.json("list")).unreadable.map(({ path }: { path: string }) =>
      path.split("/").at(-1),
    ) as string[];
    expect(code).toBe(1);
    for (const name of ["1.1.2-empty.md", "1.1.3-half-written.md", "1.1.4-latin1.md", "1.1.5-no-front-matter.md"]) {
      expect(names).toContain(name);
      expect(stderr).toContain(name);
    }
    for (const name of ["1.1.7-link.md", "1.1.8-dangling.md"]) expect(names).toContain(name);
    expect(stderr).toContain(`${names.length} of 8 action files could not be read:`);
    expect(stdout).toContain("of 8 actions");
    expect(await broken.json("list")).toMatchObject({ total: 8, matched: 8 - names.length });
  });

  test("a link out of the plan gives away nothing", async () => {
    for (const args of [["status"], ["list"], ["list", "--format", "json"]]) {
      const { stdout, stderr } = await broken.run(...args);
      expect(stdout + stderr).not.toContain("root:x");
    }
  });
});

const isRoot = process.getuid?.() === 0;
test.skipIf(isRoot || process.platform === "win32")("no permission (binds nobody who is root)", async () => {
  const locked = shape({ "plan/actions/1.1.1-a.md": action("1.1.1"), "plan/actions/1.1.2-b.md": action("1.1.2") });
  chmodSync(`${locked.folder}/plan/actions/1.1.2-b.md`, 0);
  expect(await locked.run("list")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("you have no permission"),
  });
});

test.skipIf(process.platform === "win32")("a line break in a file's name breaks no line", async () => {
  const odd = shape({ "plan/actions/1.1.1-a\nb.md": action("1.1.1"), "plan/actions/1.1.2-c\nplan: d.md": "" });
  expect((await odd.run("list")).code).toBe(1);
  expect((await odd.run("list")).stderr).not.toMatch(/^plan: d/m);
  expect(lines(await odd.text("list")).filter((line) => line.startsWith("1.1.1"))).toHaveLength(1);
  expect((await odd.json("list")).actions[0].path).toBe("plan/actions/1.1.1-a\nb.md");
});

test("a title of 10,000 characters is kept whole and drawn within the width", async () => {
  const title = "word ".repeat(2000).trim();
  const long = shape({ "plan/actions/1.1.1-a.md": `---\nid: 1.1.1\ntitle: ${title}\n---\nX\n` });
  expect((await long.json("list")).actions[0].title).toBe(title);
  for (const args of [["list"], ["status"], ["show", "1.1.1"]]) {
    const { stdout } = await planHere([...args, "--no-color", ...AS_OF], { cwd: long.folder, columns: 80 });
    for (const line of lines(stdout)) expect(line.length).toBeLessThanOrEqual(80);
  }
});
