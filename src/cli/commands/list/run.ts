import { parsePeriod } from "../../../calendar/parse-period.ts";
import type { PlanDate } from "../../../calendar/plan-date.ts";
import type { Plan } from "../../../core/plan.ts";
import type { Rating } from "../../../core/rating.ts";
import type { Status } from "../../../core/status.ts";
import { LIST_COLUMNS, listView } from "../../../views/list.ts";
import type { Selection, SortKey } from "../../../views/select-actions.ts";
import type { Run } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import type { SayChoice } from "../../options/choose.ts";
import { type NamedOptions, namedSelection } from "../../options/choose-actions.ts";
import { type PaperOptions, paperFormatOf } from "../../options/formats.ts";

/** Its options, as parsed. */
export interface ListOptions extends PaperOptions, NamedOptions {
  readonly status?: readonly Status[];
  readonly rating?: readonly Rating[];
  readonly overdue?: boolean;
  readonly dueBefore?: string;
  readonly text?: string;
  readonly sort: SortKey;
  readonly reverse?: boolean;
  readonly columns?: readonly string[];
}

/** Runs `plan list`. */
export const run: Run<ListOptions> = (session, _args, options) => {
  const format = paperFormatOf(options);
  const { plan, scheduled, origin } = session.open();
  const view = listView(
    scheduled,
    {
      selection: selectionOf(options, plan, session.sayChoice),
      sort: options.sort,
      reverse: options.reverse ?? false,
      // That format prints the first column, and what it promises are ids.
      columns: format.name === "ids" ? ["id"] : (options.columns ?? LIST_COLUMNS),
    },
    origin,
  );
  return session.deliver(view, format, options.output, plan);
};

function selectionOf(options: ListOptions, plan: Plan, say: SayChoice): Selection {
  return {
    ...namedSelection(options, plan, say),
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
