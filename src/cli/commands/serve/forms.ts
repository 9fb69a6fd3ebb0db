import { type Argument, Command as Commander, type Option } from "commander";
import type { Plan } from "../../../core/plan.ts";
import type { OfferedCommand } from "../../../ledger/commands.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import type { Form, FormField } from "../../../views/form.ts";
import { capitalise } from "../../../views/words.ts";
import type { Command } from "../../command.ts";
import { fixedOffers, offersOfPlan } from "../../completion/candidates.ts";
import { gathered } from "../../options/values.ts";
import { assureCommand } from "../assure/command.ts";
import { closeCommand } from "../close/command.ts";
import { completeCommand } from "../complete/command.ts";
import { correctCommand } from "../correct/command.ts";
import { decideCommand } from "../decide/command.ts";
import { extendCommand } from "../extend/command.ts";
import { holdCommand } from "../hold/command.ts";
import { newCommand } from "../new/command.ts";
import { reopenCommand } from "../reopen/command.ts";
import { updateCommand } from "../update/command.ts";
import { choicesFrom, isAnswerable } from "./choices.ts";

/** The commands that record what somebody says, the likeliest first. */
const FORM_COMMANDS = [
  decideCommand,
  updateCommand,
  completeCommand,
  assureCommand,
  extendCommand,
  holdCommand,
  closeCommand,
  reopenCommand,
  correctCommand,
  newCommand,
] as readonly Command<never>[] as readonly Command[];

/** Those that suit an action as it stands; of no action, those that need none. */
export function offeredCommands(it: ScheduledAction | null): readonly OfferedCommand[] {
  return FORM_COMMANDS.filter(({ about }) => (it === null ? about === undefined : about?.suits(it))).map(
    ({ name, summary }) => ({ name, summary }),
  );
}

/** The command of that name that has a form; undefined where there is none. */
export function formCommand(name: string): Command | undefined {
  return FORM_COMMANDS.find((one) => one.name === name);
}

/** What such a command takes, from its declaration, with what of the plan there is to choose from. */
export function formOf(name: string, plan: Plan, it: ScheduledAction | null): Form | null {
  const command = formCommand(name);
  if (command === undefined || (command.about !== undefined) !== (it !== null)) return null;
  const line = new Commander(name);
  command.define(line);
  const field = (of: Argument | Option): FormField => fieldOf(of, name, plan, it);
  const own = line.options.filter(({ hidden }) => !hidden).filter((one) => !NOT_FOR_PAGES.includes(one.name()));
  const alternatives = own.filter(isAlternative);
  return {
    command: name,
    summary: capitalise(command.summary),
    fields: [
      ...line.registeredArguments.filter((one) => one.name() !== "id").map(field),
      ...(alternatives.length === 0 ? [] : [alternativesField(alternatives)]),
      ...own
        .filter((one) => !isAlternative(one))
        .map(field)
        .filter((one) => it === null || isAnswerable(one, it)),
    ],
  };
}

/** How a command prints, and whether it writes, is not for who fills in a form. */
const NOT_FOR_PAGES = ["format", "dry-run"];

/** Options without a value of which only one can be given, as one field. */
export const ALTERNATIVES = "outcome";

/** Whether an option is one of several that rule each other out. */
export function isAlternative(option: Option): boolean {
  return (
    !option.required && !option.optional && (option as Option & { conflictsWith: string[] }).conflictsWith.length > 0
  );
}

function alternativesField(options: readonly Option[]): FormField {
  return {
    ...{ name: ALTERNATIVES, label: "What was decided", hint: "", kind: "one", start: [] },
    choices: options.map((one) => ({ value: one.name(), label: `${capitalise(one.name())}: ${one.description}` })),
  };
}

function fieldOf(of: Argument | Option, command: string, plan: Plan, it: ScheduledAction | null): FormField {
  const name = of.name();
  const isOption = "flags" in of;
  const takesValue = !isOption || of.required || of.optional;
  const start = of.defaultValue === undefined ? [] : [String(of.defaultValue)];
  const field = { name, label: LABELS[name] ?? capitalise(name.replaceAll("-", " ")), start };
  if (!takesValue) return { ...field, hint: hintOf(of), kind: "tick", choices: [] };
  const isMany = isOption && of.parseArg === gathered;
  const choices =
    (it === null ? null : choicesFrom(name, command, plan, it)) ??
    (fixedOffers(of) ?? offersOfPlan(of)?.(plan) ?? []).map(({ value, about }) => ({ value, label: about ?? value }));
  const kind = kindOf(name, isMany, choices.length > 0);
  return { ...field, hint: hintOf(of, kind), kind, choices };
}

function kindOf(name: string, isMany: boolean, isChosen: boolean): FormField["kind"] {
  if (isChosen) return !isMany ? "one" : IN_ORDER.includes(name) ? "in-order" : "several";
  return LONG.includes(name) ? "long-text" : isMany ? "lines" : "text";
}

/** Of owners, the first is the lead. */
const IN_ORDER = ["owner"];

const LONG = ["note", "text"];

/** Where the option's own word says too little on a page. */
const LABELS: Readonly<Record<string, string>> = {
  as: "How it ends",
  to: "Where it goes",
  by: "Whose statement it is",
  body: "Who decided",
  ref: "Minute or paper",
  met: "Milestones met",
  measured: "Measures",
  approved: "It was decided already",
  "decision-date": "Day of the decision",
  "held-by": "Who holds the evidence",
  fail: "It does not hold",
  void: "It should not be there at all",
  without: "Fields to leave out",
  request: "Which request",
  entry: "Which entry",
  area: "Key area",
};

/** The option's own words, without what is only to be typed. */
function hintOf({ description }: Argument | Option, kind: FormField["kind"] = "tick"): string {
  const said = description
    .replace(" (- reads it from standard input)", "")
    .replace(" (again for more)", kind === "lines" ? "; several go on a line each" : "")
    .replace(" (needs --body)", "")
    .replace("; with --id also a theme", "")
    .replace(/, by id or name\b/, "");
  return capitalise(said);
}
