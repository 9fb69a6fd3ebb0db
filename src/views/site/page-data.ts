import { type CalendarView, calendarView } from "../calendar.ts";
import type { Block, View } from "../content.ts";
import { COLUMN_KEYS } from "../list/action-columns.ts";
import { listView } from "../list/list.ts";
import type { Selection } from "../list/select-actions.ts";
import type { SiteFacts } from "./site-facts.ts";

/** What the tables of a page hold, for machines: each kind is a file beside the page, and none is made before it is asked for. */
export interface PageData {
  readonly csv: (() => readonly Block[]) | null;
  readonly json: (() => Pick<View, "document">) | null;
  readonly calendar: (() => CalendarView["calendar"]) | null;
}

/**
 * A plan of more actions has its calendar and the JSON of its parts only by command: nobody follows ten thousand dates, and
 * to write each action's document five times would take longer than all pages.
 */
const MOST_FOR_ALL = 1000;

/** The actions that meet the selection (all, where it asks nothing): with every column, as documents, and as dates. */
export function actionsData({ scheduled, origin }: SiteFacts, selection: Selection = {}): PageData {
  const isWhole = Object.keys(selection).length === 0;
  const isSmall = scheduled.actions.length <= MOST_FOR_ALL;
  const view = () => listView(scheduled, { selection, sort: "id", reverse: false, columns: COLUMN_KEYS }, origin);
  return {
    csv: () => view().blocks,
    json: isWhole || isSmall ? view : null,
    calendar: isSmall ? () => calendarView(scheduled, selection, scheduled.asOf, origin).calendar : null,
  };
}

/** The tables and the document of a view. */
export function viewData(view: () => View): PageData {
  return { csv: () => view().blocks, json: view, calendar: null };
}
