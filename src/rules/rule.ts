import type { PlanDate } from "../calendar/plan-date.ts";
import type { Action } from "../core/action.ts";
import type { Diagnostic, RuleInfo } from "../core/diagnostic.ts";
import { type DirectoryIndex, indexDirectory } from "../core/directory-index.ts";
import { groupBy } from "../core/group-by.ts";
import type { FileKind, KeyArea, Plan, PlanInfo, Theme } from "../core/plan.ts";
import { NOTHING_KNOWN, type Surroundings } from "../core/surroundings.ts";
import type { ScheduledAction, ScheduledPlan } from "../schedule/scheduled-plan.ts";

/**
 * A check across the ledger: a file of its own, a line in `rules/index.ts`, and what is said of it in `core/catalogue/`.
 * It reports every place that it finds, in the order of the files, and never looks at what another rule found.
 */
export interface Rule {
  readonly info: RuleInfo;
  readonly check: (ledger: LedgerFacts) => Iterable<Diagnostic>;
}

/** The two days that a check knows: the one asked about, and the one that it is. */
export interface CheckDays {
  readonly asOf: PlanDate;
  /** Today in the plan's zone: what lies after it is in the future. Never the as-of day. */
  readonly now: PlanDate;
}

/** What the rules ask of the ledger, indexed once a check. */
export interface LedgerFacts extends ScheduledPlan, Surroundings {
  /** Today in the plan's zone. */
  readonly now: PlanDate;
  /** Who may decide: the plan's approvers, or where a change is checked those of its base. */
  readonly approvers: readonly string[];
  readonly directory: DirectoryIndex;
  /** Who was who before a change that is checked: nobody becomes independent in the change that needs them to be. */
  readonly directoryBefore: DirectoryIndex | null;
  /** The meetings that were listed before a change that is checked; null where none is. */
  readonly meetingsBefore: PlanInfo["meetings"] | null;
  /** The actions with an id: more than one where an id stands twice. */
  readonly actionsById: ReadonlyMap<string, readonly Action[]>;
  /** The states with an id, of the actions that are in the plan on the as-of day. */
  readonly statesById: ReadonlyMap<string, ScheduledAction>;
  /** By id; where an id stands twice, the first. */
  readonly themesById: ReadonlyMap<string, Theme>;
  /** By id, of all themes. */
  readonly keyAreas: ReadonlyMap<string, KeyArea>;
  /**
   * Whether something of the kind could not be read, so that "unknown" cannot be said of what it may hold. One broken
   * file must not raise a finding in every file that refers to it.
   */
  readonly missesSome: (kind: FileKind) => boolean;
}

/**
 * Indexes a scheduled plan for the rules.
 *
 * @param base the plan before, where a change is checked
 */
export function ledgerFacts(
  scheduled: ScheduledPlan,
  now: PlanDate,
  base: Plan | null = null,
  surroundings: Surroundings = NOTHING_KNOWN,
): LedgerFacts {
  const { plan } = scheduled;
  const themesById = new Map<string, Theme>();
  for (const theme of plan.themes) if (!themesById.has(theme.id)) themesById.set(theme.id, theme);
  const unread = new Set(plan.unreadable.map((file) => file.kind));
  return {
    ...scheduled,
    ...surroundings,
    now,
    approvers: (base ?? plan).info.approvers,
    directory: indexDirectory(plan.directory),
    directoryBefore: base === null ? null : indexDirectory(base.directory),
    meetingsBefore: base?.info.meetings ?? null,
    actionsById: groupBy(plan.actions, ({ id }) => id),
    statesById: new Map(scheduled.actions.map((it) => [it.action.id, it])),
    themesById,
    keyAreas: new Map(plan.themes.flatMap((it) => it.areas.map((area) => [area.id, area]))),
    missesSome: (kind) => unread.has(kind),
  };
}

/**
 * A check of what a change does to the record: it compares the plan before with the plan after, as values. Order of
 * keys and of entries, comments, quoting and formatting never count. Places are in the plan after, or, for what is gone,
 * where it stood before.
 */
export interface IntegrityRule {
  readonly info: RuleInfo;
  readonly check: (before: Plan, after: Plan, change: ChangeFacts) => Iterable<Diagnostic>;
}

/** What is known of a change beside its two plans. */
export interface ChangeFacts extends CheckDays {
  /** Git's ids of the files that evidence of the plan before points to, by path, before the change and after it. */
  readonly contents: { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> };
  readonly typed: Surroundings["typed"];
}
