import type { PlanDate } from "../calendar/plan-date.ts";
import type { PartyList } from "../core/directory-index.ts";
import type { ProposedEntry } from "./progress/progress.ts";
import type { CellCounts, LeftCell } from "./tables/register.ts";
import type { ProposedRecommendation } from "./values/recommendations.ts";

/** A place in the file, as messages name it. */
export function addressOf(table: string, row: number): string {
  return `${table}, row ${row}`;
}

/** What the person who imports has to know. */
export interface ImportNote {
  readonly where: string;
  readonly message: string;
}

/** An action as it would be written. */
export interface ProposedAction {
  readonly where: string;
  readonly id: string;
  /** Where the id does not carry it. */
  readonly theme: string | null;
  readonly title: string;
  /** The title was made from the text. */
  readonly titleIsMade: boolean;
  /** Directory ids, the lead first. */
  readonly owners: readonly string[];
  /** In the calendar’s words. */
  readonly timescale: string | null;
  /** As printed, where the map says it otherwise. */
  readonly printedTimescale: string | null;
  readonly outcomes: readonly string[];
  readonly priority: string | null;
  /** Ids of what it answers. */
  readonly recommendations: readonly string[];
  /** Markdown. */
  readonly body: string;
  readonly pages: string | null;
  /** Fields and the action that each came from. */
  readonly inherited: Readonly<Record<string, string>>;
  /** How far it is; by nobody as long as it is not said whose words that is. */
  readonly entries: readonly ProposedEntry[];
}

/** A theme that the plan does not have yet. */
export interface ProposedTheme {
  readonly id: string;
  readonly title: string;
  /** The document gives no title: its number stands for it. */
  readonly titleIsMade: boolean;
  readonly areas: readonly { readonly id: string; readonly title: string }[];
}

/** Somebody whom the directory does not have yet. */
export interface ProposedParty {
  readonly id: string;
  readonly name: string;
  readonly list: PartyList;
  readonly where: string;
}

/** Something that only people can answer; nothing is written until they have. */
export interface Question {
  readonly kind: "name" | "timescale" | "id" | "theme" | "column" | "dates" | "progress" | "evidence";
  readonly where: string;
  readonly text: string;
  readonly problem: string;
  readonly help: string;
  /** What the map would most likely say; empty where nothing suggests itself. */
  readonly suggestion: string;
}

/** What an import would write, and everything that it would not. */
export interface Proposal {
  readonly actions: readonly ProposedAction[];
  readonly themes: readonly ProposedTheme[];
  readonly parties: readonly ProposedParty[];
  readonly recommendations: readonly ProposedRecommendation[];
  /** Those that the plan does not have yet, the gravest first. */
  readonly priorities: readonly string[];
  /** Whoever decided on the revised dates; null where nobody is said to have. */
  readonly approver: string | null;
  /** Whose words its progress is: a directory id; null where nobody has said. */
  readonly by: string | null;
  /** As of which day the document speaks of progress, as far as it or somebody says. */
  readonly asOf: PlanDate;
  readonly isDaySaid: boolean;
  /** Whether columns say how far the actions are, imported or not. */
  readonly hasProgress: boolean;
  readonly questions: readonly Question[];
  readonly left: readonly LeftCell[];
  readonly paragraphs: readonly { readonly where: string; readonly text: string }[];
  readonly notes: readonly ImportNote[];
  readonly counts: CellCounts;
}
