import type { Period } from "../calendar/period.ts";
import type { PlanDate, Step } from "../calendar/plan-date.ts";
import type { Action, Decision } from "./action.ts";
import type { Severity } from "./diagnostic.ts";

/** The whole ledger as its files say it, before any question of dates is asked. */
export interface Plan {
  readonly info: PlanInfo;
  readonly directory: Directory;
  readonly recommendations: readonly Recommendation[];
  /** What was changed of the published plan outside its actions' entries, in the order of the file. */
  readonly amendments: readonly Amendment[];
  /** In the order of their ids. */
  readonly themes: readonly Theme[];
  /** In the order of their ids. Every action file is here or in `unreadable`. */
  readonly actions: readonly Action[];
  /** The published prose that belongs to no theme: introduction, governance, appendices. */
  readonly prose: readonly Prose[];
  /** Files that could not be read, or not without guessing. Never left out of a count. */
  readonly unreadable: readonly UnreadableFile[];
  /** Every path in the plan's folder, files only, with `/`. */
  readonly paths: ReadonlySet<string>;
}

/** The kinds of file that the ledger is made of, by what they hold; prose has no fields. */
export type FileKind = "plan" | "directory" | "recommendations" | "amendments" | "theme" | "action" | "prose";

/** A file that the plan cannot use: it is counted and named, never left out. */
export interface UnreadableFile {
  /** Path from the plan's folder, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
  readonly message: string;
}

/** `plan.yaml`. */
export interface PlanInfo {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly answers: { readonly title: string; readonly published: PlanDate | null } | null;
  /** A day or a month: what the timescales count from. */
  readonly baseline: Period;
  /** How the due dates were worked out, in the plan's own words; printed on every report. */
  readonly basis: string | null;
  readonly completion: Period | null;
  /** An IANA name. */
  readonly timeZone: string;
  readonly closed: { readonly date: PlanDate; readonly decision: Decision | null } | null;
  /** Directory ids of the bodies or posts that may decide. */
  readonly approvers: readonly string[];
  /** Who may type the decisions of a body, by its id. A body that is not there binds nobody. */
  readonly recorders: Readonly<Record<string, Recorders>>;
  readonly meetings: readonly { readonly body: string; readonly date: PlanDate }[];
  readonly programmes: readonly string[];
  /** The words by which the plan says how grave an action is, the gravest first. */
  readonly priorities: readonly string[];
  readonly rating: RatingThresholds;
  /** The severities that the plan sets itself, by code. */
  readonly checks: Readonly<Record<string, Severity | "off">>;
  /** How `03/04/2018` is read; null where the plan does not say and it is refused. */
  readonly dates: "day-first" | "month-first" | null;
  /** The month (1–12) that the financial year starts with. */
  readonly financialYearStarts: number;
  readonly abbreviations: Readonly<Record<string, string>>;
}

/** The lengths of time that the rating asks about. */
export interface RatingThresholds {
  /** Overdue or forecast later than this is off track. */
  readonly late: Step;
  /** Due within this of the as-of day is due soon. */
  readonly dueSoon: Step;
  /** No entry for longer than this is stale. */
  readonly stale: Step;
  /** Complete for longer than this without assurance is assurance due. */
  readonly assureWithin: Step;
  /** An entry that came into git longer than this after its date was recorded late. */
  readonly recordWithin: Step;
}

/** Who may type what a body decided. */
export interface Recorders {
  /** Addresses, as git has them of a commit's author. */
  readonly authors: readonly string[];
  /** The commit has to carry a signature that git verifies. */
  readonly signed: boolean;
}

/** `directory.yaml`. Ids are unique across its four lists. */
export interface Directory {
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly bodies: readonly Body[];
  readonly posts: readonly Post[];
}

interface Listed {
  readonly id: string;
  readonly name: string;
  /** Other forms of the name. */
  readonly also: readonly string[];
  readonly note: string | null;
}

export interface Organisation extends Listed {}

/** A person by name. */
export interface Person extends Listed {
  readonly role: string | null;
  /** The role in the other words that the document prints it in. */
  readonly printedAs: readonly string[];
  readonly organisation: string | null;
  readonly email: string | null;
  /** The last day in the role. */
  readonly until: PlanDate | null;
  readonly successor: string | null;
}

/** A board, group or committee. */
export interface Body extends Listed {
  readonly reportsTo: string | null;
  readonly meets: string | null;
  readonly chair: string | null;
  /** Directory ids: people, posts, organisations or bodies. */
  readonly members: readonly string[];
  readonly quorum: string | null;
}

/** A post, held by a person or vacant. */
export interface Post extends Listed {
  /** `plan-manager`: who holds it records for others. It gives no right. */
  readonly role: "plan-manager" | null;
  readonly organisation: string | null;
  readonly vacant: boolean;
  /** The person who holds it. */
  readonly holder: string | null;
  readonly email: string | null;
  readonly until: PlanDate | null;
  readonly successor: string | null;
}

/** `recommendations.yaml`, one item. */
export interface Recommendation {
  readonly id: string;
  readonly theme: string;
  readonly text: string;
  readonly response: "agreed" | "partly" | "not-agreed" | null;
  readonly reason: string | null;
}

/** `amendments.yaml`, one item: why something that was published says something else. */
export interface Amendment {
  readonly date: PlanDate;
  /** Whose statement it is. */
  readonly by: string | null;
  /** Who decided it; null where it puts an error of copying right. */
  readonly decision: Decision | null;
  /** What the page says, and where, in place of what was copied from it. */
  readonly copyingError: string | null;
  /** What it changes: a file (`governance.md`), or a field of one (`plan.yaml#baseline`). */
  readonly amends: readonly string[];
  readonly note: string | null;
}

/** A file of `themes/`. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  /** Directory ids, in printed order. */
  readonly leads: readonly string[];
  /** Recommendation ids, as the theme itself lists them. */
  readonly recommendations: readonly string[];
  readonly areas: readonly KeyArea[];
  readonly body: string;
  readonly path: string;
}

/** A part of a theme, under which its actions stand. */
export interface KeyArea {
  /** `1.4`. */
  readonly id: string;
  readonly title: string;
  /** Words that stand before the area's first action. */
  readonly intro: string | null;
}

/** A published text without fields. */
export interface Prose {
  readonly path: string;
  readonly body: string;
}
