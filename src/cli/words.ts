import { inOneLine } from "../text/quote.ts";

/**
 * Words that people type for what has another name here. A question is answered; what would change the plan is never
 * guessed at: it is said what to type. A command of the same name goes before all of them.
 */

type Rest = readonly string[];

/** Questions, and the command that answers them with the rest of the line. */
const QUESTIONS: Readonly<Record<string, (rest: Rest) => Rest>> = {
  overdue: (rest) => ["list", "--overdue", "--sort", "due", ...rest],
  late: (rest) => ["list", "--overdue", "--sort", "due", ...rest],
  "list overdue": (rest) => ["list", "--overdue", "--sort", "due", ...rest],
  due: (rest) => dueWhen(rest),
  "list due": (rest) => dueWhen(rest),
  mine: (rest) => ["list", "--mine", "--sort", "due", ...rest],
  my: (rest) => ["list", "--mine", "--sort", "due", ...rest],
  todo: (rest) => ["next", ...rest],
  who: (rest) => ["owners", ...rest],
  people: (rest) => ["owners", ...rest],
  search: (rest) => ["find", ...rest],
  grep: (rest) => ["find", ...rest],
  open: (rest) => ["show", ...rest],
  view: (rest) => ["show", ...rest],
  board: (rest) => ["report", "board", ...rest],
  dashboard: (rest) => ["status", ...rest],
  summary: (rest) => ["status", ...rest],
  ls: (rest) => ["list", ...rest],
  version: () => ["--version"],
};

/** `plan due` asks what is next, `plan due this month` for what is due then. */
function dueWhen(rest: Rest): Rest {
  const option = rest.findIndex((word) => word.startsWith("-"));
  const when = option === -1 ? rest : rest.slice(0, option);
  if (when.length === 0) return ["next", ...rest];
  return ["list", "--due", when.join(" "), "--sort", "due", ...rest.slice(when.length)];
}

const ID = "1.4.1";
const done = ([id = ID]: Rest) => `To record that an action is done: plan complete ${id}`;
const note = ([id = ID]: Rest) => `To record a note: plan update ${id} --note "…"`;
const remove = ([id = ID]: Rest) =>
  `Nothing is deleted. To end an action by decision: plan close ${id}. To take back what is wrong: plan correct ${id}`;
const rename = ([id = ID]: Rest) => `To change an action's own words: plan edit ${id}`;
const ask = () => "To write to owners about what they owe: plan chase -o chase";
const commit = () => "To commit what was recorded: plan save";
const start = ([id = ID]: Rest) => `To record that it has begun: plan update ${id} --status in-progress`;

/** What is no command, and what to type for it. */
const INSTEAD: Readonly<Record<string, (rest: Rest) => string>> = {
  ...{
    done,
    finished: done,
    tick: done,
    note,
    comment: note,
    delete: remove,
    remove,
    rm: remove,
    rename,
    start,
    begin: start,
  },
  ...{ remind: ask, email: ask, mail: ask, commit, push: commit },
  approve: ([id = ID]) => `To record a decision: plan decide ${id} --approved`,
  pdf: () => "For a paper to print: plan report board -o board.html, then print it in a browser",
};

/** The words in which a question was put, and the arguments that are meant; null where it is none of these. */
export function questionMeant(args: Rest): { readonly words: string; readonly args: Rest } | null {
  for (const length of [2, 1]) {
    const words = args.slice(0, length).join(" ");
    const meant = Object.hasOwn(QUESTIONS, words) ? QUESTIONS[words] : undefined;
    if (meant !== undefined) return { words, args: meant(args.slice(length)) };
  }
  return null;
}

/** Commands that are typed with a word behind them that they do not take. */
export const WITH_A_WORD: readonly string[] = ["update", "export"];

/** What to type in place of words that no command has; null where it is not known. */
export function toTypeInstead([first = "", second = "", third = ""]: Rest): string | null {
  const rest = second === "" || second.startsWith("-") ? [] : [second];
  if (first === "export")
    return rest.length === 0 ? null : `To write it to a file: plan export -o ${inOneLine(second)}`;
  if (first === "update") return Object.hasOwn(INSTEAD, third) ? (INSTEAD[third]?.(rest) ?? null) : null;
  return Object.hasOwn(INSTEAD, first) ? (INSTEAD[first]?.(rest) ?? null) : null;
}
