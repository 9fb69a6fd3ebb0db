import { formatDay } from "../../calendar/plan-date.ts";
import type { Change } from "../../diff/change.ts";
import type { Block, Inline } from "../content.ts";
import { type DiffNames, isOfAction, namesOfDiff, sizeOf } from "../diff/parts.ts";
import { capitalise, count } from "../words.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { gather, type SiteFacts } from "./site-facts.ts";

/** More actions than this are counted, not shown: their pages have what changed. */
const MOST_ACTIONS = 300;

/** What changed in the month before the as-of day, by the dates of the entries: each action once, with all that changed in it. */
export function changesPage(facts: SiteFacts): SitePage {
  return {
    path: PAGES.changes,
    title: "Changes",
    trail: [],
    section: PAGES.changes,
    blocks: () => {
      const { scheduled } = facts;
      const since = facts.since();
      const title: Block = { kind: "heading", level: 1, text: "What changed in the last month" };
      if (since === null) {
        return [title, { kind: "paragraph", text: "A month before this day the plan had not begun." }];
      }
      const { before, changes } = since;
      const span: Inline = [
        { text: "From " },
        { text: formatDay(before.asOf), day: before.asOf },
        { text: " to " },
        { text: formatDay(scheduled.asOf), day: scheduled.asOf },
        { text: ", by the dates of the entries. Rating and overdue also change as time passes." },
      ];
      return [
        title,
        { kind: "paragraph", text: span },
        { kind: "paragraph", text: [{ text: `${sizeOf(changes)}.`, emphasis: "strong" }] },
        ...facts.linked(toldByAction(changes, namesOfDiff(before.plan, scheduled.plan))),
      ];
    },
  };
}

/** Actions with a notable change first, in the order of the gravest; of each, what is notable before the rest. */
function toldByAction(changes: readonly Change[], names: DiffNames): readonly Block[] {
  const ofPlan = changes.filter((it) => !isOfAction(it));
  const byAction = new Map<string, Change[]>();
  for (const change of changes) if (isOfAction(change)) gather(byAction, change.id ?? "", change);
  const notable = [...byAction].filter(([, listed]) => listed.some((it) => it.notable));
  const others = [...byAction].filter(([, listed]) => !listed.some((it) => it.notable));
  const left = Math.max(0, MOST_ACTIONS - notable.length);
  const rest = byAction.size - MOST_ACTIONS;
  return [
    ...actionsTold("Notable", notable.slice(0, MOST_ACTIONS), notable.length, names),
    ...(ofPlan.length === 0
      ? []
      : ([
          { kind: "heading", level: 2, text: "The plan itself" },
          { kind: "list", items: ofPlan.map(({ message }) => capitalise(message)) },
        ] satisfies Block[])),
    ...actionsTold("Other changes", others.slice(0, left), others.length, names),
    ...(rest <= 0
      ? []
      : ([
          {
            kind: "paragraph",
            text: [{ text: `${count(rest, "more action")} changed; their pages say how.`, emphasis: "strong" }],
          },
        ] satisfies Block[])),
  ];
}

function actionsTold(
  title: string,
  actions: readonly (readonly [id: string, changes: readonly Change[]])[],
  total: number,
  names: DiffNames,
): readonly Block[] {
  if (actions.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: `${title} (${count(total, "action")})` },
    ...actions.flatMap(([id, changes]): Block[] => {
      const first = [...changes.filter((it) => it.notable), ...changes.filter((it) => !it.notable)];
      return [
        { kind: "heading", level: 3, text: `${id}  ${names.title(id)}` },
        { kind: "list", items: first.map(({ message }) => capitalise(message)) },
      ];
    }),
  ];
}
