import { Command as Commander, CommanderError } from "commander";
import { sha256 } from "../../../io/files/digest.ts";
import type { HowToRun, Ran } from "../../../ledger/commands.ts";
import type { Format } from "../../../render/formats.ts";
import type { View } from "../../../views/content.ts";
import type { FormValues } from "../../../views/form.ts";
import type { Command } from "../../command.ts";
import { asCannotRun, CannotRun, ExitCode } from "../../exit-code.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";
import { diffCommand } from "../diff/command.ts";
import { reportCommand } from "../report/command.ts";
import { saveCommand } from "../save/command.ts";
import { undoCommand } from "../undo/command.ts";
import { ALTERNATIVES, formCommand, isAlternative } from "./forms.ts";
import type { QuietSession } from "./quiet-session.ts";

/** The commands that pages run beside those that have a form. */
const OTHERS = [
  undoCommand,
  saveCommand,
  diffCommand,
  reportCommand,
] as readonly Command<never>[] as readonly Command[];

/** What a file says is not what it said when the page was shown. */
class ChangedSince extends CannotRun {}

/** Runs a command with what was filled in on a page, as if it had been typed. What it prints is kept as data. */
export async function runForPage(
  { session, printed, said }: QuietSession,
  name: string,
  values: FormValues,
  { dryRun = false, seen = null }: HowToRun = {},
): Promise<Ran> {
  const kept: { view: View | null } = { view: null };
  const outcome = (code: number, problem: CannotRun | null): Ran => ({
    ...{ code, view: kept.view, printed, said: said() },
    refusal: problem && { ok: false, problem: problem.message, help: problem.help },
    changed: problem instanceof ChangedSince,
  });
  try {
    const { command, args, options } = parsed(name, values);
    const { run } = await command.load();
    const page = pageFormat((view) => {
      kept.view = view;
    });
    const given = { ...options, ...formatFor(page, options), dryRun, requireSame: sameAs(seen) };
    if (command.opensPlan) await session.prepare();
    return outcome(await run(session, args, given), null);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return outcome(problem.exitCode, problem);
  }
}

/** The values as the command's own declaration reads them. */
function parsed(name: string, values: FormValues) {
  const command = formCommand(name) ?? OTHERS.find((one) => one.name === name);
  if (command === undefined) throw new CannotRun(`there is no form for ${name}`, "");
  const line = new Commander(name).exitOverride().configureOutput({ outputError: () => {} });
  command.define(line);
  line.parse(lineOf(line, values), { from: "user" });
  return { command, args: line.args, options: line.opts() };
}

/** The line that somebody would have typed. A value is never a word of its own, so none is taken for an option. */
function lineOf(line: Commander, values: FormValues): readonly string[] {
  const given = (name: string): readonly string[] =>
    (values[name] ?? []).map((text) => text.replace(/\r\n?/g, "\n")).filter((text) => text.trim() !== "");
  const options = line.options.flatMap((option) => {
    const name = option.name();
    if (option.required || option.optional) return given(name).map((value) => `--${name}=${value}`);
    const isGiven = isAlternative(option) ? given(ALTERNATIVES).includes(name) : given(name).length > 0;
    return isGiven ? [`--${name}`] : [];
  });
  const args = line.registeredArguments.map((one) => given(one.name())[0] ?? "");
  while (args.at(-1) === "") args.pop();
  return [...options, "--", ...args];
}

/** A format that keeps the view: how it is drawn is the page's affair. */
function pageFormat(keep: (view: View) => void): Format {
  return {
    ...{ name: "page", also: [], description: "on a page", extension: ".html", mediaType: "text/html" },
    render(view) {
      keep(view);
      return "";
    },
  };
}

/** Where a paper is asked for in a format of its own (Word), it stays that. */
function formatFor(page: Format, { format }: { readonly format?: object }) {
  if (format === undefined || !("among" in format)) return { format: page };
  return "given" in format && format.given !== null ? {} : { format: { given: page, among: [page] } };
}

/** Asked once the plan is locked: between this and the writing nobody else writes. */
function sameAs(seen: HowToRun["seen"]) {
  return ({ loaded }: WritingLedger): void => {
    if (seen == null || sha256(loaded.texts.get(seen.path) ?? "") === seen.sha256) return;
    throw new ChangedSince(
      "the action was changed since this page was shown, so nothing was written",
      "Look at what it says now. If what you filled in still holds, record it.",
      ExitCode.findings,
    );
  };
}

function problemOf(error: unknown): CannotRun | null {
  if (error instanceof CommanderError) return new CannotRun(error.message.replace(/^error: /, ""), "");
  return asCannotRun(error);
}
