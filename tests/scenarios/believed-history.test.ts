import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DatedRepository } from "../support/dated-repository.ts";
import { runs } from "../support/properties.ts";
import { planHere } from "../support/run-plan.ts";
import { actionFile, BEGUN, DONE } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const PLAN = "id: small\ntitle: A small plan\nbaseline: 2018-07\ntime-zone: Europe/London\napprovers: [board]\n";
const MOVED =
  "  - date: 2018-10-01\n    due: 2019-02\n    decision: { outcome: approved, body: board, date: 2018-10-02 }\n";
const ENTRIES = ["", BEGUN, BEGUN + DONE, MOVED, BEGUN + MOVED, "  - date: 2018-09-20\n    status: proposed\n"];
const TIMESCALES = ["3 months", "03/10/2018", "Q3 2018/19", "ongoing", "[", "31 October 2018"];
const PLAN_LINES = ["", "dates: day-first\n", "dates: month-first\n", "financial-year-starts: 1\n", "title: [\n"];

/** What may happen to a repository from one commit to the next. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      id: fc.integer({ min: 1, max: 4 }),
      entries: fc.constantFrom(...ENTRIES),
      timescale: fc.constantFrom(...TIMESCALES),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("remove" as const), id: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("plan" as const), lines: fc.constantFrom(...PLAN_LINES) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("revert", "rename", "elsewhere", "away") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("branch", "merge") }) },
);
/** Days since the baseline, and half a day's worth of minutes around midnight; now and then a clock that is wrong. */
const steps = fc.array(fc.tuple(step, fc.integer({ min: -6, max: 25 }), fc.integer({ min: 0, max: 1439 })), {
  minLength: 4,
  maxLength: 14,
});

type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** Lives through the steps; gives the repository and where the plan is at last. */
function live(all: Steps): { readonly repository: DatedRepository; readonly folder: string } {
  const repository = new DatedRepository();
  let folder = "plan";
  let there = true;
  let minutes = 0;
  let renames = 0;
  const commit = (days: number, minute: number): void => {
    minutes += days * 1440 + minute - 720;
    repository.commit(new Date(Date.parse("2018-07-20T00:00:00Z") + minutes * 60_000).toISOString());
  };
  /** The folder of the only plan that there is; what made none or two of it is undone. */
  const settled = (before: string): string => {
    const [found, ...more] = repository.git("ls-files", "*plan.yaml").split("\n").filter(Boolean);
    if (found !== undefined && more.length === 0) return found.replace("/plan.yaml", "");
    repository.git("reset", "-q", "--hard");
    return before;
  };
  const [one, two] = [actionFile("1.1.1", "3 months"), actionFile("1.1.2", "3 months")];
  repository.write({ "plan/plan.yaml": PLAN, "plan/actions/1.1.1-a.md": one, "plan/actions/1.1.2-a.md": two });
  commit(0, 720);
  for (const [it, days, minute] of all) {
    const has = (path: string): boolean => repository.git("ls-files", path).trim() !== "";
    if (it.do === "away" && there) {
      repository.write({ [folder]: null, "kept.txt": "" });
      there = false;
    } else if (!there) {
      repository.git("checkout", "-q", "HEAD~1", "--", folder);
      there = true;
    } else if (it.do === "write") {
      const text = actionFile(`1.1.${it.id}`, it.timescale, it.entries);
      repository.write({ [`${folder}/actions/1.1.${it.id}-a.md`]: text });
    } else if (it.do === "remove") {
      if (has(`${folder}/actions/1.1.${it.id}-a.md`))
        repository.write({ [`${folder}/actions/1.1.${it.id}-a.md`]: null });
    } else if (it.do === "plan") repository.write({ [`${folder}/plan.yaml`]: PLAN + it.lines });
    else if (it.do === "rename") {
      // A plan that cannot be read cannot be known again in another folder.
      repository.write({ [`${folder}/plan.yaml`]: PLAN });
      commit(0, 720);
      renames += 1;
      repository.rename(folder, `moved-${renames}`);
      folder = `moved-${renames}`;
    } else if (it.do === "revert") {
      try {
        repository.git("revert", "--no-commit", "HEAD");
      } catch {
        repository.git("reset", "-q", "--hard");
      }
      folder = settled(folder);
    } else if (it.do === "elsewhere") repository.write({ "kept.txt": String(minute) });
    else if (it.do === "branch") {
      repository.git("branch", "-f", "side");
    } else if (it.do === "merge" && repository.git("branch", "--list", "side").trim() !== "") {
      // The side goes its own way first, with another action.
      const tip = repository.git("rev-parse", "HEAD").trim();
      repository.git("checkout", "-q", "side");
      if (has(`${folder}/plan.yaml`)) {
        repository.write({ [`${folder}/actions/1.1.7-s.md`]: actionFile("1.1.7", "3 months", BEGUN) });
        commit(days, minute);
      }
      repository.git("checkout", "-q", "main");
      try {
        repository.git("merge", "-q", "--no-ff", "--no-commit", "side");
      } catch {
        repository.git("reset", "-q", "--hard", tip);
      }
      folder = settled(folder);
    }
    commit(days, minute);
  }
  if (!there) {
    repository.git("checkout", "-q", "HEAD~1", "--", folder);
    commit(1, 720);
  }
  repository.write({ [`${folder}/plan.yaml`]: PLAN });
  commit(1, 720);
  return { repository, folder: join(repository.folder, folder) };
}

/** The commit that stood at the end of a day in London: no commit was there before one that it follows. */
function stoodOn(repository: DatedRepository, day: string): string | null {
  const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });
  let since = Number.POSITIVE_INFINITY;
  for (const line of repository.git("log", "--first-parent", "--format=%H %ct").trim().split("\n")) {
    const [commit = "", seconds] = line.split(" ");
    since = Math.min(since, Number(seconds) * 1000);
    if (london.format(new Date(since)) <= day) return commit;
  }
  return null;
}

function counted({ byRating, overdue }: { byRating: Record<string, number>; overdue: number }): unknown {
  return { overdue, ...Object.fromEntries(Object.entries(byRating).filter(([, n]) => n > 0)) };
}

test("each day of plan history --believed is what plan status --at says of the revision that stood then", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (all, weekly) => {
      const { repository, folder } = live(all);
      const here = { cwd: folder, now: "2019-12-31T12:00:00Z", env: { XDG_CACHE_HOME: folderOf() } };
      const every = weekly ? ["--every", "week", "--from", "2018-08-25"] : ["--from", "2018-06-30"];
      const asked = ["history", "--believed", ...every, "--until", "2019-01-05", "--format", "json"];
      const { stdout, stderr } = await planHere(asked, here);
      expect(stderr.replace(/^plan: .*could not be read[\s\S]*/, "")).toBe("");
      // What is kept from one run to the next says the same.
      expect((await planHere(asked, here)).stdout).toBe(stdout);
      for (const day of JSON.parse(stdout).days) {
        const commit = stoodOn(repository, day.date);
        const status =
          commit === null
            ? null
            : await planHere(["status", "--at", commit, "--as-of", day.date, "--format", "json"], here);
        if (status === null || status.code === 2) {
          const expected = status === null || /there was no plan/.test(status.stderr) ? "none" : "unusable";
          expect({ day: day.date, is: day.standing }, status?.stderr).toEqual({ day: day.date, is: expected });
          continue;
        }
        const { totals, unreadable } = JSON.parse(status.stdout);
        const actions = unreadable.filter((file: { path: string }) => file.path.includes("actions/")).length;
        expect({ date: day.date, ...(counted(day) as object), unreadable: day.unreadable }).toEqual({
          date: day.date,
          ...(counted(totals) as object),
          unreadable: actions,
        });
      }
    }),
    { numRuns: runs(6), endOnFailure: true },
  );
});
