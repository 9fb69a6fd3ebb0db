import { parsePeriod } from "../calendar/parse-period.ts";
import { isoPeriod } from "../calendar/period.ts";
import { placeInPlan } from "../core/action.ts";
import type { Document } from "../documents/document.ts";
import { append } from "../text/lists.ts";
import { quote } from "../text/quote.ts";
import { type Answers, keyOf } from "./answers/answers.ts";
import { evidenceQuestion, orderQuestion, together } from "./answers/questions.ts";
import { withGuesses } from "./columns/guess-columns.ts";
import type { PlanAtHand } from "./plan-at-hand.ts";
import type { FoundAction } from "./progress/found-action.ts";
import { progressOf } from "./progress/progress.ts";
import { type Terms, termsOf } from "./progress/terms.ts";
import type { Proposal, ProposedAction, Question } from "./proposal.ts";
import { ActionReader } from "./read-actions.ts";
import { textOf } from "./tables/cell-words.ts";
import { countable } from "./tables/countable.ts";
import { Groups } from "./tables/groups.ts";
import { type HeaderFault, headerFault } from "./tables/header-fault.ts";
import { withoutLogs } from "./tables/other-logs.ts";
import { type CellCounts, Register } from "./tables/register.ts";
import { assumedThemeNote, likelyTheme, themesFor } from "./themes-for.ts";
import { Ids } from "./values/ids.ts";
import { Names } from "./values/names.ts";
import { Newcomers, Owners } from "./values/owners.ts";
import { Priorities } from "./values/priorities.ts";
import { Recommendations } from "./values/recommendations.ts";
import { type DateOrder, isAmbiguous, orderOf, timescaleOf } from "./values/timescales.ts";
import { clean, markdownOf, saysNothing, titleFrom } from "./values/wording.ts";

type Proposed = { readonly ok: true; readonly proposal: Proposal } | HeaderFault;

/**
 * What the tables of a document would become in a plan. Every cell with text is in the counts once: placed, a heading,
 * a grouping, or left with a reason. Pure; nothing is written, and nothing is guessed that a question can ask.
 */
export function propose(whole: Document, plan: PlanAtHand, given: Answers): Proposed {
  const { document: counting, aside: uncounted, notes } = countable(whole);
  const { document, aside: logged, logs } = withoutLogs(counting, given);
  const { answers, questions: guesses } = withGuesses(document, given, plan);
  const wrong = headerFault(document, answers, logs);
  if (wrong !== null) return wrong;
  const aside = [...uncounted, ...logged];
  const groups = new Groups(plan.themes, answers.themes);
  const register = new Register(document.tables);
  const reader = new ActionReader(groups, answers, register);
  for (const table of document.tables) {
    for (const paragraph of table.before) reader.paragraph(paragraph, `before ${table.where}`);
    reader.table(table);
  }
  for (const paragraph of document.after) reader.paragraph(paragraph, "at the end");
  const questions: Question[] = [...guesses];
  const found = identified(reader.actions, plan, answers, questions);
  const newcomers = new Newcomers(plan.directory);
  const cells = reader.actions.flatMap(({ owners }) => owners.map(({ text }) => clean(text)));
  const owners = new Owners(new Names(plan.directory, answers, cells), newcomers);
  const dates = reader.actions.flatMap((action) => datesIn(action, answers));
  const order = answers.dates ?? plan.calendar.dates ?? orderOf(dates.map(({ text }) => text));
  if (order === null) append(questions, orderQuestion(dates.filter((it) => it.counts && isAmbiguous(it.text))));
  const progress = termsOf(document, answers, plan, owners, order);
  const making = new Making(plan, answers, order, owners, register, progress, questions);
  const byPlace = new Map(found.map(({ action, id }) => [action.where, id]));
  const actions = found.map((it) => making.action(it, byPlace));
  append(questions, [...owners.questions, ...progress.questions, ...evidenceQuestion(making.unevidenced)]);
  const noTheme = reader.actions.every(({ theme }) => theme === null);
  const assumed = noTheme ? likelyTheme(plan) : null;
  const assumedNotes = assumed === null || answers.themes.size > 0 ? [] : assumedThemeNote(assumed, actions);
  return {
    ok: true,
    proposal: {
      actions,
      themes: themesFor(actions, groups, assumed),
      parties: newcomers.all,
      recommendations: making.recommendations.added,
      priorities: making.priorities.added,
      approver: progress.terms.decision?.body ?? null,
      asOf: progress.terms.asOf,
      by: progress.terms.by,
      isDaySaid: progress.isDaySaid,
      hasProgress: reader.actions.some(({ said }) => said.length > 0),
      questions: together(questions),
      left: [...register.left(), ...aside],
      paragraphs: reader.paragraphs,
      notes: [...document.notes, ...notes, ...reader.notes, ...assumedNotes, ...owners.notes, ...making.notes],
      counts: withAside(register.counts(), aside.length),
    },
  };
}

function withAside(counts: CellCounts, aside: number): CellCounts {
  return { ...counts, all: counts.all + aside, left: counts.left + aside };
}

/** An action with its id, and its theme where the id does not carry it. */
interface Identified {
  readonly action: FoundAction;
  readonly id: string;
  readonly theme: string | null;
}

/** Those of the actions that have an id; the others are asked about. */
function identified(
  actions: readonly FoundAction[],
  plan: PlanAtHand,
  answers: Answers,
  questions: Question[],
): readonly Identified[] {
  const noTheme = actions.every(({ theme }) => theme === null);
  const ids = new Ids(answers, noTheme ? likelyTheme(plan) : null, actions, plan.ids);
  return actions.flatMap((action): readonly Identified[] => {
    const id = ids.of(action);
    if (id.ok) return [{ action, id: id.id, theme: id.theme }];
    questions.push(id.question);
    return [];
  });
}

/** The texts of a row in which dates stand; those count that make something of the plan. */
function datesIn(action: FoundAction, { progress, timescales }: Answers) {
  const due = timescaleText(action);
  return [
    { where: action.where, text: due, counts: !timescales.has(keyOf(due)) },
    ...action.said.map(({ cell }) => ({ where: action.where, text: textOf(cell), counts: progress.has("by") })),
  ];
}

/** The last words of a row on how far it is. */
function commentaryIn({ said }: FoundAction): string {
  const lines = said.flatMap(({ field, cell }) => (field === "progress" ? cell.lines : []));
  return clean(lines.at(-1)?.text ?? "");
}

function timescaleText(action: FoundAction): string {
  return clean(action.timescale.map((line) => line.text).join(" "));
}

/** Makes actions of what was found, by the plan at hand and the answers that are there. */
class Making {
  readonly priorities: Priorities;
  readonly recommendations: Recommendations;
  /** Ids of actions that are said to be complete, and nothing says what shows it. */
  readonly unevidenced: { readonly id: string; readonly where: string; readonly words: string }[] = [];
  readonly notes: { readonly where: string; readonly message: string }[] = [];

  constructor(
    private readonly plan: PlanAtHand,
    private readonly answers: Answers,
    private readonly order: DateOrder | null,
    private readonly owners: Owners,
    private readonly register: Register,
    private readonly progress: Terms,
    private readonly questions: Question[],
  ) {
    this.priorities = new Priorities(plan.priorities);
    this.recommendations = new Recommendations(plan.recommendations);
  }

  action({ action, id, theme }: Identified, byPlace: ReadonlyMap<string, string>): ProposedAction {
    const timescale = this.timescale(action);
    const givenTitle = this.answers.titles.get(keyOf(id)) ?? clean(action.title.map(({ text }) => text).join(" "));
    const lines = action.body.length > 0 ? action.body : action.title;
    return {
      where: action.where,
      id,
      theme,
      title: givenTitle === "" ? titleFrom(lines) : givenTitle,
      titleIsMade: givenTitle === "",
      owners: this.owners.of(action),
      ...timescale,
      outcomes: action.outcomes.map(({ text }) => clean(text)).filter((text) => !saysNothing(text)),
      priority: this.priorities.of(action.priority.map(({ text }) => text).join(" ")),
      recommendations: this.answered(action, id, theme),
      body: markdownOf(lines),
      pages: action.pages?.replace(/^pp?\.?\s*(?=\d)/i, "") ?? null,
      inherited: Object.fromEntries(
        [...action.inherited].flatMap(([field, from]) => {
          const other = byPlace.get(from.where);
          return other === undefined ? [] : [[field, other]];
        }),
      ),
      entries: this.entries(action, id, timescale.timescale),
    };
  }

  private timescale(action: FoundAction) {
    const text = timescaleText(action);
    const none = { timescale: null, printedTimescale: null };
    const read = timescaleOf(text, this.answers, this.plan.calendar, this.order);
    if (read.ok && read.timescale === null && read.printed !== null && !this.answers.timescales.has(keyOf(text))) {
      const message = `${quote(text)} names no date: the action has no timescale, and the words are kept`;
      this.notes.push({ where: action.where, message });
    }
    if (read.ok) return { timescale: read.timescale, printedTimescale: read.printed };
    // Which comes first, day or month, is one question for all.
    if (this.order === null && isAmbiguous(text)) return none;
    const { problem, suggestion, help } = read;
    this.questions.push({ kind: "timescale", where: action.where, text, problem, help, suggestion });
    return none;
  }

  private answered({ recommendation }: FoundAction, id: string, theme: string | null): readonly string[] {
    const text = clean(recommendation.map((line) => line.text).join(" "));
    const its = placeInPlan(id)?.theme ?? theme;
    return saysNothing(text) || its === null ? [] : this.recommendations.idsOf(text, its);
  }

  private entries(action: FoundAction, id: string, timescale: string | null): ProposedAction["entries"] {
    const { terms, isAnswered } = this.progress;
    if (action.said.length === 0) return [];
    const due = timescale === null ? null : parsePeriod(timescale, this.plan.calendar);
    const { entries, lacksEvidence } = progressOf(action, id, due?.ok ? isoPeriod(due.value) : null, terms);
    if (!isAnswered) return entries;
    for (const { cell } of action.said) this.register.place(cell, "placed");
    if (lacksEvidence) this.unevidenced.push({ id, where: action.where, words: commentaryIn(action) });
    return entries;
  }
}
