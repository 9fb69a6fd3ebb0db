import type { Recommendation } from "../../core/plan.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block, Cell, View } from "../content.ts";
import { isLiveAction } from "../denominators.ts";
import { type Names, namesOf } from "../list/action-columns.ts";
import {
  actionColumns,
  dayCell,
  days,
  fixed,
  flowing,
  linesCell,
  numberCell,
  numbers,
  paragraph,
  ratingCell,
  tableOf,
} from "../list/rows.ts";
import { count, figure, list } from "../words.ts";
import { brief, type ReportSource, reportView } from "./frame.ts";
import { type Answer, type RecommendationFigures, recommendationFigures } from "./recommendation-figures.ts";

const ANSWERS: Readonly<Record<Answer, string>> = {
  named: "By name",
  "theme-only": "By theme only",
  none: "By no action",
};
const RESPONSES = { agreed: "Agreed", partly: "Partly agreed", "not-agreed": "Not agreed" } as const;
const NO_RESPONSE = "Not recorded";

/** What the plan answers, one recommendation after the other: its response, the actions, what shows it. */
export function recommendationsView(source: ReportSource): View {
  const figures = recommendationFigures(source);
  const { answers } = source.scheduled.plan.info;
  return reportView(source, {
    kind: "recommendations",
    title: "Recommendations and what answers them",
    about: [
      ...(answers === null ? [] : [`The plan answers: ${answers.title}.`]),
      "By name: an action says itself that it answers the recommendation. By theme only: the recommendation is matched to a theme, and no live action of it says so.",
    ],
    document: () => ({ recommendations: figures.map((one) => recommendationDocument(one, source)) }),
    blocks: () => blocksOf(figures, source),
  });
}

function recommendationDocument(figures: RecommendationFigures, source: ReportSource): object {
  const { recommendation, answer, named, themeOnly } = figures;
  const withEvidence = (it: ScheduledAction) => ({
    ...brief(it),
    evidence: it.evidence,
    withheld: source.withheldEvidence.get(it.action.path) ?? 0,
  });
  return { ...recommendation, answer, named: named.map(withEvidence), themeOnly: themeOnly.map(withEvidence) };
}

function blocksOf(figures: readonly RecommendationFigures[], source: ReportSource): readonly Block[] {
  const names = namesOf(source.scheduled.plan);
  if (figures.length === 0) return [paragraph("The plan lists no recommendations.")];
  return [
    { kind: "heading", level: 2, text: `Recommendations (${figure(figures.length)})` },
    paragraph(summaryWords(figures)),
    { kind: "table", table: overview(figures, names) },
    ...figures.flatMap((one) => recommendation(one, source, names)),
  ];
}

function summaryWords(figures: readonly RecommendationFigures[]): string {
  const having = (answer: Answer): string => figure(figures.filter((one) => one.answer === answer).length);
  const of = `Of ${count(figures.length, "recommendation")}`;
  return `${of}: ${having("named")} answered by name, ${having("theme-only")} by theme only, ${having("none")} by no action.`;
}

function overview(figures: readonly RecommendationFigures[], names: Names) {
  const live = (actions: readonly ScheduledAction[]): Cell => numberCell(actions.filter(isLiveAction).length);
  return tableOf(
    "Recommendations",
    [
      {
        ...fixed("id", "No."),
        cell: ({ recommendation: { id } }: RecommendationFigures): Cell => ({
          ...{ text: id, emphasis: "strong", link: { to: "recommendation", id } },
        }),
      },
      { ...flowing("text", "Recommendation"), cell: ({ recommendation }) => ({ text: recommendation.text }) },
      { ...flowing("theme", "Theme", 3), cell: ({ recommendation }) => themeCell(recommendation, names) },
      { ...fixed("response", "Response", 1), cell: ({ recommendation }) => responseCell(recommendation) },
      { ...fixed("answer", "Answered"), cell: ({ answer }) => ({ text: ANSWERS[answer], data: answer }) },
      { ...numbers("named", "Live actions that name it", 2), cell: ({ named }) => live(named) },
      { ...numbers("theme-only", "Others of its theme", 4), cell: ({ themeOnly }) => live(themeOnly) },
    ],
    figures,
    "",
  );
}

function themeCell({ theme }: Recommendation, names: Names): Cell {
  return { text: `${theme}  ${names.theme(theme)}`, data: theme, link: { to: "theme", id: theme } };
}

function responseCell({ response }: Recommendation): Cell {
  return response === null
    ? { text: NO_RESPONSE, emphasis: "muted", data: null }
    : { text: RESPONSES[response], data: response };
}

function recommendation(figures: RecommendationFigures, source: ReportSource, names: Names): readonly Block[] {
  const { id, text, theme, response, reason } = figures.recommendation;
  return [
    { kind: "heading", level: 2, text: `Recommendation ${id}`, about: { to: "recommendation", id } },
    paragraph(text),
    {
      kind: "facts",
      facts: [
        {
          label: "Response",
          lines: [response === null ? NO_RESPONSE : RESPONSES[response], ...(reason === null ? [] : [reason])],
        },
        { label: "Theme", lines: [`${theme}  ${names.theme(theme)}`] },
        { label: "Answered", lines: [answerWords(figures)] },
      ],
    },
    ...answering(`Actions that name recommendation ${id}`, figures.named, source, names),
    ...(figures.answer === "theme-only"
      ? answering(
          `Actions of theme ${theme}, none of which names recommendation ${id}`,
          figures.themeOnly,
          source,
          names,
        )
      : othersOfTheme(figures)),
  ];
}

function answerWords({ answer, named, themeOnly, recommendation }: RecommendationFigures): string {
  const live = named.filter(isLiveAction).length;
  const over = named.length - live;
  const rest =
    over === 0 ? "" : ` ${count(over, "closed or proposed action")} ${over === 1 ? "names" : "name"} it too.`;
  switch (answer) {
    case "named":
      return `By name: ${count(live, "live action")} ${live === 1 ? "names" : "name"} it.${rest}`;
    case "theme-only":
      return `By theme only: none of the ${count(themeOnly.filter(isLiveAction).length, "live action")} of theme ${recommendation.theme} names it.${rest}`;
    case "none":
      return `By no action: no live action names it, and its theme has none.${rest}`;
  }
}

function othersOfTheme({ themeOnly, recommendation }: RecommendationFigures): readonly Block[] {
  if (themeOnly.length === 0) return [];
  const ids = list(themeOnly.map((it) => it.action.id));
  const many = count(themeOnly.length, "more action");
  return [paragraph(`By theme only, ${many} of theme ${recommendation.theme}: ${ids}.`)];
}

function answering(
  title: string,
  actions: readonly ScheduledAction[],
  { withheldEvidence }: ReportSource,
  { directory }: Names,
): readonly Block[] {
  if (actions.length === 0) return [];
  const table = tableOf(
    title,
    [
      ...actionColumns<ScheduledAction>((it) => it.action),
      {
        ...flowing("lead", "Lead", 3),
        cell: ({ owners: [lead] }) => ({ text: lead === undefined ? "–" : directory.name(lead) }),
      },
      { ...days("due", "Due", 1), cell: (it) => dayCell(it.due?.last ?? null) },
      { ...fixed("rating", "Rating"), cell: (it) => ratingCell(it.rating) },
      {
        ...flowing("evidence", "Evidence", 1),
        cell: (it) => {
          const withheld = withheldEvidence.get(it.action.path) ?? 0;
          const pieces = it.evidence.map(({ title, where }) => (title === null ? where : `${title} (${where})`));
          return linesCell(withheld === 0 ? pieces : [...pieces, `${figure(withheld)} withheld`]);
        },
      },
    ],
    actions,
    "",
  );
  return [
    { kind: "heading", level: 3, text: `${title} (${figure(actions.length)})` },
    { kind: "table", table },
  ];
}
