import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lines, planHere, TOP, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** What the filters must find is worked out from the published rows, never by the program. */
const tsv = (path: string): Record<string, string>[] => {
  const [head = "", ...rows] = lines(readFileSync(`${TOP}/tests/${path}`, "utf8")).filter((it) => !it.startsWith("#"));
  const keys = head.split("\t");
  return rows.map((row) => Object.fromEntries(row.split("\t").map((value, at) => [keys[at], value])));
};
const ROWS = tsv("source/actions.tsv").map((row) => ({
  id: row["id"] ?? "",
  theme: row["id"]?.split(".")[0] ?? "",
  area: row["id"]?.split(".").slice(0, 2).join(".") ?? "",
  owners: (row["owners"] ?? "").split(" | "),
  words: `${row["action"]} ${row["outcomes"]}`.toLowerCase(),
  due: dueOf(Number.parseInt(row["timescale"] ?? "", 10)),
}));
const PEOPLE = tsv("source/people.tsv");
const YEAR_ROWS = tsv("plans/a-year-of-progress/expected.tsv");

/** The last day of the month that is so many months after July 2018. */
function dueOf(months: number): string {
  return new Date(Date.UTC(2018, 6 + months + 1, 0)).toISOString().slice(0, 10);
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
async function listed(...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await planHere(["list", "--format", "ids", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return lines(stdout);
}

test("none: every row, in the order of the ids", async () => {
  expect(await listed()).toEqual(idsOf(ROWS));
  expect(ROWS).toHaveLength(51);
});

describe("--theme", () => {
  test.each(["1", "2", "3", "4", "5"])("%s", async (theme) => {
    expect(await listed("--theme", theme)).toEqual(idsOf(ROWS.filter((row) => row.theme === theme)));
  });
  test("several, by commas or given again, by id or by title", async () => {
    const wanted = idsOf(ROWS.filter(({ theme }) => theme === "4" || theme === "5"));
    expect(await listed("--theme", "4,5")).toEqual(wanted);
    expect(await listed("--theme", "5", "--theme", "partnerships")).toEqual(wanted);
    expect(await listed("--theme", "Strategic Vision, Leadership and Governance")).toEqual(
      idsOf(ROWS.filter(({ theme }) => theme === "1")),
    );
  });
});

test.each([...new Set(ROWS.map(({ area }) => area))])("--area %s", async (area) => {
  expect(await listed("--area", area)).toEqual(idsOf(ROWS.filter((row) => row.area === area)));
});

test.each(PEOPLE.map((row) => [row["name"] ?? "", row["named_in_plan_as"] ?? ""]))(
  "--owner %s",
  async (name, printed) => {
    const wanted = idsOf(ROWS.filter(({ owners }) => owners.includes(name) || owners.includes(printed)));
    expect(await listed("--owner", name)).toEqual(wanted);
    expect(await listed("--owner", name.toUpperCase())).toEqual(wanted);
  },
);

test("--organisation: whoever Appendix 2 puts in Southern Health", async () => {
  const staff = PEOPLE.filter((row) => /Southern Health NHS/.test(row["role_in_directory"] ?? "")).map(
    (it) => it["name"],
  );
  expect(staff).toHaveLength(3);
  expect(await listed("--organisation", "Southern Health NHS Foundation Trust")).toEqual(
    idsOf(ROWS.filter(({ owners }) => owners.some((owner) => staff.includes(owner)))),
  );
});

test.each(["2018-10-31", "2018-11-01", "2019-01-31", "2019-02-01", "2019-07-31", "2019-08-01"])(
  "--due-before %s, the day itself not",
  async (day) => {
    expect(await listed("--due-before", day)).toEqual(idsOf(ROWS.filter(({ due }) => due < day)));
  },
);

test("--due-before a month is before its first day", async () => {
  expect(await listed("--due-before", "2019-02")).toEqual(await listed("--due-before", "2019-02-01"));
});

test.each(["1", "2", "3", "6", "10", "11"])("--recommendation %s: the actions of its theme", async (id) => {
  const all = parse(readFileSync(`${TOP}/plan/recommendations.yaml`, "utf8")) as { id: number; theme: number }[];
  const theme = String(all.find((it) => String(it.id) === id)?.theme);
  expect(await listed("--recommendation", id)).toEqual(idsOf(ROWS.filter((row) => row.theme === theme)));
});

test.each(["reablement", "induction", "home first", "SHFT", "Domiciliary"])("--text %s", async (text) => {
  const words = text.toLowerCase().split(" ");
  const wanted = idsOf(ROWS.filter((row) => words.every((word) => row.words.includes(word))));
  expect(wanted.length).toBeGreaterThan(0);
  expect(await listed("--text", text)).toEqual(wanted);
});

test("conditions narrow each other", async () => {
  const graham = ROWS.filter(({ owners }) => owners.includes("Graham Allen"));
  expect(await listed("--owner", "graham-allen", "--theme", "1", "--due-before", "2019-07-01")).toEqual(
    idsOf(graham.filter(({ theme, due }) => theme === "1" && due < "2019-07-01")),
  );
  expect(await listed("--overdue", "--as-of", "2018-11-01", "--theme", "3")).toEqual(
    idsOf(ROWS.filter(({ theme, due }) => theme === "3" && due < "2018-11-01")),
  );
  expect(await listed("--theme", "1", "--area", "2.1")).toEqual([]);
});

describe("--status and --rating, of the plan with a year of progress", () => {
  const found = async (...args: string[]): Promise<string[]> => (await listed(...YEAR, ...args)).sort();
  const wanted = (key: string, ...words: string[]): string[] =>
    YEAR_ROWS.filter((row) => words.includes(row[key] ?? ""))
      .map((row) => row["id"] ?? "")
      .sort();

  test.each([...new Set(YEAR_ROWS.map((row) => row["status"] ?? ""))])("--status %s", async (status) => {
    expect(await found("--status", status)).toEqual(wanted("status", status));
  });
  test.each([...new Set(YEAR_ROWS.map((row) => row["rating"] ?? ""))])("--rating %s", async (rating) => {
    expect(await found("--rating", rating)).toEqual(wanted("rating", rating));
  });
  test("several, as they are written or as they are said", async () => {
    expect(await found("--rating", "off-track,At risk")).toEqual(wanted("rating", "off-track", "at-risk"));
    expect(await found("--status", "on-hold", "--status", "complete")).toEqual(wanted("status", "on-hold", "complete"));
  });
  test("--overdue", async () => {
    expect(await found("--overdue")).toEqual(
      YEAR_ROWS.filter((row) => Number(row["days-overdue"]) > 0)
        .map((row) => row["id"] ?? "")
        .sort(),
    );
  });
});

describe("--sort", () => {
  test("due, then id; --reverse the other way round", async () => {
    const byDue = idsOf([...ROWS].sort((a, b) => a.due.localeCompare(b.due)));
    expect(await listed("--sort", "due")).toEqual(byDue);
    expect(await listed("--sort", "due", "--reverse")).toEqual(byDue.reverse());
  });
  test("what has no due date comes last, whichever way round", async () => {
    const undated = ["1.2.2", "4.2.4"];
    expect((await listed(...YEAR, "--sort", "due")).slice(-2)).toEqual(undated);
    expect((await listed(...YEAR, "--sort", "due", "--reverse")).slice(-2)).toEqual(undated.reverse());
  });
  test("days-overdue: the longest first", async () => {
    const longest = [...YEAR_ROWS].sort((a, b) => Number(b["days-overdue"]) - Number(a["days-overdue"]));
    expect((await listed(...YEAR, "--sort", "days-overdue")).slice(0, 5)).toEqual(
      longest.slice(0, 5).map((it) => it["id"]),
    );
  });
  test("slip-days: the furthest moved first", async () => {
    const { actions } = JSON.parse(
      (await planHere(["list", "--format", "json", ...YEAR, "--sort", "slip-days"])).stdout,
    );
    const slips = (actions as { slipDays: number }[]).map((it) => it.slipDays);
    expect(slips).toEqual([...slips].sort((a, b) => b - a));
    expect(slips[0]).toBeGreaterThan(slips.at(-1) as number);
  });
  test("rating: what needs attention first", async () => {
    const ids = await listed(...YEAR, "--sort", "rating");
    const rating = (id: string | undefined) => YEAR_ROWS.find((row) => row["id"] === id)?.["rating"];
    expect([rating(ids[0]), rating(ids.at(-1))]).toEqual(["off-track", "closed"]);
  });
});

test("--priority, in any letter case; sorted by gravity, as the plan lists it, and those without one last", async () => {
  const cwd = folderOf({
    "plan/plan.yaml": "id: small\ntitle: Small\nbaseline: 2018-07\npriorities: [High, Medium, Low]\n",
    ...Object.fromEntries(
      ["Low", "High", "", "Medium", "High"].map((priority, at) => [
        `plan/actions/1.1.${at + 1}-it.md`,
        `---\nid: 1.1.${at + 1}\ntitle: It\n${priority && `priority: ${priority}\n`}---\n`,
      ]),
    ),
  });
  const ids = async (...args: string[]) =>
    lines((await planHere(["list", "--format", "ids", ...args], { cwd })).stdout);
  expect(await ids("--sort", "priority")).toEqual(["1.1.2", "1.1.5", "1.1.4", "1.1.1", "1.1.3"]);
  expect(await ids("--priority", "high")).toEqual(["1.1.2", "1.1.5"]);
  expect(await ids("--priority", "high,medium")).toEqual(["1.1.2", "1.1.4", "1.1.5"]);
  const { code, stderr } = await planHere(["list", "--priority", "grave"], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining("High")]);
  const { stdout } = await planHere(["list", "--columns", "id,priority", "--format", "csv"], { cwd });
  expect(stdout.split("\r\n").slice(1, 4)).toEqual(["1.1.1,Low", "1.1.2,High", "1.1.3,"]);
});

test("--columns, in the order given", async () => {
  const { stdout } = await planHere(["list", "--columns", "due,id", "--columns", "owners", "--format", "csv"]);
  expect(stdout.split("\r\n").slice(0, 2)).toEqual([
    "due,id,owners",
    '2018-10-31,1.1.1,"Graham Allen, Maggie MacIsaac, Heather Hauschild, Richard Samuel"',
  ]);
});

test("--format ids prints ids, whatever the columns are", async () => {
  expect(await listed("--columns", "title,id", "--theme", "5")).toEqual(
    idsOf(ROWS.filter(({ theme }) => theme === "5")),
  );
});
