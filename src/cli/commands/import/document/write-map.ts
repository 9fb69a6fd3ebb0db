import { basename, resolve } from "node:path";
import type { Fields } from "../../../../edit/change.ts";
import { yamlText } from "../../../../edit/file-text.ts";
import { type Answers, keyOf, shownKey } from "../../../../import/answers/answers.ts";
import { plainHeading, recognise } from "../../../../import/columns/headings.ts";
import { COLUMN_FIELDS } from "../../../../import/columns/vocabulary.ts";
import type { Proposal, Question } from "../../../../import/proposal.ts";
import { taken } from "../../../../io/files/find-plan.ts";

const HEAD = `# Answers for plan import. Give this file with --map. What is behind the colon is the answer; what is blank is still to be answered.
# A key with * in it answers all that fits: "Delayed*" what begins so, "*director*" what has it in it.
#   columns:     heading: ${wrapped(COLUMN_FIELDS)}
#   names:       name: an id of the directory; people, posts, bodies or organisations for somebody new; or none
#   timescales:  as printed: as the calendar knows it; or none, for an action without
#   dates:       day-first or month-first: how 03/04/2025 is read
#   themes:      id of a theme or key area: title
#   ids:         beginning of an action's text: id
#   titles:      id: title
#   blanks:      owners, timescale or outcomes: above (a blank cell says what stands above it)
#   progress:    by: whose words the progress is (or none); date: as of which day; revised: sought or decided, and
#                where it was decided, body: who decided, decided-on: the day, ref: the minute
#   evidence:    id, or all: what shows that it is complete; or none, and that it is stays words
`;

function wrapped(words: readonly string[]): string {
  const half = Math.ceil(words.length / 2);
  return `${words.slice(0, half).join(", ")},\n#                ${words.slice(half).join(", ")}`;
}

/** A map of headings alone, of a document in which none names the action: what each means, as far as it is known. */
export function headingsText(headings: readonly string[], { columns }: Answers): string {
  const meant = headings.map(
    (text) => [text, columns.get(plainHeading(text)) ?? recognise(text)?.field ?? ""] as const,
  );
  return HEAD + yamlText({ columns: Object.fromEntries(meant) });
}

/** A name for the map of a document, beside the person who imports it, that no file there has yet. */
export function freeMapName(cwd: string, file: string): string {
  const stem = basename(file).replace(/\.[^.]+$/, "");
  for (let number = 1; ; number += 1) {
    const name = `${stem}-answers${number === 1 ? "" : `-${number}`}.yaml`;
    if (taken([resolve(cwd, name)]).length === 0) return name;
  }
}

/** The map that keeps all answers, those given and those that the import took upon itself, to be changed by hand. */
export function mapText(proposal: Proposal, answers: Answers): string {
  const asked = (kind: Question["kind"]): Fields =>
    Object.fromEntries(
      proposal.questions.filter((it) => it.kind === kind).map((it) => [shownKey(it.text), it.suggestion]),
    );
  const parts: Record<string, Fields> = {
    columns: answered(answers.columns, { ...asked("column"), ...unknownColumns(proposal) }, plainHeading),
    names: answered(answers.names, {
      ...asked("name"),
      ...Object.fromEntries(proposal.parties.map(({ name, list }) => [shownKey(name), list])),
    }),
    timescales: answered(answers.timescales, asked("timescale")),
    themes: answered(answers.themes, {
      ...asked("theme"),
      ...Object.fromEntries(
        proposal.themes.flatMap(({ id, title, areas }) => [[id, title], ...areas.map((area) => [area.id, area.title])]),
      ),
    }),
    ids: answered(answers.ids, asked("id")),
    titles: answered(
      answers.titles,
      Object.fromEntries(proposal.actions.filter((it) => it.titleIsMade).map(({ id, title }) => [id, title])),
    ),
    blanks: Object.fromEntries([...answers.blanks].map((field) => [field, "above"])),
    progress: { ...progressAsked(proposal), ...asked("progress"), ...lasting(answers.progress, proposal) },
    evidence: answered(answers.evidence, asked("evidence")),
  };
  const filled = Object.entries(parts).filter(([, fields]) => Object.keys(fields).length > 0);
  const order = answers.dates ?? proposal.questions.find(({ kind }) => kind === "dates")?.suggestion;
  const dates = order === undefined ? "" : `dates: ${order}\n`;
  return HEAD + dates + (filled.length === 0 ? "" : yamlText(Object.fromEntries(filled)));
}

/** What is asked with what is given: the same text stands once, as the document writes it. */
function answered(given: ReadonlyMap<string, string>, asked: Fields, key: (text: string) => string = keyOf): Fields {
  const open = new Set(Object.keys(asked).map(key));
  return {
    ...Object.fromEntries(Object.entries(asked).map(([text, likely]) => [text, given.get(key(text)) ?? likely])),
    ...Object.fromEntries([...given].filter(([text]) => !open.has(text))),
  };
}

/** Whose words the progress is, is nobody's to guess. */
function progressAsked({ hasProgress, isDaySaid, asOf }: Proposal): Fields {
  return hasProgress ? { by: "", ...(isDaySaid ? {} : { date: asOf }), revised: "sought" } : {};
}

/** The answers that hold for the next version too: where documents say their own day, that is none of them. */
function lasting(progress: Answers["progress"], { isDaySaid }: Proposal): Fields {
  return Object.fromEntries([...progress].filter(([key]) => key !== "date" || !isDaySaid));
}

/** Headings over cells that were left because nobody knows what they mean. */
function unknownColumns({ left }: Proposal): Fields {
  const unknown = left.filter(({ heading, reason }) => heading !== "" && reason.startsWith("no plan prints a column"));
  return Object.fromEntries(unknown.map(({ heading }) => [heading, "other"]));
}
