import { formatDay } from "../../calendar/plan-date.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import type { Inline, View } from "../content.ts";
import { boardBlocks } from "./board-blocks.ts";
import { type BoardFigures, type BoardSpan, boardFigures } from "./board-figures.ts";
import { headlineWords } from "./board-front.ts";
import { brief, type ReportSource, reportView } from "./frame.ts";

/** The paper for a board's meeting: what is asked of it, what moved since the last one, and how everything stands. */
export function boardView(source: ReportSource, span: BoardSpan): View {
  const figures = boardFigures(source, span);
  return reportView(source, {
    kind: "board",
    title: "Report to the board",
    about: figures.isRecorded ? [] : forWhom(source, span),
    ...(figures.isRecorded ? { front: true as const } : { onDates: true as const }),
    document: () => boardDocument(figures),
    blocks: () => boardBlocks(source, figures, about(source, span)),
  });
}

function forWhom({ scheduled: { plan } }: ReportSource, { body }: BoardSpan): readonly string[] {
  return body === null ? [] : [`For ${indexDirectory(plan.directory).name(body)}.`];
}

function about(source: ReportSource, span: BoardSpan): readonly Inline[] {
  const { from, meeting } = span;
  const { name } = indexDirectory(source.scheduled.plan.directory);
  const held = meeting === null ? "" : `, the meeting of ${name(meeting.body)}`;
  return [
    ...forWhom(source, span),
    `Movement since ${formatDay(from)}${held}: the plan on that day as it is known now, beside the plan on the day of this paper.`,
  ];
}

function boardDocument({ span, ...figures }: BoardFigures): object {
  const { evidence } = figures;
  const having = (state: BoardFigures["evidence"][number]["state"]): number =>
    evidence.filter((row) => row.state === state).length;
  return {
    ...{ from: span.from, meeting: span.meeting, body: span.body },
    headline: { words: headlineWords({ span, ...figures }), ...figures.headline },
    trend: figures.trend.days.map(({ date, tally }) => ({
      date,
      overdue: tally?.overdue ?? 0,
      byRating: tally?.byRating,
    })),
    asked: figures.asked,
    ratings: figures.ratings,
    moved: figures.moved.map(({ it, before }) => ({ ...brief(it), before })),
    worse: figures.worse.map(({ it, before }) => ({ ...brief(it), before })),
    better: figures.better.map(({ it, before }) => ({ ...brief(it), before })),
    kept: { figures: figures.kept.whole.figures, themes: figures.kept.groups.theme },
    slipped: figures.slipped.map(({ it, daysBehind, movedSince, decisions }) => ({
      ...brief(it),
      ...{ expectedFinish: it.expectedFinish, daysBehind },
      ...{ slipDays: it.slipDays, timesMoved: it.timesMoved, movedSince, decisions },
    })),
    broughtForward: figures.broughtForward.map((it) => ({ ...brief(it), slipDays: it.slipDays })),
    decided: figures.decided,
    evidence: {
      totals: {
        offered: having("offered"),
        assured: having("assured"),
        missing: having("missing"),
        soFar: having("so-far"),
      },
      actions: evidence,
    },
    completed: figures.completed.map((it) => ({
      ...brief(it),
      ...{ completedOn: it.completedOn, assuredOn: it.assuredOn, assuredBy: it.assuredBy },
    })),
    exceptions: figures.exceptions.map(brief),
    atRisk: figures.atRisk.map(brief),
    overdue: figures.overdue.map((it) => it.action.id),
    overdueWithoutRequest: figures.unasked.map(brief),
    nothingRecorded: figures.nothingRecorded.map(brief),
    dueNext: figures.dueNext.map(({ it, day, what, label }) => ({ day, what, label, ...brief(it) })),
    confidence: figures.confidence,
    amendments: figures.amendments,
    publishedChanges: figures.publishedChanges,
    themes: figures.themes.map(({ id, title, actions }) => ({ id, title, actions: actions.map(brief) })),
  };
}
