import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import type { Rating } from "../../core/rating.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block, Inline, Span } from "../content.ts";
import { isLiveAction, unreadableWords } from "../denominators.ts";
import { figuresOf, type StatusFigures } from "../status/figures.ts";
import { count, figure, label, list, ratingEmphasis, ratingSpan } from "../words.ts";
import { planInShort } from "./introduction.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import type { Card, ProgressPart, SiteBlock } from "./site-blocks.ts";
import { type SiteFacts, withheldNotice } from "./site-facts.ts";
import { themesTable } from "./theme-pages.ts";

/** So many of a kind are shown on the first page; the rest is counted. */
const MOST_CARDS = 6;

/** What the plan is, what it promises, how far it is, and what is late, coming or achieved: for somebody who has ten seconds. */
export function homePage(facts: SiteFacts): SitePage {
  return {
    path: PAGES.home,
    title: "Home",
    trail: [],
    section: PAGES.home,
    blocks: () => {
      const figures = figuresOf(facts.scheduled);
      const live = facts.scheduled.actions.filter(isLiveAction);
      return [
        { kind: "heading", level: 1, text: facts.scheduled.plan.info.title },
        ...what(facts),
        ...unread(facts),
        ...promised(facts, live),
        ...howFar(facts, live),
        ...late(facts, figures),
        ...coming(facts, figures),
        ...achieved(facts, live),
        ...(facts.places.themes.size === 0
          ? []
          : ([{ kind: "heading", level: 2, text: "Themes" }, themesTable(facts)] satisfies Block[])),
        ...withheldNotice(facts.withheld),
      ];
    },
  };
}

function what({ scheduled: { plan } }: SiteFacts): readonly SiteBlock[] {
  return [{ kind: "lead", text: [{ text: planInShort(plan), quoted: true }] }];
}

/** What is told here leaves out what could not be read, which must be known before anything else. */
function unread({ scheduled: { plan } }: SiteFacts): readonly Block[] {
  const words = unreadableWords(plan);
  if (words === null) return [];
  const paths = list(plan.unreadable.map(({ path }) => path));
  return [{ kind: "notice", emphasis: "alert", text: `${words}, and what is in them is left out here: ${paths}.` }];
}

function promised({ scheduled, places }: SiteFacts, live: readonly ScheduledAction[]): readonly Block[] {
  const { info, recommendations } = scheduled.plan;
  const owners = new Set(live.flatMap((it) => it.owners.slice(0, 1)));
  const organisations = new Set(live.flatMap((it) => it.organisations));
  const by: Span[] =
    owners.size === 0
      ? []
      : [
          { text: ", led by " },
          { text: count(owners.size, "owner"), link: { to: "page", path: PAGES.owners } },
          ...(organisations.size === 0 ? [] : [{ text: ` from ${count(organisations.size, "organisation")}` }]),
        ];
  const answering: Span[] =
    recommendations.length === 0
      ? []
      : [
          { text: " in answer to " },
          {
            text: count(recommendations.length, "recommendation"),
            link: { to: "page", path: PAGES.recommendations },
          },
        ];
  const proposed = scheduled.actions.filter((it) => it.status === "proposed").length;
  const closed = scheduled.actions.length - live.length - proposed;
  const beside = [
    ...(proposed > 0 ? [`${figure(proposed)} more ${proposed === 1 ? "is" : "are"} only proposed`] : []),
    ...(closed > 0 ? [`${figure(closed)} ${closed === 1 ? "was" : "were"} closed by decision`] : []),
  ];
  const text: Inline = [
    { text: count(live.length, "action"), emphasis: "strong", link: { to: "page", path: PAGES.actions } },
    { text: ` ${live.length === 1 ? "is" : "are"} promised` },
    ...(places.themes.size === 0
      ? []
      : [
          { text: " in " },
          { text: count(places.themes.size, "theme"), link: { to: "page", path: PAGES.themes } } satisfies Span,
        ]),
    ...answering,
    ...by,
    { text: info.completion === null ? "." : `, to be complete by ${formatPeriod(info.completion)}.` },
    ...(beside.length === 0 ? [] : [{ text: ` ${list(beside)}.` }]),
    ...(info.closed === null ? [] : [{ text: ` The plan was closed on ${formatDay(info.closed.date)}.` }]),
  ];
  return [{ kind: "paragraph", text }];
}

/** The parts of the bar from what is done to what nobody has said anything of. */
const PARTS: readonly { readonly label: string; readonly ratings: readonly Rating[] }[] = [
  { label: label("assured"), ratings: ["assured"] },
  { label: label("complete"), ratings: ["complete", "assurance-due"] },
  ...(["on-track", "at-risk", "off-track", "on-hold", "nothing-recorded"] as const).map((rating) => ({
    label: label(rating),
    ratings: [rating],
  })),
];

function howFar({ scheduled }: SiteFacts, live: readonly ScheduledAction[]): readonly SiteBlock[] {
  if (live.length === 0) return [];
  const parts = PARTS.map(({ label: words, ratings }): ProgressPart => {
    const of = live.filter((it) => ratings.includes(it.rating)).length;
    const [rating = "complete"] = ratings;
    return {
      ...{ label: words, count: of, emphasis: ratingEmphasis(rating) },
      link: { to: "page", path: PAGES.actions, query: { rating: ratings.join(" ") } },
    };
  }).filter((part) => part.count > 0);
  const done = live.filter((it) => it.completed !== null);
  const assured = done.filter((it) => it.status === "assured").length;
  const day: Span = { text: formatDay(scheduled.asOf), day: scheduled.asOf };
  const nobody = live.every((it) => it.history.length === 0);
  return [
    { kind: "heading", level: 2, text: "How far it is" },
    {
      kind: "paragraph",
      text: nobody
        ? [
            { text: "As of " },
            day,
            { text: ", nothing is recorded of any action. An empty record does not mean that nothing was done." },
          ]
        : [
            { text: "As of " },
            day,
            { text: ", " },
            { text: `${figure(done.length)} of ${count(live.length, "action")}`, emphasis: "strong" },
            { text: ` ${done.length === 1 ? "is" : "are"} done` },
            {
              text:
                done.length === 0
                  ? "."
                  : `: ${figure(assured)} checked by somebody independent, ${figure(done.length - assured)} not yet.`,
            },
          ],
    },
    { kind: "progress", title: "Actions by how they stand", parts },
  ];
}

function late(facts: SiteFacts, { overdue }: StatusFigures): readonly SiteBlock[] {
  // What nobody has said anything of may be done: it is past its day, which is all that is known.
  const isSilent = (it: ScheduledAction): boolean => it.history.length === 0;
  const silent = overdue.every(isSilent);
  const gravest = [...overdue].sort(
    (a, b) => Number(isSilent(a)) - Number(isSilent(b)) || b.daysOverdue - a.daysOverdue,
  );
  const say = (it: ScheduledAction): Inline => {
    const days = count(it.daysOverdue, "day");
    const due = it.due === null ? "" : formatPeriod(it.due);
    if (isSilent(it)) return `Was due ${due}, ${days} ago`;
    return [{ text: `${days} late`, emphasis: "strong" }, { text: `: was due ${due}` }];
  };
  const title = silent ? "Past the due date, with nothing recorded" : "Late";
  return section(facts, title, gravest, (it) => [say(it)], {
    text: silent ? "All that are past their due date" : "All that are late",
    link: { to: "page", path: PAGES.actions, query: { overdue: "yes" } },
  });
}

function coming(facts: SiteFacts, { dueSoon }: StatusFigures): readonly SiteBlock[] {
  return section(facts, "Coming up", dueSoon, (it) => (it.due === null ? [] : [`Due ${formatPeriod(it.due)}`]), {
    text: "What is due when",
    link: { to: "page", path: PAGES.timeline },
  });
}

function achieved(facts: SiteFacts, live: readonly ScheduledAction[]): readonly SiteBlock[] {
  const doneOn = (it: ScheduledAction) => it.assuredOn ?? it.completedOn ?? "";
  const done = live.filter((it) => it.completed !== null).sort((a, b) => (doneOn(a) < doneOn(b) ? 1 : -1));
  return section(
    facts,
    "Achieved",
    done,
    (it) => [
      it.assuredOn !== null
        ? `Checked on ${formatDay(it.assuredOn)}`
        : it.completedOn === null
          ? "Complete"
          : `Complete on ${formatDay(it.completedOn)}`,
    ],
    {
      text: "All that are done",
      link: { to: "page", path: PAGES.actions, query: { rating: "assured complete assurance-due" } },
    },
  );
}

function section(
  { names, linked }: SiteFacts,
  title: string,
  actions: readonly ScheduledAction[],
  say: (it: ScheduledAction) => readonly Inline[],
  more: Span,
): readonly SiteBlock[] {
  if (actions.length === 0) return [];
  const cards = actions.slice(0, MOST_CARDS).map((it): Card => {
    const [lead] = it.owners;
    return {
      title: it.action.title,
      id: it.action.id,
      link: { to: "action", id: it.action.id },
      rating: ratingSpan(it.rating),
      lines: [...say(it), ...(lead === undefined ? [] : [names.directory.name(lead)])],
    };
  });
  return [
    ...linked([{ kind: "heading", level: 2, text: `${title} (${figure(actions.length)})` }]),
    { kind: "cards", cards, more: actions.length > MOST_CARDS ? more : null },
  ];
}
