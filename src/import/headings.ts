/** What a column of a plan's table can hold. The last six are read, shown and never imported. */
export const COLUMN_FIELDS = [
  "id",
  "title",
  "action",
  "owners",
  "timescale",
  "outcomes",
  "theme",
  "key-area",
  "pages",
  "rating",
  "progress",
  "revised",
  "priority",
  "about",
  "other",
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Why a column is not imported, for those that never are. */
export const NOT_IMPORTED: Partial<Readonly<Record<ColumnField, string>>> = {
  rating: "ratings and statuses are worked out from what is recorded, never copied: record it with plan update",
  progress: "it has no author and no day: record it with plan update ID --by … --date …",
  revised: "a later date counts once it was decided: record it with plan extend ID --due … --by …",
  priority: "how grave it is says nothing of what is to be done and by when",
  about: "it says something about the action that a plan does not keep",
  other: "the map says that this column is not imported",
};

/**
 * The headings that plans print over their columns. Where two columns of a table say the same field, one of an earlier
 * line counts (a timescale as published before a due date worked out from it), and the other is listed as not placed.
 */
const HEADINGS: readonly (readonly [ColumnField, readonly string[]])[] = [
  [
    "id",
    [
      "id",
      "ref",
      "reference",
      "action ref",
      "action reference",
      "action id",
      "ref no",
      "reference no",
      "reference number",
      ...["rec no", "rec ref", "recommendation no", "recommendation ref", "recommendation number", "finding no"],
    ],
  ],
  ["id", ["no", "number", "action no", "action number", "item", "item no", "#"]],
  ["title", ["title", "action title", "short title", "action name"]],
  [
    "action",
    [
      ...["action", "actions", "agreed action", "action required", "actions required", "key action", "our action"],
      ...[
        "what",
        "what we will do",
        "what will we do",
        "action to be taken",
        "actions to be taken",
        "action description",
      ],
      ...["task", "activity", "required action", "planned action", "improvement action", "action agreed"],
      ...["agreed management action", "management action", "agreed management actions", "management actions"],
      ...["recommended action", "proposed action", "corrective action", "follow up action", "next steps"],
    ],
  ],
  ["action", ["description", "text", "detail", "details", "management response", "response", "agreed response"]],
  [
    "owners",
    [
      ...["lead", "leads", "owner", "owners", "lead owner", "lead owners", "responsible", "who", "by whom"],
      ...["responsible officer", "responsible person", "person responsible", "responsibility", "responsible lead"],
      ...["lead officer", "lead person", "action owner", "action lead", "accountable", "accountable officer"],
      ...["named lead", "assigned to", "executive lead", "senior responsible officer", "sro", "lead and owner"],
      ...["operational lead", "lead director", "lead manager", "lead name", "action by", "by who", "assignee"],
    ],
  ],
  [
    "timescale",
    ["timescale", "timescales", "time scale", "time scales", "timeframe", "timeframes", "time frame", "timeline"],
  ],
  [
    "timescale",
    [
      ...["by when", "when", "due", "due date", "due by", "date due", "deadline", "target date", "completion date"],
      ...[
        "target completion date",
        "target",
        "complete by",
        "completion",
        "implementation date",
        "date for completion",
      ],
      ...["original implementation date", "original due date", "original target date", "original date"],
      ...["original deadline", "original completion date", "agreed date", "target implementation date", "end date"],
    ],
  ],
  [
    "outcomes",
    [
      ...["outcome", "outcomes", "expected outcome", "expected outcomes", "intended outcome", "intended outcomes"],
      ...["desired outcome", "desired outcomes", "success criteria", "success measure", "success measures", "impact"],
      ...["expected impact", "result", "results", "what success looks like", "what will success look like"],
    ],
  ],
  ["theme", ["theme", "themes", "strand", "section", "priority theme", "audit title", "audit", "audit name"]],
  ["key-area", ["key area", "key areas", "area", "area for improvement", "workstream", "work stream", "objective"]],
  ["pages", ["page", "pages"]],
  [
    "revised",
    [
      ...["revised date", "revised due date", "revised deadline", "revised target date", "revised timescale"],
      ...["revised implementation date", "revised completion date", "revised target completion date", "new date"],
      ...["new due date", "extended to", "extension date", "latest date", "current due date"],
    ],
  ],
  [
    "priority",
    ["priority", "priorities", "priority level", "priority rating", "risk", "risk grade", "risk rating", "risk level"],
  ],
  ["priority", ["grade", "severity", "importance", "urgency", "rec priority"]],
  [
    "about",
    [
      ...["cost", "costs", "resource", "resources", "resources required", "budget", "funding", "category", "type"],
      ...["monitoring", "monitored by", "directorate", "department", "service", "finding", "findings", "issue"],
      ...["issues", "source", "date raised", "raised by", "date added", "start date", "links", "dependencies"],
      ...["recommendation", "recommendations", "original recommendation", "audit recommendation"],
    ],
  ],
  [
    "rating",
    [
      ...[
        "rag",
        "brag",
        "rag rating",
        "brag rating",
        "rag status",
        "brag status",
        "rating",
        "complete",
        "percent complete",
        "date completed",
        "completed",
        "status",
        "current status",
      ],
      ...["rag or status", "colour", "days overdue", "reason", "complete y n"],
    ],
  ],
  [
    "progress",
    [
      ...["progress", "progress assurance", "assurance", "progress update", "progress updates", "progress to date"],
      ...["update", "updates", "comment", "comments", "notes", "evidence", "evidence of completion", "position"],
    ],
  ],
];

/** A field, and how surely a heading means it: 0 before 1. */
export interface Recognised {
  readonly field: ColumnField;
  readonly rank: number;
}

const BY_HEADING = new Map<string, Recognised>();
for (const [field, words] of HEADINGS) {
  const rank = [...BY_HEADING.values()].some((known) => known.field === field) ? 1 : 0;
  for (const word of words) BY_HEADING.set(word, { field, rank });
}

/** A heading as it is compared: small letters, no marks, `(s)` as s, what else is in brackets left out. */
export function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/\((e?s)\)/g, "$1")
    .replace(/\([^)]*\)/g, " ")
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

/** What a heading means; null where it is none that plans use. `Lead/Owner` means what both its words mean. */
export function recognise(text: string): Recognised | null {
  const plain = plainHeading(text);
  const known = BY_HEADING.get(plain);
  if (known !== undefined) return known;
  const parts = text.split(/[/&+\n]|\band\b|\bor\b/i).map((part) => BY_HEADING.get(plainHeading(part)));
  const [first] = parts;
  return parts.length > 1 && first !== undefined && parts.every((part) => part?.field === first.field) ? first : null;
}
