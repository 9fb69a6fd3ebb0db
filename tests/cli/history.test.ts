import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { outputSchema } from "../../src/schema/output/output-schema.ts";
import { planHere, YEAR } from "../support/run-plan.ts";
import { actionFile, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const repository = smallPlanOverTime();
const now = "2018-12-31T12:00:00Z";
const here = { cwd: repository.folder, now };

interface Day {
  date: string;
  standing: string;
  overdue: number;
  unreadable: number;
  byRating: Record<string, number>;
}

/** Each day with what is not nought: `2018-09-30 on-track 2, nothing-recorded 1`. */
async function told(args: readonly string[], where: object = here): Promise<string[]> {
  const { stdout, stderr } = await planHere(["history", ...args, "--format", "json"], where);
  if (stdout === "") throw new Error(stderr);
  return (JSON.parse(stdout).days as Day[]).map((day) => {
    const counts = { ...day.byRating, overdue: day.overdue, unreadable: day.unreadable };
    const said = Object.entries(counts).flatMap(([word, n]) => (n > 0 ? [`${word} ${n}`] : []));
    return `${day.date} ${day.standing === "read" ? said.join(", ") : [day.standing, ...said].join(" ")}`;
  });
}

describe("a half year, month by month", () => {
  const KNOWN = [
    "2018-07-31 nothing-recorded 3",
    "2018-08-31 nothing-recorded 3",
    "2018-09-30 nothing-recorded 1, on-track 2",
    "2018-10-31 nothing-recorded 1, on-track 2",
    "2018-11-30 nothing-recorded 1, off-track 2, overdue 2",
    "2018-12-31 nothing-recorded 1, off-track 2, overdue 2",
  ];

  test("as is known now: what was corrected never was, what was said late was so", async () => {
    expect(await told([])).toEqual(KNOWN);
  });

  test("as the ledger said then", async () => {
    expect(await told(["--believed", "--from", "2018-06"])).toEqual([
      "2018-06-30 none",
      "2018-07-31 nothing-recorded 3",
      "2018-08-31 nothing-recorded 3",
      "2018-09-30 nothing-recorded 2, on-track 1",
      "2018-10-31 complete 1, nothing-recorded 2",
      "2018-11-30 complete 1, nothing-recorded 1, off-track 1, overdue 1",
      "2018-12-31 nothing-recorded 1, off-track 2, overdue 2",
    ]);
    expect((await told(["--believed"]))[0]).toBe("2018-07-31 nothing-recorded 3");
  });

  test("as a revision knew, and said, of the days before it", async () => {
    expect(await told(["--at", "HEAD~1"])).toEqual([
      ...KNOWN.slice(0, 3),
      "2018-10-31 complete 1, nothing-recorded 1, on-track 1",
      "2018-11-05 complete 1, nothing-recorded 1, off-track 1, overdue 1",
    ]);
    expect(await told(["--at", "HEAD~2", "--believed", "--from", "2018-10-01"])).toEqual([
      "2018-10-20 complete 1, nothing-recorded 2",
    ]);
  });

  test("by weeks, with the last day; by the plan's meetings", async () => {
    expect(await told(["--every", "week", "--from", "2018-10-15", "--until", "2018-10-31", "--believed"])).toEqual([
      "2018-10-15 nothing-recorded 2, on-track 1",
      "2018-10-22 complete 1, nothing-recorded 2",
      "2018-10-29 complete 1, nothing-recorded 2",
      "2018-10-31 complete 1, nothing-recorded 2",
    ]);
    expect(await told(["--every", "meeting"])).toEqual([
      "2018-09-18 nothing-recorded 2, on-track 1",
      "2018-11-20 nothing-recorded 1, off-track 2, overdue 2",
    ]);
    expect((await planHere(["history", "--every", "meeting", "--format", "csv"], here)).stdout).toContain(
      "2018-09-18,The Board,3,",
    );
  });
});

describe("what the ledger said, where it was not whole", () => {
  test("a broken file, a broken plan.yaml and a plan that was taken away are said, not counted away", async () => {
    const broken = smallPlanOverTime();
    const planYaml = broken.git("show", "HEAD:plan/plan.yaml");
    broken.commit("2019-01-05", { "plan/actions/1.1.3-three.md": "---\nid: [\n---\n" });
    broken.commit("2019-02-05", { "plan/plan.yaml": "title: [\n" });
    broken.commit("2019-03-05", { "plan/plan.yaml": planYaml });
    broken.git("rm", "-r", "-q", "plan");
    broken.commit("2019-04-05", { "kept.txt": "" });
    broken.git("checkout", "-q", "HEAD~1", "--", "plan");
    broken.commit("2019-05-05", { "plan/actions/1.1.3-three.md": actionFile("1.1.3", "6 months") });
    const where = { cwd: broken.folder, now: "2019-05-31T12:00:00Z" };
    expect(await told(["--believed", "--from", "2019-01"], where)).toEqual([
      "2019-01-31 off-track 2, overdue 2, unreadable 1",
      "2019-02-28 unusable unreadable 3",
      "2019-03-31 off-track 2, overdue 2, unreadable 1",
      "2019-04-30 none",
      "2019-05-31 nothing-recorded 1, off-track 2, overdue 3",
    ]);
    const { stdout } = await planHere(["history", "--believed", "--from", "2019-01"], where);
    expect(stdout).toContain("Could not be read");
    expect(stdout).toContain("plan.yaml could not be used; 3 action files");
    expect(stdout).toContain("no plan in the ledger");
  });

  test("a clock that ran ahead is put right by any commit that follows, and by the day it is", async () => {
    const ahead = smallPlanOverTime();
    const begun = "  - date: 2018-12-01\n    by: nurse\n    status: in-progress\n    note: Begun\n";
    ahead.commit("2030-01-01", { "plan/actions/1.1.3-three.md": actionFile("1.1.3", "6 months", begun) });
    const where = { cwd: ahead.folder, now: "2019-01-31T12:00:00Z" };
    expect(await told(["--believed", "--from", "2019-01-31"], where)).toEqual([
      "2019-01-31 off-track 2, on-track 1, overdue 2",
    ]);
    ahead.commit("2018-12-20", { "readme.txt": "Nothing of the plan" });
    expect((await told(["--believed", "--from", "2018-12-10", "--until", "2018-12-31"], where)).at(-1)).toMatch(
      /on-track 1/,
    );
  });

  test("a link among the actions is read as the disk would read it", async () => {
    const linked = smallPlanOverTime();
    linked.write({ "plan/actions/1.1.3-three.md": null, "plan/shared.md": actionFile("1.1.3", "6 months") });
    symlinkSync("../shared.md", join(linked.folder, "plan/actions/1.1.3-three.md"));
    linked.commit("2019-01-05");
    const where = { cwd: linked.folder, now: "2019-01-31T12:00:00Z" };
    expect(await told(["--believed", "--from", "2018-12-31"], where)).toEqual([
      "2018-12-31 nothing-recorded 1, off-track 2, overdue 2",
      "2019-01-31 nothing-recorded 1, off-track 2, overdue 2",
    ]);
  });

  test("dates that plan.yaml comes to read otherwise are read otherwise from then on", async () => {
    const dates = smallPlanOverTime();
    const planYaml = dates.git("show", "HEAD:plan/plan.yaml");
    dates.commit("2019-01-05", { "plan/actions/1.1.3-three.md": actionFile("1.1.3", "03/04/2019") });
    dates.commit("2019-02-05", { "plan/plan.yaml": `${planYaml}dates: day-first\n` });
    dates.commit("2019-03-05", { "plan/plan.yaml": `${planYaml}dates: month-first\n` });
    const where = { cwd: dates.folder, now: "2019-03-31T12:00:00Z" };
    expect(await told(["--believed", "--from", "2019-01"], where)).toEqual([
      "2019-01-31 off-track 2, overdue 2, unreadable 1",
      "2019-02-28 nothing-recorded 1, off-track 2, overdue 2",
      "2019-03-31 nothing-recorded 1, off-track 2, overdue 3",
    ]);
  });

  test("a renamed folder and a merge change nothing of what was said", async () => {
    const moved = smallPlanOverTime();
    const before = await told(["--believed"], { cwd: moved.folder, now });
    moved.rename("plan", "ledger/plan");
    moved.commit("2018-12-20");
    expect(await told(["--believed"], { cwd: join(moved.folder, "ledger"), now })).toEqual(before);
  });
});

describe("the formats", () => {
  test("a chart with its legend in words, and no colour needed", async () => {
    const { stdout } = await planHere(["history", ...YEAR, "--no-color"], { columns: 80 });
    await expect(stdout).toMatchFileSnapshot("../goldens/cli/history.80-columns.txt");
    const ascii = (await planHere(["history", ...YEAR], { env: { LC_ALL: "C" } })).stdout;
    await expect(ascii).toMatchFileSnapshot("../goldens/cli/history.piped-ASCII.txt");
    expect(ascii).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("Markdown and CSV hold the table", async () => {
    const markdown = (await planHere(["history", "--format", "markdown"], here)).stdout;
    expect(markdown).toContain("| 30 November 2018 | 3 | 2 | – | 2 | 1 |");
    expect((await planHere(["history", "--format", "csv"], here)).stdout.split("\r\n").slice(0, 2)).toEqual([
      "date,live,overdue,on-track,off-track,nothing-recorded",
      "2018-07-31,3,0,0,0,3",
    ]);
  });

  test("SVG is a picture with title and description, in which hostile text does nothing", async () => {
    const hostile = folderOf({
      "plan/plan.yaml": 'id: a\ntitle: "</desc><script>alert(1)</script> & \\e[31m"\nbaseline: 2018-07\n',
      "plan/actions/1.1.1-a.md": actionFile("1.1.1", "3 months"),
    });
    const { stdout } = await planHere(["history", "--format", "svg", "--as-of", "2018-09-01"], { cwd: hostile });
    expect(XMLValidator.validate(stdout)).toBe(true);
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(stdout);
    expect(svg).toMatchObject({ "@_role": "img", title: { "#text": "Actions by rating over time" } });
    expect(svg.desc["#text"]).toContain("31 August 2018: nothing recorded 1.");
    expect(svg).not.toHaveProperty("script");
    expect(stdout).not.toContain("\u001b");
  });

  test("JSON says which revision stood", async () => {
    const { stdout } = await planHere(["history", "--believed", "--format", "json"], here);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ kind: "history", basis: "revisions", every: "month", from: "2018-07-31" });
    expect(outputSchema.safeParse(document).error).toBeUndefined();
    expect(document.days.at(-1).commit).toBe(repository.git("rev-parse", "HEAD").trim());
  });
});

describe("the long level end of a plan that nobody touches any more", () => {
  const late = { cwd: repository.folder, now: "2026-11-22T12:00:00Z" };

  test.each([[[]], [["--believed"]]])("is left out and named %j", async (args: string[]) => {
    const { stdout } = await planHere(["history", ...args, "--format", "json"], late);
    const { days, unchanged, until } = JSON.parse(stdout);
    const dates = days.map((day: { date: string }) => day.date);
    expect(until).toBe("2026-11-22");
    expect(dates.at(-1)).toBe("2026-11-22");
    // Every month is either shown or in the count: from the first day to the last none is lost.
    expect(dates.length + unchanged.days).toBe(101);
    expect(unchanged.from > dates.at(-2) && unchanged.until === "2026-10-31").toBe(true);
    expect(days.at(-2).byRating).toEqual(days.at(-1).byRating);
    expect(outputSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    expect((await planHere(["history", ...args], late)).stdout).toContain(`: ${unchanged.days} months left out.`);
  });

  test("is shown whole to who asks for it, and where it is short", async () => {
    expect(await told(["--until", "2026-11-22"], late)).toHaveLength(101);
    expect(JSON.parse((await planHere(["history", "--format", "json"], here)).stdout).unchanged).toBeNull();
  });
});

describe("refusals", () => {
  const refused = async (args: string[], where: object = here) => {
    const { code, stdout, stderr } = await planHere(["history", ...args], where);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    return stderr;
  };

  test("of days that make no history", async () => {
    expect(await refused(["--from", "2019-06", "--until", "2019-05"])).toContain("is after the last");
    expect(await refused(["--from", "soon"])).toContain("--from");
    expect(await refused(["--every", "fortnight"])).toContain("There are: week, month, meeting.");
    expect(await refused(["--every", "meeting", "--until", "2018-08"])).toContain(
      "no meeting from 2018-07-01 to 2018-08-31",
    );
    expect(await refused(["--every", "week", "--until", "2199-12-31"])).toContain("more than 2000 days");
    expect(await refused(["--believed", "--until", "2019-05"])).toContain("lies in the future");
  });

  test("of git's, only where revisions are asked for", async () => {
    const outside = folderOf({ "plan/plan.yaml": "id: a\ntitle: A\nbaseline: 2018-07\n" });
    expect(await refused(["--believed"], { cwd: outside, now })).toContain("in no git repository");
    expect((await planHere(["history"], { cwd: outside, now })).code).toBe(0);
    expect(await refused(["--believed"], { ...here, env: { PATH: "/nonexistent" } })).toContain("git is not installed");
  });

  test("of a shallow clone, before its beginning only", async () => {
    const clone = join(folderOf(), "clone");
    execFileSync("git", ["clone", "-q", "--depth=2", `file://${repository.folder}`, clone]);
    expect(await refused(["--believed"], { cwd: clone, now })).toContain("this clone is shallow");
    expect(await told(["--believed", "--from", "2018-11-30"], { cwd: clone, now })).toEqual([
      "2018-11-30 complete 1, nothing-recorded 1, off-track 1, overdue 1",
      "2018-12-31 nothing-recorded 1, off-track 2, overdue 2",
    ]);
  });

  test("of a partial clone whose files are not there", async () => {
    const clone = join(folderOf(), "clone");
    repository.git("config", "uploadpack.allowFilter", "true");
    execFileSync("git", ["clone", "-q", "--filter=blob:none", `file://${repository.folder}`, clone]);
    expect(await refused(["--believed"], { cwd: clone, now })).toContain("partial clone");
  });
});

describe("as a document of its own", () => {
  const written = async (name: string): Promise<Buffer> => {
    const file = join(folderOf(), name);
    expect(await planHere(["history", "-o", file], here)).toMatchObject({ code: 0 });
    return readFileSync(file);
  };

  test("a page has the chart with its numbers in it, and the table beside it", async () => {
    const page = (await written("history.html")).toString();
    expect(page).toMatch(/<text [^>]*paint-order="stroke">2<\/text>/);
    expect(page).toContain("<table");
  });

  test("a Word document and a workbook are packages", async () => {
    for (const name of ["history.docx", "history.xlsx"]) {
      expect((await written(name)).subarray(0, 2).toString(), name).toBe("PK");
    }
  });
});
