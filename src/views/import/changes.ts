import { formatDay } from "../../calendar/plan-date.ts";
import type { Block } from "../content.ts";
import { fixed, flowing, paragraph, section, tableOf } from "../list/rows.ts";
import { capitalise, figure, list } from "../words.ts";
import type { ImportedAction, ImportedChange, ImportedEntry, ImportedParts } from "./parts.ts";
import { shortened } from "./rest.ts";

interface ChangeRow {
  readonly id: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly fate: string;
}

const NONE = "–";

/** What a newer version of a document says otherwise than the plan, action by action: what is there, what the document says. */
export function changeBlocks({ actions, gone, written, isNewPlan }: ImportedParts): readonly Block[] {
  if (isNewPlan) return [];
  const rows: ChangeRow[] = [
    ...actions.flatMap((action) => rowsOf(action, written)),
    ...gone.map(({ id, title }) => ({ id, what: "no longer listed", before: title, after: NONE, fate: "left" })),
  ];
  if (rows.every(({ what }) => what === NEW)) return [];
  return section(
    "What the document says otherwise",
    tableOf(
      "What the document says otherwise",
      [
        { ...fixed("id", "ID"), cell: (it: ChangeRow) => ({ text: it.id, emphasis: "strong" }) },
        { ...fixed("what", "What"), cell: (it) => ({ text: it.what }) },
        { ...flowing("before", "In the plan"), cell: (it) => ({ text: it.before }) },
        { ...flowing("after", "In the document"), cell: (it) => ({ text: it.after }) },
        {
          ...fixed("fate", "Becomes"),
          cell: (it) => ({ text: it.fate, emphasis: it.fate === "left" ? "caution" : "good" }),
        },
      ],
      rows,
      "",
    ),
  );
}

const NEW = "new";

function rowsOf({ id, fate, title, changes }: ImportedAction, written: boolean): readonly ChangeRow[] {
  if (fate === "new") return [{ id, what: NEW, before: NONE, after: title, fate: written ? "written" : "new" }];
  return changes.map((change) => ({
    ...{ id, what: capitalise(change.field), before: shortened(change.before ?? NONE), after: shortened(change.after) },
    fate: change.taken ? (BECOMES[change.take]?.(change) ?? "taken") : "left",
  }));
}

const BECOMES: Readonly<Record<string, (change: ImportedChange) => string>> = {
  progress: () => "an entry",
  dates: ({ before }) => (before === null ? "filled in" : "asked for"),
  owners: ({ before }) => (before === null ? "filled in" : "handed over"),
  texts: ({ before }) => (before === null ? "filled in" : "amended"),
};

/** Of what nobody has put a name to, the first lines show what it would become. */
const MOST_NOT_TAKEN = 8;

interface EntryRow extends ImportedEntry {
  readonly id: string;
}

/** The entries that the document's progress makes of new actions; of actions that are there, they are among the changes. */
export function progressBlocks({ actions }: ImportedParts): readonly Block[] {
  const rows = actions
    .filter(({ fate }) => fate === "new")
    .flatMap(({ id, entries }) => entries.map((entry): EntryRow => ({ id, ...entry })));
  const [first] = rows;
  if (first === undefined) return [];
  const isNobodys = first.by === null;
  const shown = isNobodys ? rows.slice(0, MOST_NOT_TAKEN) : rows;
  const blocks = section(
    "Progress",
    tableOf(
      "Progress",
      [
        { ...fixed("id", "ID"), cell: (it: EntryRow) => ({ text: it.id, emphasis: "strong" }) },
        { ...fixed("date", "Date"), cell: (it) => ({ text: formatDay(it.date) }) },
        { ...flowing("says", "Says"), cell: (it) => ({ text: saysOf(it) }) },
      ],
      shown,
      "",
    ),
  );
  if (!isNobodys) return blocks;
  const [, ...rest] = blocks;
  const heading: Block = { kind: "heading", level: 2, text: `Progress, not taken (${figure(rows.length)})` };
  const why = paragraph([
    {
      text: "Nobody has said whose words these are: give --by NAME, and they become these entries.",
      emphasis: "caution",
    },
  ]);
  const more = rows.length - shown.length;
  return [heading, why, ...rest, ...(more === 0 ? [] : [paragraph(`and ${figure(more)} more`)])];
}

function saysOf({ status, due, note, evidence }: ImportedEntry): string {
  return list([
    ...(status === null ? [] : [status]),
    ...(due === null ? [] : [`due ${due}`]),
    ...(note === null ? [] : [`“${shortened(note)}”`]),
    ...(evidence.length === 0 ? [] : [`evidence: ${shortened(evidence.join("; "))}`]),
  ]);
}
