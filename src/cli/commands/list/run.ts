import type { Rating } from "../../../core/rating.ts";
import type { Status } from "../../../core/status.ts";
import { LIST_COLUMNS, listView } from "../../../views/list/list.ts";
import type { Selection, SortKey } from "../../../views/list/select-actions.ts";
import type { Run } from "../../command.ts";
import { type PaperOptions, paperFormatOf } from "../../options/formats.ts";
import type { NarrowOptions } from "../../options/narrow.ts";
import { narrowSelection } from "../../options/narrow-actions.ts";
import type { OpenLedger, Session } from "../../session/session.ts";

/** Its options, as parsed. */
export interface ListOptions extends PaperOptions, NarrowOptions {
  readonly status?: readonly (Status | "overdue")[];
  readonly rating?: readonly Rating[];
  readonly overdue?: boolean;
  readonly text?: string;
  readonly sort: SortKey;
  readonly reverse?: boolean;
  readonly columns?: readonly string[];
}

/** Runs `plan list`. */
export const run: Run<ListOptions> = (session, words, options) => {
  const format = paperFormatOf(options);
  const ledger = session.open();
  const { plan, scheduled, origin } = ledger;
  const view = listView(
    scheduled,
    {
      selection: selectionOf(options, words, ledger, session),
      sort: options.sort,
      reverse: options.reverse ?? false,
      // That format prints the first column, and what it promises are ids.
      columns: format.name === "ids" ? ["id"] : (options.columns ?? LIST_COLUMNS),
    },
    origin,
  );
  return session.deliver(view, format, options.output, plan);
};

function selectionOf(options: ListOptions, words: readonly string[], ledger: OpenLedger, session: Session): Selection {
  const text = [...(options.text === undefined ? [] : [options.text]), ...words].join(" ");
  return {
    ...narrowSelection(options, ledger, session),
    ...(options.status === undefined ? {} : { statuses: options.status }),
    ...(options.rating === undefined ? {} : { ratings: options.rating }),
    ...(options.overdue === undefined ? {} : { overdue: options.overdue }),
    ...(text === "" ? {} : { text }),
  };
}
