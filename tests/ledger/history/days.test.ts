import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addStep } from "../../../src/calendar/plan-date.ts";
import { RATINGS } from "../../../src/core/rating.ts";
import { Cache } from "../../../src/io/cache/home.ts";
import { readTree } from "../../../src/io/files/read-tree.ts";
import { planLine } from "../../../src/io/git/mainline.ts";
import { readPlanAt } from "../../../src/io/git/plan-at-commit.ts";
import {
  type DayAndRevision,
  daysAsRecorded,
  type Figures,
  keptFigures,
  revisionsOn,
  type WorkedOut,
} from "../../../src/ledger/history/days.ts";
import { loadLedger } from "../../../src/ledger/load.ts";
import { schedule } from "../../../src/schedule/schedule.ts";
import type { DayOfHistory } from "../../../src/views/history/figures.ts";
import { DatedRepository } from "../../support/dated-repository.ts";
import { GIT_ENV } from "../../support/git.ts";
import { on } from "../../support/ledger.ts";
import { runs } from "../../support/properties.ts";
import { actionFile } from "../../support/small-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";

const PLAN = "id: a-plan\ntitle: A plan\nbaseline: 2018-07\napprovers: [board]\n";
const PLANS = [
  PLAN,
  `${PLAN}dates: day-first\n`,
  `${PLAN}dates: month-first\n`,
  `${PLAN}rating: { late: 1 week, stale: 1 month }\n`,
  "title: [\n",
];
const ENTRIES = [
  "  - { date: 2018-08-06, by: a, status: in-progress }\n",
  "  - { date: 2018-09-10, by: a, confidence: medium, forecast: 2018-12 }\n",
  "  - { date: 2018-09-24, by: a, status: complete, evidence: [Minutes] }\n",
  "  - { date: 2018-10-08, by: a, corrects: 2018-09-24, status: in-progress }\n",
  "  - { date: 2018-10-09, by: a, status: on-hold, review: 2018-12 }\n",
  "  - { date: 2018-10-22, by: a, decision: { outcome: approved, body: board } }\n",
  "  - { date: 2018-11-05, by: a, due: 2019-02 }\n",
  "  - { date: 2018-11-19, by: a, status: proposed }\n",
];
const TIMESCALES = ["3 months", "6 weeks", "ongoing", "31 October 2018", "03/04/2019", "2018-09"];

/** What a file of the plan becomes; null: it is taken away. */
const CHANGE = fc.oneof(
  fc.record({
    path: fc.constantFrom("plan/actions/1.1.1-a.md", "plan/actions/1.1.2-b.md", "plan/actions/1.1.3-c.md"),
    text: fc.option(
      fc.oneof(
        { weight: 9, arbitrary: fc.tuple(fc.constantFrom(...TIMESCALES), fc.subarray(ENTRIES)).map(anAction) },
        { weight: 1, arbitrary: fc.constant("---\nid: [\n---\n") },
      ),
      { freq: 6 },
    ),
  }),
  fc.record({ path: fc.constant("plan/plan.yaml"), text: fc.option(fc.constantFrom(...PLANS), { freq: 6 }) }),
);

function anAction([timescale, entries]: [string, string[]]): string {
  return actionFile("1.1.1", timescale, entries.join(""));
}

/** A commit a month, of whatever changes, in a repository that begins with a plan of two actions, and ends with a plan. */
function lived(commits: readonly (readonly { path: string; text: string | null }[])[]): DatedRepository {
  const repository = new DatedRepository();
  repository.commit("2018-07-20", {
    "plan/plan.yaml": PLAN,
    "plan/actions/1.1.1-a.md": actionFile("1.1.1", "3 months"),
    "plan/actions/1.1.2-b.md": actionFile("1.1.2", "6 weeks"),
  });
  for (const [n, changes] of commits.entries()) {
    for (const { path, text } of changes) {
      if (text !== null || existsSync(join(repository.folder, path))) repository.write({ [path]: text });
    }
    repository.commit(addStep(on("2018-08-10"), { count: 1, unit: "month" }, n));
  }
  // Nobody asks for the history of a plan that is not there.
  repository.commit(addStep(on("2018-08-10"), { count: 1, unit: "month" }, commits.length), { "plan/plan.yaml": PLAN });
  return repository;
}

const WEEKS = Array.from({ length: 30 }, (_, n) => addStep(on("2018-07-13"), { count: 1, unit: "week" }, n));
const idIn = (text: string) => /^id: (.*)$/m.exec(text)?.[1] ?? null;

function standingIn(folder: string, commit: string): readonly DayAndRevision[] {
  const line = planLine({ folder, commit, id: "a-plan", idIn }, () => false, GIT_ENV);
  if (!line.ok) throw new Error(line.problem);
  return revisionsOn(line.revisions, WEEKS, "UTC").map((revision, n) => ({ date: WEEKS[n] as never, revision }));
}

/** The same the long way: each revision read whole, each action worked out anew. */
function afresh(folder: string, { date, revision }: DayAndRevision): Figures {
  const read = revision && readPlanAt({ folder, commit: revision.commit, id: "a-plan", idIn }, GIT_ENV);
  if (read === undefined) return { state: "none", tally: null, unreadable: 0 };
  if (!read.ok) throw new Error(read.problem);
  if (read.path === null) return { state: "none", tally: null, unreadable: 0 };
  const { plan } = loadLedger(read.tree);
  const files = read.tree.files.filter((it) => it.path.startsWith("actions/"));
  if (plan === null) return { state: "unusable", tally: null, unreadable: files.length };
  const { actions } = schedule(plan, date);
  const byRating = Object.fromEntries(RATINGS.map((one) => [one, actions.filter((it) => it.rating === one).length]));
  return {
    state: "read",
    tally: { byRating: byRating as never, overdue: actions.filter((it) => it.daysOverdue > 0).length },
    unreadable: plan.unreadable.filter((it) => it.kind === "action").length,
  };
}

function believed(
  folder: string,
  standing: readonly DayAndRevision[],
  kept: WorkedOut | null,
): readonly DayOfHistory[] {
  const present = loadLedger(readTree(folder));
  const read = daysAsRecorded(folder, standing, present, kept, GIT_ENV, () => {});
  if (!read.ok) throw new Error(read.problem);
  return read.days;
}

test("from revision to revision, with and without what was kept, it is what each revision says read whole", () => {
  const commits = fc.array(fc.array(CHANGE, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(commits, fc.uniqueArray(fc.nat(WEEKS.length - 1), { maxLength: 8 }), (changes, some) => {
      const repository = lived(changes);
      const folder = join(repository.folder, "plan");
      const standing = standingIn(folder, repository.git("rev-parse", "HEAD").trim());
      const expected = standing.map((it) => ({
        ...{ date: it.date, commit: it.revision?.commit ?? null },
        ...afresh(folder, it),
      }));
      expect(believed(folder, standing, null)).toEqual(expected);

      const cache = new Cache(join(folderOf(), "kept"), "a build");
      const asked = some.sort((a, b) => a - b);
      for (const which of [asked, [...WEEKS.keys()], asked]) {
        const log = cache.log("figures", folder);
        const days = believed(
          folder,
          which.map((n) => standing[n] as DayAndRevision),
          keptFigures(log),
        );
        expect(days).toEqual(which.map((n) => expected[n]));
        log.save();
      }
    }),
    { numRuns: runs(6) },
  );
});
