import type { CalendarOptions } from "../calendar/period.ts";
import { placeInPlan } from "../core/action.ts";
import type { Directory, Theme } from "../core/plan.ts";
import type { Document } from "../documents/document.ts";
import { compareNaturally } from "../text/natural-order.ts";
import { type Answers, keyOf } from "./answers.ts";
import { countable } from "./countable.ts";
import type { FoundAction } from "./found-action.ts";
import { Groups } from "./groups.ts";
import { headerFault } from "./header-fault.ts";
import { Ids } from "./ids.ts";
import { Names } from "./names.ts";
import { Newcomers } from "./newcomers.ts";
import type { ImportNote, Proposal, ProposedAction, ProposedTheme, Question } from "./proposal.ts";
import { ActionReader } from "./read-actions.ts";
import { type CellCounts, Register } from "./register.ts";
import { type DateOrder, orderOf, timescaleOf } from "./timescales.ts";
import { clean, markdownOf, saysNothing, titleFrom } from "./wording.ts";

/** What the plan at hand has already; of a plan that is yet to be begun, nothing. */
export interface PlanAtHand {
  readonly directory: Directory;
  readonly themes: readonly Theme[];
  readonly calendar: CalendarOptions;
}

type Proposed =
  | { readonly ok: true; readonly proposal: Proposal }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/**
 * What the tables of a document would become in a plan. Every cell with text is in the counts once: placed, a heading,
 * a grouping, or left with a reason. Pure; nothing is written, and nothing is guessed that a question can ask.
 */
export function propose(whole: Document, plan: PlanAtHand, answers: Answers): Proposed {
  const { document, aside, notes } = countable(whole);
  const wrong = headerFault(document, answers);
  if (wrong !== null) return wrong;
  const groups = new Groups(plan.themes, answers.themes);
  const register = new Register(document.tables);
  const reader = new ActionReader(groups, answers, register);
  for (const table of document.tables) {
    for (const paragraph of table.before) reader.paragraph(paragraph, `before ${table.where}`);
    reader.table(table);
  }
  for (const paragraph of document.after) reader.paragraph(paragraph, "at the end");
  const questions: Question[] = [];
  const noTheme = reader.actions.every(({ theme }) => theme === null);
  const ids = new Ids(answers, noTheme ? likelyTheme(plan) : null);
  const order = orderOf(reader.actions.map(timescaleText));
  const newcomers = new Newcomers(plan.directory);
  const names = new Names(
    plan.directory,
    answers,
    reader.actions.flatMap(({ owners }) => owners.map(({ text }) => clean(text))),
  );
  const nobody: ImportNote[] = [];
  const byPlace = new Map<string, string>();
  const found = reader.actions.flatMap((action) => {
    const id = ids.of(action);
    if (!id.ok) {
      questions.push(id.question);
      return [];
    }
    byPlace.set(action.where, id.id);
    return [{ action, id }];
  });
  const actions = found.map(({ action, id }): ProposedAction => {
    const timescale = timescaleIn(action, plan, answers, order, questions);
    const givenTitle = answers.titles.get(keyOf(id.id)) ?? clean(action.title.map(({ text }) => text).join(" "));
    const lines = action.body.length > 0 ? action.body : action.title;
    return {
      where: action.where,
      id: id.id,
      theme: id.theme,
      title: givenTitle === "" ? titleFrom(lines) : givenTitle,
      titleIsMade: givenTitle === "",
      owners: ownersIn(action, names, newcomers, questions, nobody),
      ...timescale,
      outcomes: action.outcomes.map(({ text }) => clean(text)).filter((text) => !saysNothing(text)),
      body: markdownOf(lines),
      pages: action.pages?.replace(/^pp?\.?\s*(?=\d)/i, "") ?? null,
      inherited: Object.fromEntries(
        [...action.inherited].flatMap(([field, from]) => {
          const other = byPlace.get(from.where);
          return other === undefined ? [] : [[field, other]];
        }),
      ),
    };
  });
  return {
    ok: true,
    proposal: {
      actions,
      themes: themesFor(actions, groups, noTheme ? likelyTheme(plan) : null),
      parties: newcomers.all,
      questions: together(questions),
      left: [...register.left(), ...aside],
      paragraphs: reader.paragraphs,
      notes: [
        ...document.notes,
        ...notes,
        ...reader.notes,
        ...assumedTheme(noTheme, actions, plan, answers),
        ...nobody,
      ],
      counts: withAside(register.counts(), aside.length),
    },
  };
}

function withAside(counts: CellCounts, aside: number): CellCounts {
  return { ...counts, all: counts.all + aside, left: counts.left + aside };
}

/** A plan that is yet to be begun takes one theme for all where the document names none; that is said. */
function assumedTheme(
  noTheme: boolean,
  actions: readonly ProposedAction[],
  plan: PlanAtHand,
  answers: Answers,
): readonly ImportNote[] {
  const { id, title, isNew } = likelyTheme(plan);
  const first = actions.find((action) => placeInPlan(action.id) === null);
  if (!noTheme || !isNew || first === undefined || answers.themes.size > 0) return [];
  const message = `the document names no theme: all of its actions go into theme ${id}, ${title}. Name another in the map, under themes`;
  return [{ where: first.where, message }];
}

/** Where actions most likely belong whose document names no theme. */
function likelyTheme({ themes: [first] }: PlanAtHand) {
  return { id: first?.id ?? "1", title: first?.title ?? "Actions", isNew: first === undefined };
}

function timescaleText(action: FoundAction): string {
  return clean(action.timescale.map((line) => line.text).join(" "));
}

function timescaleIn(
  action: FoundAction,
  plan: PlanAtHand,
  answers: Answers,
  order: DateOrder | null,
  questions: Question[],
) {
  const text = timescaleText(action);
  const read = timescaleOf(text, answers, plan.calendar, order);
  if (read.ok) return { timescale: read.timescale, printedTimescale: read.printed };
  const { problem, suggestion, help } = read;
  questions.push({ kind: "timescale", where: action.where, text, problem, help, suggestion });
  return { timescale: null, printedTimescale: null };
}

function ownersIn(
  action: FoundAction,
  names: Names,
  newcomers: Newcomers,
  questions: Question[],
  notes: ImportNote[],
): readonly string[] {
  const { where } = action;
  const lines = action.owners.map(({ text }) => clean(text)).filter((text) => !saysNothing(text));
  return names.in(lines).flatMap((one) => {
    if (one.kind === "known") return [one.id];
    if (one.kind === "new") return [newcomers.idOf(one.text, one.list, where)];
    if (one.kind === "nobody") {
      notes.push({ where, message: `“${one.text}” names nobody: the action has no owner of that cell` });
      return [];
    }
    const { text } = one;
    const help =
      "Answer in the map, under names: an id of the directory; people, posts, bodies or organisations for somebody new; or none for nobody.";
    const near = one.kind === "doubtful" ? one.near : "";
    const problem =
      one.kind === "doubtful" ? `“${text}” is not in the directory. Did you mean ${near}?` : `“${text}” ${one.problem}`;
    questions.push({ kind: "name", where, text, suggestion: near, problem, help });
    return [];
  });
}

function themesFor(
  actions: readonly ProposedAction[],
  groups: Groups,
  assumed: ReturnType<typeof likelyTheme> | null,
): readonly ProposedTheme[] {
  const areasOf = new Map<string, Set<string>>();
  for (const { id, theme } of actions) {
    const place = placeInPlan(id);
    const its = place?.theme ?? theme;
    if (its === null) continue;
    const areas = areasOf.get(its) ?? new Set<string>();
    if (place !== null) areas.add(place.keyArea);
    areasOf.set(its, areas);
  }
  return [...areasOf]
    .filter(([id]) => groups.themes.get(id)?.isThere !== true)
    .sort(([one], [other]) => compareNaturally(one, other))
    .map(([id, areas]) => {
      const title = groups.themes.get(id)?.title ?? (assumed?.id === id ? assumed.title : null);
      const titled = [...areas].some((area) => groups.areas.get(area)?.title != null);
      const listed = titled ? [...areas].sort(compareNaturally) : [];
      return {
        id,
        title: title ?? `Theme ${id}`,
        titleIsMade: title === null,
        areas: listed.map((area) => ({ id: area, title: groups.areas.get(area)?.title ?? `Key area ${area}` })),
      };
    });
}

/** The same question about the same words is asked once. */
function together(questions: readonly Question[]): readonly Question[] {
  const asked = new Map<string, Question>();
  for (const question of questions) {
    const key = question.kind === "id" ? `id ${question.where}` : `${question.kind} ${keyOf(question.text)}`;
    const known = asked.get(key);
    asked.set(
      key,
      known === undefined
        ? question
        : { ...known, where: known.where.endsWith(" and elsewhere") ? known.where : `${known.where} and elsewhere` },
    );
  }
  return [...asked.values()];
}
