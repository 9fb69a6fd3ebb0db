import { Workbook } from "exceljs";
import { parsePeriod } from "../../src/calendar/parse-period.ts";
import { DEFAULT_CALENDAR } from "../../src/calendar/period.ts";
import { formatDay } from "../../src/calendar/plan-date.ts";
import { SPOKEN_FORMS } from "../../src/calendar/spoken-date.ts";
import { dueFrom, parseTimescale } from "../../src/calendar/timescale.ts";
import { TIMESCALE_FORMS } from "../../src/calendar/timescale-forms.ts";
import { TOPICS } from "../../src/cli/commands/help/topics.ts";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { ExitCode } from "../../src/cli/exit-code.ts";
import { ALL_RULES } from "../../src/core/catalogue/index.ts";
import { RATING_COLOURS, RATINGS, type Rating } from "../../src/core/rating.ts";
import { ANSWER_KEYS, type AnswerKey, REPLY_TITLES } from "../../src/core/reply-form.ts";
import { STATUSES, type Status } from "../../src/core/status.ts";
import { CHECK_FORMATS } from "../../src/render/check/formats.ts";
import { FORMATS } from "../../src/render/formats.ts";
import { explainAllView } from "../../src/views/explain.ts";
import { FIELD_TABLES } from "./field-tables.ts";
import { JSON_TABLES } from "./json-tables.ts";
import { code, table } from "./markdown-table.ts";
import { pageNamed, summaryOf } from "./pages.ts";
import { TRACKER } from "./scenes.ts";

const BASELINE = "July 2018";

const RULE_GROUPS = [...new Set(ALL_RULES.map((it) => groupOf(it.code)))];

/** The tables of the pages by the name of their marker. Each row comes from a list of the program's own. */
export const TABLES: Readonly<Record<string, () => string | Promise<string>>> = {
  tracker: trackerTable,
  commands: () =>
    table(
      ["Command", "For"],
      COMMANDS.map((it) => [code(`plan ${it.name}`), it.summary]),
    ),
  formats: () =>
    table(
      ["`--format`", "For"],
      FORMATS.map((it) => [code(it.name), it.description]),
    ),
  "check-formats": () =>
    table(
      ["`--format`", "For"],
      CHECK_FORMATS.map((it) => [code(it.name), it.description]),
    ),
  "spoken-dates": () =>
    table(
      ["Say", "It means"],
      SPOKEN_FORMS.map((it) => [code(it.form), it.meaning]),
    ),
  timescales: () =>
    table(
      ["Write", "It means", `Due, with the baseline ${BASELINE}`],
      TIMESCALE_FORMS.map((it) => [code(it.form), it.meaning, dueOf(it.form)]),
    ),
  statuses: () =>
    table(
      ["Status", "The action"],
      STATUSES.map((it) => [code(it), STATUS_MEANINGS[it]]),
    ),
  ratings: () =>
    table(
      ["Rating", "Colour", "When"],
      RATINGS.map((it) => [code(it), RATING_COLOURS[it] ?? "none", RATING_MEANINGS[it]]),
    ),
  pages: () =>
    table(
      ["Page", "What it is"],
      TOPICS.map(({ name, title }) => [`[${title}](${name}.md)`, summaryOf(pageNamed(`docs/${name}.md`))]),
    ),
  "reply-columns": () =>
    table(
      ["Column", "Write"],
      ANSWER_KEYS.map((it) => [REPLY_TITLES[it], REPLY_MEANINGS[it]]),
    ),
  "exit-codes": () =>
    table(
      ["Code", "Means"],
      Object.entries(ExitCode).map(([name, number]) => [`${number}`, EXIT_MEANINGS[name as keyof typeof ExitCode]]),
    ),
  ...FIELD_TABLES,
  ...JSON_TABLES,
  ...Object.fromEntries(RULE_GROUPS.map((group) => [`rules-${group}xx`, () => rulesOf(group)])),
};

/** The spreadsheet of the tutorial, as another program's reader finds it. */
async function trackerTable(): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(TRACKER);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const cells = (row.values as (string | null)[]).slice(1).map((cell) => cell ?? "");
    // A section's row is one cell across the whole sheet, which the reader gives once for each column.
    rows.push(cells.map((cell, at) => (at > 0 && cell === cells[0] ? "" : cell)));
  });
  return table(rows[0] ?? [], rows.slice(1));
}

/** The rules of a group as `plan explain` tables them. */
function rulesOf(group: string): string {
  const [block] = explainAllView(ALL_RULES.filter((it) => groupOf(it.code) === group)).blocks;
  if (block?.kind !== "table") throw new Error("plan explain no longer begins with a table of the rules");
  return table(
    block.table.columns.map((it) => it.title),
    block.table.rows.map((row) => row.map((it) => it.text.replaceAll("<", "&lt;"))),
  );
}

/** The first digit of a code. */
function groupOf(code: string): string {
  return code.charAt("PLAN".length);
}

// These four say in a newcomer's words what the program's lists name. The types see to it that none is forgotten.
const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  proposed: "is suggested, not adopted. It has no due date and does not count as live",
  "not-started": "has not begun. This is so where no entry says otherwise",
  "in-progress": "is being done",
  "on-hold": "is paused. Needs an approved decision",
  complete: "is done, its owner says",
  assured: "is done, and somebody independent has checked",
  withdrawn: "is given up. Needs an approved decision",
  superseded: "is replaced by another. Needs an approved decision",
  transferred: "is done by others now. Needs an approved decision",
};

const RATING_MEANINGS: Readonly<Record<Rating, string>> = {
  proposed: "the status is `proposed`",
  closed: "the status is `withdrawn`, `superseded` or `transferred`",
  assured: "the status is `assured`",
  complete: "the status is `complete`, and there is still time to check it (`assure-within`)",
  "assurance-due": "complete for longer than `assure-within`, and not assured",
  "nothing-recorded": "there is no entry yet. That does not mean that nothing was done",
  "off-track":
    "overdue by more than `late`; or overdue without a forecast that is still to come; or the forecast is more than `late` after the due date; or confidence is low, said within `stale`",
  "at-risk":
    "overdue; or the forecast is after the due date; or confidence is medium, said within `stale`; or not started within `due-soon` of the due date; or a milestone or review was missed; or no entry for longer than `stale`",
  "on-hold": "the status is `on-hold`, and nothing above holds",
  "on-track": "nothing above holds",
};

const REPLY_MEANINGS: Readonly<Record<AnswerKey, string>> = {
  status: "choose from the list",
  confidence: "high, medium or low",
  forecast: "the day or month by which you expect to finish. This moves no date",
  note: "say it in your own words",
  evidence: "a file, a link, or where it is kept. “Complete” needs this",
  met: "choose the milestone, if one was met",
  review: "“Yes”, if its review was held",
  "due-sought":
    "only if you ask for another date, with the reason in your own words. It counts when those who decide have agreed",
};

const EXIT_MEANINGS: Readonly<Record<keyof typeof ExitCode, string>> = {
  done: "done. `plan check` found nothing that fails. Every other command that reads a plan ends with 0 whatever state the plan is in",
  findings:
    "`plan check` found an error, or whatever `--fail-on` and `--max-warnings` say. Of other commands: a file of the ledger could not be read; the rest is printed, and the file is named. A command that writes refused, and nothing was written; it ends with 0 only if it wrote (or, with `--dry-run`, if it would have)",
  couldNotRun:
    "could not run: a mistyped command or option, no such action or revision, no plan, or a `plan.yaml` that cannot be used (which `plan check` reports as 1)",
  fault: "a fault in the program itself. Please report it",
  interrupted: "stopped with Ctrl-C; nothing was written",
};

function dueOf(form: string): string {
  const timescale = parseTimescale(form, DEFAULT_CALENDAR);
  const baseline = parsePeriod(BASELINE, DEFAULT_CALENDAR);
  if (!timescale.ok || !baseline.ok) throw new Error(`${form} is listed as a form, but cannot be read`);
  const { due } = dueFrom(timescale.value, baseline.value);
  return due === null ? "no due date" : formatDay(due.last);
}
