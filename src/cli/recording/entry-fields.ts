import { isoPeriod } from "../../calendar/period.ts";
import type { Fields, YamlValue } from "../../edit/change.ts";
import { quote } from "../../text/quote.ts";
import { CannotRun } from "../exit-code.ts";
import { choose, chooseAll } from "../options/choose.ts";
import { ahead, readDate } from "../options/dates.ts";
import { ask } from "../prompt/ask.ts";
import type { Session } from "../session/session.ts";
import type { Subject } from "./subject.ts";
import type { WritingLedger } from "./writing-ledger.ts";

/**
 * The note of an entry that says nothing without one: of `--note`, else asked for.
 *
 * @param message the question, where somebody can be asked
 * @param help why it is needed, where nobody can
 */
export async function requiredNote(
  session: Session,
  note: string | undefined,
  message: string,
  help: string,
): Promise<string> {
  const given = noteFrom(session, note);
  return given ?? ask(session, "--note <text>", help, { kind: "text", message, required: true });
}

/** An entry in the making: fields that are undefined are not in it. */
type DraftFields = { readonly [Key in keyof Fields]: YamlValue | undefined };

/** The fields of an entry that say something. */
export function fieldsOf(draft: DraftFields): Fields {
  const said = Object.entries(draft).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Fields;
}

/** The note of an option: `-` is all of standard input, without the line breaks at its end. Undefined where it is empty. */
export function noteFrom(session: Session, note: string | undefined): string | undefined {
  const text = note === "-" ? session.readInput("--note") : note;
  const tidy = text
    ?.replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
  if (text !== undefined && tidy === "") throw new CannotRun("--note is empty", "Say what there is to say.");
  return tidy;
}

/** A date of an option as files store it: `2018-12`, `Q3 2018/19`. */
export function dateField(ledger: WritingLedger, option: string, text: string): string {
  return isoPeriod(readDate(option, text, ledger.plan.info, ahead(ledger.today)));
}

/** The titles of milestones that `--met` names. */
export function metFields({ scheduled }: Subject, titles: readonly string[]): readonly string[] {
  const choices = scheduled.action.milestones.map(({ title }) => ({ id: title, names: [] }));
  if (titles.length > 0) requireSome(choices, `${scheduled.action.id} has no milestones`);
  return titles.flatMap((title) => chooseAll("milestone", [title], choices));
}

/** The choices are the action's own: where it has none, what other actions have is no answer. */
function requireSome(choices: readonly unknown[], problem: string): void {
  if (choices.length === 0) throw new CannotRun(problem, "Say it in words: --note.");
}

/** Figures that `--measured NAME=VALUE` gives, a number where it is one. */
export function measuredFields({ scheduled }: Subject, texts: readonly string[]): readonly YamlValue[] {
  const choices = scheduled.action.measures.map(({ name }) => ({ id: name, names: [] }));
  if (texts.length > 0) requireSome(choices, `${scheduled.action.id} has no measures`);
  return texts.map((text) => {
    const known = choices.find(({ id }) => text.startsWith(`${id}=`));
    const at = known === undefined ? text.indexOf("=") : known.id.length;
    if (at < 1) throw new CannotRun(`--measured: ${quote(text)} says no figure`, "Write it as NAME=VALUE.");
    const value = text.slice(at + 1).trim();
    if (value === "") throw new CannotRun(`--measured: ${quote(text)} says no figure`, "Write it as NAME=VALUE.");
    return { name: choose("measure", text.slice(0, at).trim(), choices), value: numberOr(value) };
  });
}

function numberOr(text: string): number | string {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(text) ? Number(text) : text;
}
