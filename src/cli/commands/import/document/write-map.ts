import type { Fields } from "../../../../edit/change.ts";
import { yamlText } from "../../../../edit/file-text.ts";
import { type Answers, shownKey } from "../../../../import/answers.ts";
import type { Proposal } from "../../../../import/proposal.ts";

const HEAD = `# Answers for plan import. Give this file with --map. What is behind the colon is the answer; what is blank is still to be answered.
#   columns:     heading: ${"id, title, action, owners, timescale, outcomes, theme, key-area, pages, rating, progress or other"}
#   names:       name: an id of the directory; or people, posts, bodies or organisations for somebody new
#   timescales:  as printed: as the calendar knows it; or none, for an action without
#   themes:      id of a theme or key area: title
#   ids:         beginning of an action's text: id
#   titles:      id: title
#   blanks:      owners, timescale or outcomes: above (a blank cell says what stands above it)
`;

/** The map that keeps all answers, those given and those that the import took upon itself, to be changed by hand. */
export function mapText(proposal: Proposal, answers: Answers): string {
  const asked = (kind: "name" | "timescale" | "id" | "theme"): Fields =>
    Object.fromEntries(
      proposal.questions.filter((it) => it.kind === kind).map((it) => [shownKey(it.text), it.suggestion]),
    );
  const given = (of: ReadonlyMap<string, string>): Fields => Object.fromEntries(of);
  const parts: Record<string, Fields> = {
    columns: { ...unknownColumns(proposal), ...given(answers.columns) },
    names: {
      ...asked("name"),
      ...Object.fromEntries(proposal.parties.map(({ name, list }) => [shownKey(name), list])),
      ...given(answers.names),
    },
    timescales: { ...asked("timescale"), ...given(answers.timescales) },
    themes: {
      ...asked("theme"),
      ...Object.fromEntries(
        proposal.themes.flatMap(({ id, title, areas }) => [[id, title], ...areas.map((area) => [area.id, area.title])]),
      ),
      ...given(answers.themes),
    },
    ids: { ...asked("id"), ...given(answers.ids) },
    titles: {
      ...Object.fromEntries(proposal.actions.filter((it) => it.titleIsMade).map(({ id, title }) => [id, title])),
      ...given(answers.titles),
    },
    blanks: Object.fromEntries([...answers.blanks].map((field) => [field, "above"])),
  };
  const filled = Object.entries(parts).filter(([, fields]) => Object.keys(fields).length > 0);
  return HEAD + (filled.length === 0 ? "" : yamlText(Object.fromEntries(filled)));
}

/** Headings over cells that were left because nobody knows what they mean. */
function unknownColumns({ left }: Proposal): Fields {
  const unknown = left.filter(({ heading, reason }) => heading !== "" && reason.startsWith("no plan prints a column"));
  return Object.fromEntries(unknown.map(({ heading }) => [heading, "other"]));
}
