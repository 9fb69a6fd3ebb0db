import { Option } from "commander";
import { parsePeriod } from "../../../calendar/parse-period.ts";
import type { PlanDate } from "../../../calendar/plan-date.ts";
import type { Plan } from "../../../core/plan.ts";
import { RATINGS, type Rating } from "../../../core/rating.ts";
import { STATUSES, type Status } from "../../../core/status.ts";
import { COLUMN_KEYS } from "../../../views/action-columns.ts";
import { LIST_COLUMNS, listView } from "../../../views/list.ts";
import { type Selection, SORT_KEYS, type SortKey } from "../../../views/select-actions.ts";
import type { Command } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import {
  type NamedOptions,
  namedSelection,
  organisationOption,
  ownerOption,
  themeOption,
} from "../../options/choose-actions.ts";
import { gathered, oneOf, type PaperOptions, paperFormatOf, paperFormatOptions, someOf } from "../../options/values.ts";

interface ListOptions extends PaperOptions, NamedOptions {
  readonly status?: readonly Status[];
  readonly rating?: readonly Rating[];
  readonly overdue?: boolean;
  readonly dueBefore?: string;
  readonly text?: string;
  readonly sort: SortKey;
  readonly reverse?: boolean;
  readonly columns?: readonly string[];
}

const FORMATS = ["table", "json", "csv", "markdown", "ids", "html", "docx", "xlsx"] as const;

/** `plan list`: a table of actions. */
export const listCommand: Command<ListOptions> = {
  name: "list",
  summary: "a table of actions, all or those that meet the conditions",
  define: (command) => {
    command
      .addOption(themeOption())
      .addOption(new Option("--area <area>", "of this key area, by id or title").argParser(gathered))
      .addOption(ownerOption())
      .addOption(organisationOption())
      .addOption(
        new Option("--status <status>", `with this status: ${STATUSES.join(", ")}`).argParser(
          someOf("status", STATUSES),
        ),
      )
      .addOption(
        new Option("--rating <rating>", `with this rating: ${RATINGS.join(", ")}`).argParser(someOf("rating", RATINGS)),
      )
      .addOption(new Option("--overdue", "overdue on the as-of day"))
      .addOption(new Option("--due-before <date>", "due on an earlier day than this"))
      .addOption(
        new Option("--recommendation <id>", "answering this recommendation, by name or by its theme").argParser(
          gathered,
        ),
      )
      .addOption(new Option("--text <words>", "with these words in title, text, outcomes or notes"))
      .addOption(
        new Option("--sort <by>", `order: ${SORT_KEYS.join(", ")}`).argParser(oneOf("order", SORT_KEYS)).default("id"),
      )
      .addOption(new Option("--reverse", "the other way round"))
      .addOption(
        new Option("--columns <names>", `these columns: ${COLUMN_KEYS.join(", ")}`).argParser(
          someOf("column", COLUMN_KEYS),
        ),
      );
    for (const option of paperFormatOptions(FORMATS)) command.addOption(option);
  },
  examples: [
    "plan list --overdue --sort due",
    "plan list --owner graham-allen --as-of 2018-11-15",
    "plan list --theme 3 --columns id,title,owners,due --format csv",
  ],
  // JSON names the commit.
  followsFromPlan: ({ format, output }) => format?.name !== "json" && output === undefined,
  run(session, _args, options) {
    const format = paperFormatOf(options, FORMATS);
    const { plan, scheduled, origin } = session.open();
    const view = listView(
      scheduled,
      {
        selection: selectionOf(options, plan),
        sort: options.sort,
        reverse: options.reverse ?? false,
        // That format prints the first column, and what it promises are ids.
        columns: format.name === "ids" ? ["id"] : (options.columns ?? LIST_COLUMNS),
      },
      origin,
    );
    return session.deliver(view, format, options.output, plan);
  },
};

function selectionOf(options: ListOptions, plan: Plan): Selection {
  return {
    ...namedSelection(options, plan),
    ...(options.status === undefined ? {} : { statuses: options.status }),
    ...(options.rating === undefined ? {} : { ratings: options.rating }),
    ...(options.overdue === undefined ? {} : { overdue: options.overdue }),
    ...(options.text === undefined ? {} : { text: options.text }),
    ...(options.dueBefore === undefined ? {} : { dueBefore: firstDayOf(options.dueBefore, plan) }),
  };
}

function firstDayOf(text: string, plan: Plan): PlanDate {
  const read = parsePeriod(text, plan.info);
  if (!read.ok) throw new CannotRun(`--due-before: ${read.problem}`, read.help);
  return read.value.first;
}
