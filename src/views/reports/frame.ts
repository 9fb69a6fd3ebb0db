import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { RATING_COLOURS, RATINGS, type Rating } from "../../core/rating.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Emphasis, Inline, View } from "../content.ts";
import { denominatorsOf, denominatorsText, isLiveAction, unreadableWords } from "../denominators.ts";
import { type Audience, type Disclosed, disclose } from "../disclose.ts";
import { envelope, type Origin, planDocument } from "../envelope.ts";
import { paperAbout, stampOf } from "../paper.ts";
import { capitalise, count, figure, label, list, ratingEmphasis, ratingMeaning } from "../words.ts";

/** What every report is made from. */
export interface ReportSource extends Disclosed {
  /** With what `scheduled` keeps back: for counting states, never for words. */
  readonly whole: ScheduledPlan;
  readonly origin: Origin;
}

/** One report: what it is called, its facts as JSON says them, and its blocks between the opening and the key. */
interface ReportParts {
  readonly kind: string;
  readonly title: string;
  /** Further lines beneath the title. */
  readonly about: readonly Inline[];
  /** Whether its first page is a sheet of its own, which has no room for the line of the plan's dates. */
  readonly front?: true;
  /** Whether it speaks of due dates alone: it has no ratings to give a key to, and begins with how the dates come about. */
  readonly onDates?: true;
  readonly document: () => object;
  readonly blocks: () => readonly Block[];
}

/** What a report is made from, for those who are to read it. */
export function reportSource(whole: ScheduledPlan, audience: Audience, origin: Origin): ReportSource {
  return { ...disclose(whole, audience), whole, origin };
}

/** The view of a report: every one opens with its notices, and closes with the key and the basis of the due dates. */
export function reportView(source: ReportSource, parts: ReportParts): View {
  const { scheduled, origin, audience, withheld } = source;
  const { plan, asOf } = scheduled;
  return {
    get document() {
      return envelope(`report-${parts.kind}`, asOf, plan.unreadable, origin, {
        plan: planDocument(scheduled),
        basis: plan.info.basis,
        audience,
        withheld,
        denominators: denominatorsOf(scheduled),
        ...parts.document(),
      });
    },
    get blocks() {
      return [
        ...opening(source, parts),
        ...parts.blocks(),
        ...(parts.onDates ? [] : [...key(scheduled), ...basis(scheduled)]),
        ...foot(source),
      ];
    },
    get paper() {
      const paper = paperAbout(source.scheduled, parts.title, source.origin);
      return parts.front === undefined ? paper : { ...paper, front: parts.front };
    },
  };
}

function opening(source: ReportSource, { title, about, front, onDates }: ReportParts): readonly Block[] {
  const { scheduled } = source;
  const { info } = scheduled.plan;
  const of = info.publisher === null ? info.title : `${info.title} · ${info.publisher}`;
  return [
    { kind: "heading", level: 1, text: title },
    { kind: "paragraph", text: [{ text: of, emphasis: "strong" }] },
    paragraphOf(`As of ${formatDay(scheduled.asOf)}.`),
    ...(front ? [] : [paragraphOf(datesLine(scheduled))]),
    ...(onDates && info.basis !== null ? [paragraphOf(info.basis)] : []),
    ...about.map((text): Block => ({ kind: "paragraph", text })),
    ...unreadable(source),
    ...notices(source),
  ];
}

/** The plan's own dates, and how the number of its actions comes about. */
export function datesLine(scheduled: ScheduledPlan): string {
  const { info } = scheduled.plan;
  const dates = [
    `baseline ${formatPeriod(info.baseline)}`,
    ...(info.completion === null ? [] : [`to be complete by ${formatPeriod(info.completion)}`]),
    denominatorsText(denominatorsOf(scheduled), scheduled.plan),
  ];
  return capitalise(dates.join(" · "));
}

function unreadable({ scheduled: { plan } }: ReportSource): readonly Block[] {
  const files = plan.unreadable;
  const words = unreadableWords(plan);
  if (words === null) return [];
  return [
    notice("alert", `${words}. This paper leaves out what is in ${files.length === 1 ? "it" : "them"}:`),
    { kind: "list", items: files.map(({ path, message }) => `${path}: ${message}`) },
  ];
}

/** What a reader must know before the first figure. */
function notices({ scheduled, audience, withheld }: ReportSource): readonly Block[] {
  const { info } = scheduled.plan;
  const live = scheduled.actions.filter(isLiveAction);
  const silent = live.filter((it) => it.history.length === 0).length;
  const blocks: Block[] = [];
  if (info.closed !== null) blocks.push(notice("strong", `The plan was closed on ${formatDay(info.closed.date)}.`));
  if (scheduled.actions.length === 0) {
    blocks.push(notice("strong", "No action is in the plan on this day."));
  } else if (silent > 0) {
    const which =
      silent === live.length
        ? `No live action (of ${figure(live.length)}) has an entry yet.`
        : `${figure(silent)} of ${count(live.length, "live action")} ${silent === 1 ? "has" : "have"} no entry yet.`;
    blocks.push(notice("strong", `${which} An empty record does not mean that nothing was done.`));
  }
  const joining = scheduled.notYetAdded;
  if (joining.length > 0) {
    const join = `${count(joining.length, "action")} ${joining.length === 1 ? "joins" : "join"} the plan after this day`;
    blocks.push(paragraphOf(`${join}: ${list(joining.map((action) => action.id))}.`));
  }
  if (audience === "public") {
    const { entries, evidence } = withheld;
    const some = `${count(entries, "entry", "entries")} and ${count(evidence, "piece")} of evidence that are marked as not public`;
    blocks.push(paragraphOf(entries + evidence === 0 ? "Nothing is withheld." : `Withheld: ${some}.`));
  }
  return blocks;
}

function notice(emphasis: Emphasis, text: string): Block {
  return { kind: "notice", emphasis, text };
}

function paragraphOf(text: string): Block {
  return { kind: "paragraph", text };
}

/** Every rating, in the order of the scheme: the first that holds decides. */
function key({ plan }: ScheduledPlan): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "When an action is rated so" },
    {
      kind: "facts",
      facts: RATINGS.map((rating) => ({
        label: label(rating),
        lines: [colourWords(rating, ratingMeaning(rating, plan.info.rating))],
      })),
    },
  ];
}

/** `Red: overdue by more than 1 month`: by its name a colour is known also where there is none. */
function colourWords(rating: Rating, meaning: string): Inline {
  const colour = RATING_COLOURS[rating];
  const emphasis = ratingEmphasis(rating);
  if (colour === null || emphasis === null) return `No colour: ${meaning}`;
  return [{ text: capitalise(colour), emphasis }, { text: `: ${meaning}` }];
}

function basis({ plan }: ScheduledPlan): readonly Block[] {
  if (plan.info.basis === null) return [];
  return [
    { kind: "heading", level: 2, text: "How due dates are worked out" },
    { kind: "paragraph", text: plan.info.basis },
  ];
}

/** From which commit it is: by that two copies are known to be the same, and nobody reads it first. */
function foot({ scheduled, origin }: ReportSource): readonly Block[] {
  return [{ kind: "paragraph", text: [{ text: `${stampOf(scheduled.asOf, origin)}.`, emphasis: "muted" }] }];
}

/** What the JSON of a report says of an action in passing: `plan list` says the rest. */
export function brief(it: ScheduledAction) {
  return {
    id: it.action.id,
    title: it.action.title,
    theme: it.action.theme,
    owners: it.owners,
    baselineDue: it.baselineDue?.last ?? null,
    due: it.due?.last ?? null,
    status: it.status,
    rating: it.rating,
    reasons: it.reasons,
    daysOverdue: it.daysOverdue,
  };
}
