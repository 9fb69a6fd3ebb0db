import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DatedRepository } from "../support/dated-repository.ts";
import { problemsBy } from "../support/json-schema.ts";
import { sample } from "../support/properties.ts";
import { planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const MONTH = join(import.meta.dirname, "../fixtures/diff/a-month");

/** The files of a side of the fixture, under `plan/`; those of the other side that are not in it removed. */
function sideOf(side: string): Record<string, string> {
  const folder = join(MONTH, side);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));
  return Object.fromEntries(paths.map((path) => [`plan/${path}`, readFileSync(join(folder, path), "utf8")]));
}

const repository = new DatedRepository();
const empty = repository.commit("2018-06-01", { "readme.txt": "Nothing yet" });
repository.commit("2018-10-01", sideOf("before"));
repository.git("branch", "topic");
repository.commit("2018-10-02", { "plan/introduction.md": "Only on main.\n" });
repository.git("checkout", "--quiet", "topic");
// Half past eleven in the evening in UTC is the next day in London.
const topic = repository.commit("2018-10-31T23:30:00Z", sideOf("after"));
repository.git("tag", "autumn");
const ACTION = "plan/actions/1.1.2-train-the-wards.md";
repository.write({ [ACTION]: (sideOf("after")[ACTION] as string).replace("Train the wards", "Teach the wards") });

const here = { cwd: repository.folder, now: "2018-11-20T12:00:00Z" };
const diff = (...args: string[]) => planHere(["diff", ...args], here);
const json = async (...args: string[]) => JSON.parse((await diff(...args, "--format", "json")).stdout);
const typesOf = (document: { changes: { type: string }[] }): string[] => document.changes.map(({ type }) => type);

describe("which two plans", () => {
  test("HEAD and the working tree, each on its own day", async () => {
    const document = await json();
    expect(document).toMatchObject({
      ...{ schemaVersion: 1, kind: "diff", asOf: "2018-11-20", unreadable: [] },
      from: { revision: { name: "HEAD", commit: topic, dirty: false }, asOf: "2018-10-31" },
      to: { revision: { name: "working tree", commit: topic, dirty: true }, asOf: "2018-11-20" },
    });
    expect(typesOf(document)).toContain("action-edited");
  });

  test("one revision and the working tree", async () => {
    expect(await json("main")).toMatchObject({
      from: { asOf: "2018-10-02" },
      to: { revision: { name: "working tree" } },
    });
  });

  test("two revisions, however they are written", async () => {
    const two = await json("main", "autumn");
    expect(two).toMatchObject({
      from: { asOf: "2018-10-02" },
      to: { revision: { name: "autumn" }, asOf: "2018-10-31" },
    });
    expect(typesOf(two)).toContain("text-removed");
    expect(await json("main..autumn")).toEqual(two);
    expect((await json("main..")).changes).toEqual(two.changes);
  });

  test("from where two branches parted: what only main has is no change of the branch", async () => {
    const document = await json("main...topic");
    expect(document.from).toMatchObject({ revision: { name: "the merge base of main and topic" }, asOf: "2018-10-01" });
    expect(typesOf(document)).not.toContain("text-removed");
    expect(typesOf(document)).toContain("due-sought");
  });

  test("what CI says", async () => {
    repository.git("update-ref", "refs/remotes/origin/main", "main");
    const env = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_BASE_REF: "main" };
    const { stdout } = await planHere(["diff", "auto...HEAD", "--format", "json"], { ...here, env });
    const document = JSON.parse(stdout);
    expect(document.changes).toEqual((await json("main...topic", "--as-of", "2018-11-20")).changes);
    expect([document.from.asOf, document.to.asOf]).toEqual(["2018-11-20", "2018-11-20"]);
  });

  test("a day that is given serves both", async () => {
    const document = await json("main...topic", "--as-of", "2018-11-01");
    expect([document.from.asOf, document.to.asOf]).toEqual(["2018-11-01", "2018-11-01"]);
    const { stdout } = await planHere(["diff", "--format", "json"], { ...here, env: { PLAN_AS_OF: "2018-11-01" } });
    expect(JSON.parse(stdout)).toMatchObject({ from: { asOf: "2018-11-01" }, to: { asOf: "2018-11-01" } });
  });

  test("a revision before there was a plan: everything is new, and it says so", async () => {
    const { code, stdout } = await diff(empty, "autumn");
    expect(code).toBe(0);
    expect(stdout).toContain("there was no plan at");
    expect(stdout).toContain("This adds 1.1.1, 1.1.2 and 1.1.3, adds theme 1, and adds to the directory 6 entries.");
    expect(await diff("autumn", empty)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("no plan at"),
    });
  });

  test("a plan whose folder was renamed is the same plan", async () => {
    const renamed = new DatedRepository();
    renamed.commit("2018-10-01", sideOf("before"));
    renamed.rename("plan", "our/plan");
    renamed.commit("2018-10-01");
    const { stdout } = await planHere(["diff", "HEAD~1", "HEAD", "--plan", "our/plan"], {
      ...here,
      cwd: renamed.folder,
    });
    expect(stdout).toContain("Nothing changed");
    expect(stdout).toMatch(/the plan was in “plan”/);
  });
});

describe("a file of evidence whose contents were replaced", () => {
  const FILE = "plan/evidence/minutes, “of” the\nboard.txt";
  const acting = (sideOf("before")[ACTION] as string).replace(
    "progress:\n",
    'progress:\n  - { date: 2018-07-30, note: Minuted., evidence: ["evidence/minutes, “of” the\\nboard.txt"] }\n',
  );
  const kept = new DatedRepository();
  const first = kept.commit("2018-10-01", {
    ...sideOf("before"),
    ...{ [ACTION]: acting, ".gitattributes": "*.txt text\n", [FILE]: "Agreed.\n" },
  });
  const edits = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await planHere(["diff", ...args, "--as-of", "2018-10-15", "--format", "json"], {
      ...here,
      cwd: kept.folder,
    });
    return typesOf(JSON.parse(stdout));
  };

  test("is seen in the working tree and between revisions, whatever the ends of its lines", async () => {
    kept.write({ [FILE]: "Agreed.\r\n" });
    expect(await edits()).toEqual([]);
    kept.write({ [FILE]: "Not agreed.\n" });
    expect(await edits()).toEqual(["evidence-file-edited"]);
    const second = kept.commit("2018-10-02");
    expect(await edits(first, second)).toEqual(["evidence-file-edited"]);
    expect(await edits(second)).toEqual([]);
  });
});

describe("what is refused, with the mend", () => {
  test.each<[string, string[], RegExp]>([
    ["an unknown revision", ["mian"], /there is no revision “mian”.*\n.*Did you mean “main”/],
    ["one that begins like an option", ["--", "--output=x"], /no revision/],
    ["three revisions", ["main...topic", "autumn"], /names two revisions already/],
    ["--at", ["--at", "autumn"], /names its two revisions itself/],
    ["a format that there is none of", ["--format", "txt"], /no format/],
    ["a range of nothing that is there", ["main...nowhere"], /no revision/],
  ])("%s", async (_what, args, said) => {
    const { code, stdout, stderr } = await diff(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(said);
  });

  test("no repository, and a repository without a commit", async () => {
    const alone = folderOf(sideOf("before"));
    expect(await planHere(["diff"], { ...here, cwd: alone })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no git repository/),
    });
    const unborn = new DatedRepository();
    unborn.write(sideOf("before"));
    expect(await planHere(["diff"], { ...here, cwd: unborn.folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no commit yet/),
    });
  });

  test("the files of a sparse checkout, where what is left out would seem to be removed", async () => {
    const sparse = new DatedRepository();
    sparse.commit("2018-10-01", sideOf("before"));
    sparse.git("sparse-checkout", "set", "--no-cone", "/plan/*", "!/plan/actions/1.1.2*");
    const now = { ...here, cwd: sparse.folder };
    const { code, stdout, stderr } = await planHere(["diff"], now);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/sparse checkout: a file of the plan would seem to be removed/);
    expect(await planHere(["diff", "HEAD", "HEAD"], now)).toMatchObject({ code: 0 });
  });

  test("a plan.yaml that cannot be used, with its side named", async () => {
    const broken = new DatedRepository();
    broken.commit("2018-10-01", { ...sideOf("before"), "plan/plan.yaml": "title: [\n" });
    broken.commit("2018-10-02", sideOf("before"));
    const { code, stderr } = await planHere(["diff", "HEAD~1"], { ...here, cwd: broken.folder });
    expect(code).toBe(2);
    expect(stderr).toContain("HEAD~1:plan/plan.yaml");
  });
});

test("files that cannot be read are named on either side, and the code says so", async () => {
  const torn = new DatedRepository();
  torn.commit("2018-10-01", { ...sideOf("before"), [ACTION]: "---\nid: 1.1.2\ntitle: [\n---\n" });
  torn.write(sideOf("before"));
  const now = { ...here, cwd: torn.folder };
  const { code, stdout, stderr } = await planHere(["diff"], now);
  expect(code).toBe(1);
  expect(stderr).toContain("HEAD:plan/actions/1.1.2-train-the-wards.md");
  expect(stdout).toContain("1 file of HEAD");
  const document = JSON.parse((await planHere(["diff", "--format", "json"], now)).stdout);
  expect(document.from.unreadable).toEqual([{ path: ACTION, message: expect.any(String) }]);
  expect(document.changes).toContainEqual(expect.objectContaining({ type: "readable", id: ACTION }));
});

describe("formats", () => {
  test("json meets the schema that plan schema prints", async () => {
    for (const document of [await json(), await json("main", "autumn"), await json(empty, "autumn")]) {
      expect(problemsBy("output", document)).toBe("");
      expect(document.summary.changes).toBe(document.changes.length);
    }
  });

  test.each([80, 200, undefined])("text at %s columns", async (columns) => {
    const { stdout } = await planHere(["diff", "main...topic", "--as-of", "2018-11-01"], {
      ...here,
      ...(columns === undefined ? {} : { columns }),
      env: { NO_COLOR: "1" },
    });
    const shown = stdout.replace(/\b[0-9a-f]{7}\b/g, "1a2b3c4");
    await expect(shown).toMatchFileSnapshot(
      `../goldens/cli/diff.${columns === undefined ? "piped" : `${columns}-columns`}.txt`,
    );
  });

  test("markdown", async () => {
    const { stdout } = await diff("main...topic", "--as-of", "2018-11-01", "--format", "markdown");
    await expect(stdout.replace(/\b[0-9a-f]{7}\b/g, "1a2b3c4")).toMatchFileSnapshot("../goldens/cli/diff.md.txt");
  });

  test("markdown is cut to fit a comment or whatever is asked, with a count, notable changes first", async () => {
    const large = new DatedRepository();
    const file = (n: number, text: string): [string, string] => [
      `plan/actions/1.1.${n}-a.md`,
      `---\nid: 1.1.${n}\ntitle: ${"Long ".repeat(20)}${n}\ntimescale: 3 months\n---\n\n${text}\n`,
    ];
    const many = (text: string) => Object.fromEntries(Array.from({ length: 400 }, (_, n) => file(n + 1, text)));
    large.commit("2018-10-01", { ...sideOf("before"), ...many("é".repeat(60)) });
    large.write(many("è".repeat(60)));
    const run = async (...args: string[]) =>
      (
        await planHere(["diff", "--as-of", "2018-10-15", "--format", "markdown", ...args], {
          ...here,
          cwd: large.folder,
        })
      ).stdout;
    const comment = await run();
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(comment)).toBeGreaterThan(50_000);
    const left = Number(/(\d+) more changes left out/.exec(comment)?.[1]);
    expect(comment.match(/^- /gm)?.length).toBe(403 - left - 3);
    expect(await run("--longest", "1000000")).not.toContain("left out");
    expect(Buffer.byteLength(await run("--longest", "2000"))).toBeLessThanOrEqual(2000);
  });

  test("markdown that is cut ends in no heading that has nothing under it", async () => {
    const asked = ["main...topic", "--as-of", "2018-11-01", "--format", "markdown"];
    const whole = (await diff(...asked)).stdout;
    const lengths = Array.from({ length: Math.ceil((whole.length - 500) / 25) }, (_, n) => 500 + 25 * n);
    for (const longest of sample(lengths)) {
      const cut = await diff(...asked, "--longest", String(longest));
      expect(cut.stdout).not.toMatch(/^#+ .*\n+\*\*\d+ more/m);
      expect(cut.stdout).toMatch(/\*\*\d+ more changes? left out here/);
    }
  });

  test("nothing in a plan reaches the terminal or a comment as more than text", async () => {
    const hostile = new DatedRepository();
    hostile.commit("2018-10-01", sideOf("before"));
    const title = '"\\e[31mRed ::error:: <script> @someone ![x](http://x.example)"';
    hostile.write({
      [ACTION]: (sideOf("before")[ACTION] as string).replace("title: Train the wards", `title: ${title}`),
    });
    const run = async (...args: string[]) =>
      (await planHere(["diff", ...args], { ...here, cwd: hostile.folder })).stdout;
    expect(await run()).not.toContain("\u001b");
    expect(await run("--format", "markdown")).not.toMatch(/<script|!\[x|@someone/);
  });
});

test("from a folder below, the paths count from the repository's top", async () => {
  mkdirSync(join(repository.folder, "plan/actions"), { recursive: true });
  const { stdout } = await planHere(["diff", "main", "autumn", "--format", "json"], {
    ...here,
    cwd: join(repository.folder, "plan/actions"),
  });
  expect(JSON.parse(stdout).changes).toContainEqual(expect.objectContaining({ id: "plan/introduction.md" }));
});
