import type { Recommendation } from "../../core/plan.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block } from "../content.ts";
import { actionTable } from "../list/action-columns.ts";
import { recommendationsView } from "../reports/recommendations.ts";
import { count } from "../words.ts";
import { viewData } from "./page-data.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { gather, type SiteFacts } from "./site-facts.ts";

const RESPONSES = { agreed: "Agreed", partly: "Partly agreed", "not-agreed": "Not agreed" } as const;
const COLUMNS = ["id", "title", "lead", "due", "rating"] as const;

/** For each recommendation what answers it: actions that name it, actions of its theme only, or none. Three different things. */
export function recommendationsPage(facts: SiteFacts): SitePage {
  const { plan, actions } = facts.scheduled;
  const naming = new Map<string, ScheduledAction[]>();
  for (const it of actions) {
    for (const id of it.action.recommendations) gather(naming, id, it);
  }
  return {
    path: PAGES.recommendations,
    title: "Recommendations",
    trail: [],
    section: PAGES.recommendations,
    data: viewData(() => recommendationsView(facts.source)),
    blocks: () => [
      { kind: "heading", level: 1, text: "Recommendations" },
      {
        kind: "paragraph",
        text:
          plan.info.answers === null
            ? `${count(plan.recommendations.length, "recommendation")}.`
            : `${count(plan.recommendations.length, "recommendation")} of ${plan.info.answers.title}.`,
      },
      ...plan.recommendations.flatMap((it) => blocksOf(it, naming.get(it.id) ?? [], facts)),
    ],
  };
}

function blocksOf(it: Recommendation, naming: readonly ScheduledAction[], facts: SiteFacts): readonly Block[] {
  const { names, scheduled, places } = facts;
  const response = it.response === null ? "No response is recorded" : RESPONSES[it.response];
  const title = `Actions that name recommendation ${it.id}`;
  const ofTheme = scheduled.plan.themes.some((theme) => theme.id === it.theme && theme.recommendations.includes(it.id));
  const theme = {
    text: `${it.theme} ${names.theme(it.theme)}`,
    ...(places.themes.has(it.theme) ? { link: { to: "theme", id: it.theme } as const } : {}),
  };
  const answered: Block =
    naming.length > 0
      ? { kind: "table", table: actionTable(title, naming, COLUMNS, names, "") }
      : ofTheme
        ? {
            kind: "paragraph",
            text: [{ text: "By theme only: no action names it; it is listed for theme " }, theme, { text: "." }],
          }
        : { kind: "notice", emphasis: "caution", text: "By none: no action names it, and no theme lists it." };
  return [
    { kind: "heading", level: 2, text: `Recommendation ${it.id}`, about: { to: "recommendation", id: it.id } },
    { kind: "paragraph", text: it.text },
    {
      kind: "facts",
      facts: [
        { label: "Theme", lines: [[theme]] },
        { label: "Response", lines: [it.reason === null ? response : `${response}: ${it.reason}`] },
      ],
    },
    ...facts.linked([answered]),
  ];
}
