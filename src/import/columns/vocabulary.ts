/** What a column of a plan's table can hold. */
export const COLUMN_FIELDS = [
  ...(["id", "title", "action", "owners", "timescale", "outcomes", "theme", "key-area", "pages"] as const),
  ...(["priority", "recommendation"] as const),
  // How far it is: entries, once somebody says whose words these are.
  ...(["status", "rating", "percent", "progress", "revised", "completed", "evidence", "updated"] as const),
  // Read, shown and never imported.
  ...(["about", "other"] as const),
];
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** The columns that say how far an action is. */
export const PROGRESS_FIELDS = [
  ...(["status", "rating", "percent", "progress", "revised", "completed", "evidence", "updated"] as const),
];
export type ProgressField = (typeof PROGRESS_FIELDS)[number];

export function isProgress(field: ColumnField): field is ProgressField {
  return (PROGRESS_FIELDS as readonly string[]).includes(field);
}

/**
 * The headings that plans print over their columns, in small letters and the singular. Where two columns of a table say
 * the same field, one of an earlier line counts (a timescale as published before a due date worked out from it), and the
 * other is listed as not placed.
 */
export const HEADINGS: readonly (readonly [ColumnField, readonly string[]])[] = [
  [
    "id",
    [
      ...["id", "ref", "reference", "action ref", "action reference", "action id", "ref no", "reference no", "task id"],
      ...["reference number", "unique ref", "unique id", "action plan ref"],
    ],
  ],
  ["id", ["no", "number", "action no", "action number", "item", "item no", "item number", "task no", "#", "sr no"]],
  [
    "id",
    [
      ...[
        "s no",
        "sl no",
        "rec no",
        "rec ref",
        "recommendation no",
        "recommendation ref",
        "recommendation number",
        "finding no",
      ],
      ...["finding ref", "weakness id", "poam id", "poa m id", "sn", "s n"],
    ],
  ],
  ["title", ["title", "action title", "short title", "action name", "task name", "project", "initiative"]],
  [
    "action",
    [
      ...["action", "agreed action", "action required", "key action", "our action", "what", "what we will do"],
      ...["what will we do", "action to be taken", "action description", "task", "activity", "required action"],
      ...["planned action", "improvement action", "action agreed", "agreed management action", "management action"],
      ...["recommended action", "proposed action", "corrective action", "follow up action", "next step", "action item"],
      ...["action needed", "action to take", "mitigating action", "action plan", "task description", "key task"],
      ...["what do we need to do", "what needs to be done", "what need to be done", "how will we do it"],
      ...["what do i have to do", "what do i have to do to achieve this", "what will i do", "what do we have to do"],
      ...[
        "mitigation plan",
        "corrective action plan",
        "remediation action",
        "planned milestone",
        "remedial action",
        "what action",
      ],
    ],
  ],
  [
    "action",
    [
      ...["description", "text", "detail", "management response", "response", "agreed response", "remediation"],
      ...["remediation plan", "management response agreed action", "how", "improvement"],
    ],
  ],
  [
    "owners",
    [
      ...["lead", "owner", "lead owner", "responsible", "who", "by whom", "responsible officer", "responsible person"],
      ...["person responsible", "responsibility", "responsible lead", "lead officer", "lead person", "action owner"],
      ...["action lead", "accountable", "accountable officer", "named lead", "assigned to", "executive lead"],
      ...["senior responsible officer", "sro", "lead and owner", "operational lead", "lead director", "lead manager"],
      ...[
        "lead name",
        "action by",
        "by who",
        "assignee",
        "task owner",
        "who is responsible",
        "point of contact",
        "poc",
      ],
      ...[
        "assigned",
        "lead responsible",
        "responsible party",
        "responsible owner",
        "action holder",
        "lead agency",
        "lead organisation",
      ],
    ],
  ],
  ["timescale", ["timescale", "time scale", "timeframe", "time frame", "timeline", "timing"]],
  [
    "timescale",
    [
      ...["by when", "when", "due", "due date", "due by", "date due", "deadline", "target date", "completion date"],
      ...["target completion date", "target", "complete by", "completion", "implementation date", "end date"],
      ...["date for completion", "original implementation date", "original due date", "original target date"],
      ...["original date", "original deadline", "original completion date", "agreed date", "date required"],
      ...["target implementation date", "scheduled completion date", "planned completion date", "planned date"],
      ...[
        "target date for review and completion",
        "required by",
        "finish date",
        "date to be completed",
        "date to be completed by",
      ],
    ],
  ],
  [
    "outcomes",
    [
      ...["outcome", "expected outcome", "intended outcome", "desired outcome", "success criteria", "success measure"],
      ...["expected impact", "result", "what success look like", "what will success look like", "expected result"],
      ...["success criterion", "measure of success", "intended impact", "benefit", "how will we know", "deliverable"],
      ...[
        "outcome measure",
        "how will we know we have succeeded",
        "success indicator",
        "how will i measure success",
        "how will we measure success",
        "kpi",
        "impact",
        "measure",
      ],
    ],
  ],
  [
    "theme",
    [
      ...["theme", "strand", "section", "priority theme", "audit title", "audit", "audit name", "audit report"],
      ...["report title", "name of audit", "report name", "audit area", "domain", "plan theme"],
    ],
  ],
  ["key-area", ["key area", "area", "area for improvement", "workstream", "work stream", "objective", "aim"]],
  ["pages", ["page"]],
  [
    "recommendation",
    [
      ...["recommendation", "original recommendation", "audit recommendation", "recommendation text"],
      ...["recommendation made", "agreed recommendation", "inspection recommendation", "cqc recommendation"],
    ],
  ],
  [
    "recommendation",
    [
      "finding",
      "finding description",
      "cqc finding",
      "audit finding",
      "issue",
      "issue identified",
      "weakness",
      "concern",
    ],
  ],
  [
    "revised",
    [
      ...["revised date", "revised due date", "revised deadline", "revised target date", "revised timescale"],
      ...["revised implementation date", "revised completion date", "revised target completion date", "new date"],
      ...["new due date", "extended to", "extension date", "latest date", "current due date", "revised target"],
      ...["new deadline", "extended date", "revised end date", "latest due date", "new target date"],
    ],
  ],
  ["priority", ["priority", "priority level", "priority rating", "risk grade", "risk rating", "risk level"]],
  [
    "priority",
    ["grade", "severity", "importance", "urgency", "rec priority", "criticality", "risk", "must do should do"],
  ],
  ["rating", ["rag", "brag", "rag rating", "brag rating", "rag status", "brag status", "rating", "colour", "color"]],
  [
    "status",
    ["status", "current status", "action status", "implementation status", "state", "task status", "progress status"],
  ],
  ["status", ["complete", "complete y n", "done", "done y n", "closed", "open closed", "completed", "completed y n"]],
  ["percent", ["complete", "percent complete", "percentage complete", "progress", "completed", "completion"]],
  [
    "progress",
    [
      ...["progress", "progress assurance", "progress update", "progress to date", "update", "latest update"],
      ...["position", "current position", "commentary", "progress note", "progress and evidence", "status update"],
      ...["progress comment", "latest position", "latest progress", "action taken", "update on progress"],
    ],
  ],
  ["progress", ["comment", "note", "remark", "assurance", "narrative"]],
  ["evidence", ["evidence", "evidence of completion", "evidence of implementation", "evidence seen", "evidence link"]],
  [
    "completed",
    [
      ...["date completed", "completed date", "completed on", "date closed", "closed date", "closed on", "date done"],
      ...["actual completion date", "actual date", "date of completion", "actual end date", "date implemented"],
      ...["actual finish", "date achieved", "actual completion"],
    ],
  ],
  [
    "updated",
    ["last updated", "date updated", "date of update", "updated", "last update", "update date", "updated on"],
  ],
  [
    "about",
    [
      ...["cost", "resource", "resource required", "budget", "funding", "category", "type", "monitoring"],
      ...["monitored by", "directorate", "department", "service", "source", "date raised", "raised by", "date added"],
      ...["start date", "link", "dependency", "day overdue", "reason", "team", "organisation", "start", "duration"],
      ...["date opened", "created", "effort", "location", "priority area", "date created", "date identified"],
    ],
  ],
];

/**
 * Words in a heading that is in no list by which it is read all the same, with a note: of these lines the first that fits.
 * They count after every heading of the list.
 */
export const WORDS_IN_HEADINGS: readonly (readonly [ColumnField, RegExp])[] = [
  ["about", /^what resources?\b|\b(?:start|raised|opened|created|identified|monitor\w*|cost|budget|dependenc\w*)\b/],
  ["revised", /\b(?:revised|extended|extension|new|latest|forecast)\b.*\b(?:date|deadline|due|timescale|target)\b/],
  ["completed", /\bactual\b.*\b(?:date|completion|finish)\b|\bdate\b.*\b(?:completed|closed|achieved|implemented)\b/],
  ["updated", /\bdate\b.*\bupdate\w*\b|\blast (?:updated|reviewed)\b/],
  [
    "timescale",
    /\b(?:due|deadline|by when|timescales?|plan(?:ned)? date|timeframes?|(?:target|completion|implementation|end) date)\b/,
  ],
  ["rating", /\bb?rag\b/],
  ["priority", /\bpriority\b/],
  ["owners", /\b(?:leads?|owners?|responsible|accountable|responsibility|persons?)\b/],
  ["evidence", /\bevidence\b/],
  ["progress", /\b(?:progress|updates?|comments?|commentary|narrative)\b/],
  ["status", /\bstatus\b/],
  ["outcomes", /\b(?:outcomes?|success|impact|benefits?)\b/],
  ["action", /\bactions?\b/],
];

/** Why a column is not imported, for those that never are. */
export const NOT_IMPORTED: Partial<Readonly<Record<ColumnField, string>>> = {
  about: "it says something about the action that a plan does not keep",
  other: "the map says that this column is not imported",
};
