/** How a value of a field stands in a cell. An `id` is text, and a number in its file where it is a whole one; `ids` are a list of such. */
export type FieldKind = "text" | "id" | "list" | "ids" | "day" | "number" | "number-or-text" | "yes-no";

/** One sheet of an export: what each of its rows is, and which fields have a column. */
export interface SheetLayout {
  readonly name: string;
  /** Columns that say whose row it is: the key of a row of the sheet above, part by part. */
  readonly of: readonly string[];
  /** What a row is found by: a field; or a column that only numbers the rows, or gives the name that a map has for it. */
  readonly key: { readonly field: string } | { readonly column: string; readonly is: "number" | "name" } | null;
  /** By path (`decision.outcome`), in the order of the columns; `*` stands for names that the plan gives itself. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  /** Fields whose items have a sheet of their own. */
  readonly lists: Readonly<Record<string, SheetLayout>>;
  /** The field that an item says which is no map but words alone. */
  readonly bare?: string;
  /** Whether its one row is drawn as a column: a fact on each line. */
  readonly isTall?: boolean;
}

const EVIDENCE: SheetLayout = {
  ...{ name: "Evidence", of: ["Action", "Entry"], key: null, lists: {}, bare: "where" },
  fields: { where: "text", title: "text", held: "text", public: "yes-no", sha256: "text" },
};

const MEASURED: SheetLayout = {
  ...{ name: "Measured", of: ["Action", "Entry"], key: null, lists: {} },
  fields: { name: "text", value: "number-or-text" },
};

export const PROGRESS: SheetLayout = {
  ...{ name: "Progress", of: ["Action"], key: { column: "Entry", is: "number" } },
  fields: {
    ...{ date: "day", by: "text", status: "text", note: "text", confidence: "text", forecast: "day", due: "day" },
    ...{ "decision.outcome": "text", "decision.body": "text", "decision.date": "day", "decision.ref": "text" },
    ...{ evidence: "list", met: "list", owners: "list", review: "day", to: "text", assurance: "text" },
    ...{ corrects: "text", amends: "list", public: "yes-no" },
    ...{ "redacted.date": "day", "redacted.by": "text", "redacted.reason": "text" },
  },
  lists: { evidence: EVIDENCE, measured: MEASURED },
};

const MILESTONES: SheetLayout = {
  ...{ name: "Milestones", of: ["Action"], key: null, fields: { by: "day", title: "text" }, lists: {} },
};

const MEASURES: SheetLayout = {
  ...{ name: "Measures", of: ["Action"], key: null, lists: {} },
  fields: {
    ...{ name: "text", unit: "text", baseline: "number-or-text", target: "number-or-text", by: "day", every: "text" },
  },
};

const EXCEPTIONS: SheetLayout = {
  ...{ name: "Exceptions", of: ["Action"], key: null, lists: {} },
  fields: { code: "text", reason: "text", approved: "text", until: "day" },
};

/** An action file: its text is the field `text`, its path `file`. */
export const ACTIONS: SheetLayout = {
  ...{ name: "Actions", of: [], key: { field: "id" } },
  fields: {
    ...{ id: "text", title: "text", text: "text", theme: "id", owners: "list", timescale: "text", outcomes: "list" },
    ...{ priority: "text", recommendations: "ids", needs: "list", related: "list", review: "day", programme: "text" },
    ...{ "added.date": "day", "added.decision.outcome": "text", "added.decision.body": "text" },
    ...{ "added.decision.date": "day", "added.decision.ref": "text" },
    ...{ "source.pages": "text", "source.inherited.*": "text", "source.lost": "text", "source.note": "text" },
    file: "text",
  },
  lists: { milestones: MILESTONES, measures: MEASURES, exceptions: EXCEPTIONS, progress: PROGRESS },
};

const AREAS: SheetLayout = {
  ...{ name: "Key areas", of: ["Theme"], key: { column: "Id", is: "name" }, lists: {} },
  fields: { title: "text", intro: "text" },
};

export const THEMES: SheetLayout = {
  ...{ name: "Themes", of: [], key: { field: "id" }, lists: { areas: AREAS } },
  fields: { id: "id", title: "text", text: "text", leads: "list", recommendations: "ids", file: "text" },
};

const MEETINGS: SheetLayout = {
  ...{ name: "Meetings", of: [], key: null, fields: { body: "text", date: "day" }, lists: {} },
};

export const PLAN: SheetLayout = {
  ...{ name: "Plan", of: [], key: null, lists: { meetings: MEETINGS }, isTall: true },
  fields: {
    ...{ format: "number", id: "text", title: "text", publisher: "text" },
    ...{ "answers.title": "text", "answers.published": "day" },
    ...{ baseline: "day", basis: "text", completion: "day", "time-zone": "text", state: "text" },
    ...{ "closed.date": "day", "closed.decision.outcome": "text", "closed.decision.body": "text" },
    ...{ "closed.decision.date": "day", "closed.decision.ref": "text" },
    ...{ approvers: "list", "recorders.*.authors": "list", "recorders.*.signed": "yes-no" },
    ...{ priorities: "list", programmes: "list", "rating.*": "text", "checks.*": "text", dates: "text" },
    ...{ "financial-year-starts": "number", "abbreviations.*": "text" },
  },
};

const PARTY = { of: [], key: { column: "Id", is: "name" }, lists: {} } as const;
const LISTED = { name: "text", also: "list" } as const;
const TERM = { email: "text", until: "day", successor: "text", note: "text" } as const;

/** The lists of `directory.yaml`, by their names in it. */
export const DIRECTORY: Readonly<Record<string, SheetLayout>> = {
  organisations: { ...PARTY, name: "Organisations", fields: { ...LISTED, note: "text" } },
  people: {
    ...{ ...PARTY, name: "People" },
    fields: { ...LISTED, role: "text", "printed-as": "list", organisation: "text", ...TERM },
  },
  posts: {
    ...{ ...PARTY, name: "Posts" },
    fields: { ...LISTED, role: "text", organisation: "text", vacant: "yes-no", holder: "text", ...TERM },
  },
  bodies: {
    ...{ ...PARTY, name: "Bodies" },
    fields: {
      ...{ ...LISTED, "reports-to": "text", meets: "text", chair: "text", members: "list", quorum: "text" },
      note: "text",
    },
  },
};

export const RECOMMENDATIONS: SheetLayout = {
  ...{ name: "Recommendations", of: [], key: null, lists: {} },
  fields: { id: "id", theme: "id", text: "text", response: "text", reason: "text" },
};

export const AMENDMENTS: SheetLayout = {
  ...{ name: "Amendments", of: [], key: null, lists: {} },
  fields: {
    ...{ date: "day", by: "text", "decision.outcome": "text", "decision.body": "text", "decision.date": "day" },
    ...{ "decision.ref": "text", "copying-error": "text", amends: "list", note: "text" },
  },
};

/** The published prose: a file without fields. */
export const PROSE: SheetLayout = {
  ...{ name: "Introduction and appendices", of: [], key: { field: "file" }, lists: {} },
  fields: { file: "text", text: "text" },
};

/** Files that fit into no sheet, whole: above all those that cannot be read. */
export const AS_THEY_ARE: SheetLayout = {
  ...{ name: "Files as they are", of: [], key: { field: "file" }, lists: {} },
  fields: { file: "text", content: "text" },
};

/** The sheets in their order, each followed by those of its lists. */
export const SHEETS: readonly SheetLayout[] = [
  ...[PLAN, ACTIONS, THEMES, RECOMMENDATIONS, ...Object.values(DIRECTORY), AMENDMENTS, PROSE, AS_THEY_ARE],
].flatMap(withLists);

function withLists(layout: SheetLayout): readonly SheetLayout[] {
  return [layout, ...Object.values(layout.lists).flatMap(withLists)];
}

/** Above the two columns of a tall sheet: by these it is known that a document is an export. */
export const TALL_HEAD = ["Of the plan", "What it says"] as const;

/** What stands above a table of a document that has no sheets with names. */
export function tableMark(name: string): string {
  return `Table: ${name}`;
}

/** What a column is headed by that only a reader needs; it is not read back. */
export const FOR_READING = " (for reading)";

/** Behind the heading of a column that a text goes on in which is too long for one cell. */
export function goesOn(nth: number): string {
  return ` (goes on, ${nth})`;
}

/** `decision.outcome` as `Decision: outcome`; names that the plan gives itself stay as they are. */
export function headingOf(path: readonly string[]): string {
  const [first = "", ...rest] = path;
  const words = first.replaceAll("-", " ");
  return [words.charAt(0).toUpperCase() + words.slice(1), ...rest].join(PARTS);
}

/** The path that a heading of that sheet stands for; null where it has no such column. */
export function pathOf(heading: string, layout: SheetLayout): readonly string[] | null {
  const [first = "", ...rest] = heading.split(PARTS);
  const path = [(first.charAt(0).toLowerCase() + first.slice(1)).replaceAll(" ", "-"), ...rest];
  return kindOf(path, layout) === null ? null : path;
}

/** How the field at a path stands in a cell; null where the sheet has no such field. */
export function kindOf(path: readonly string[], { fields }: SheetLayout): FieldKind | null {
  const exact = path.join(".");
  if (path.includes("__proto__")) return null;
  if (Object.hasOwn(fields, exact)) return fields[exact] ?? null;
  const patterns = path.map((_, at) => path.map((part, other) => (other === at && at > 0 ? "*" : part)).join("."));
  const known = patterns.find((pattern) => Object.hasOwn(fields, pattern));
  return known === undefined ? null : (fields[known] ?? null);
}

const PARTS = ": ";
