import type { PlanDate } from "../../../calendar/plan-date.ts";
import { isActionId, placeInPlan } from "../../../core/action.ts";
import type { Plan } from "../../../core/plan.ts";
import { actionText } from "../../../edit/yaml-style.ts";
import { quote } from "../../../text/quote.ts";
import type { Run } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import { type Choice, choose, type SayChoice } from "../../options/choose.ts";
import { priorityChoices } from "../../options/choose-actions.ts";
import { ask } from "../../prompt/ask.ts";
import { decisionTaken } from "../../recording/decision.ts";
import { partyNamed } from "../../recording/entry-author.ts";
import { newActionFields, nextId, pathOf } from "../../recording/new-action.ts";
import { record } from "../../recording/transaction.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";
import { JOINS, keyAreas, type NewOptions } from "./key-areas.ts";
import { askedForAction } from "./questions.ts";

/** Runs `plan new`. */
export const run: Run<NewOptions> = async (session, [typed], given) => {
  const { area, ...options } = session.canAsk
    ? await askedForAction(session, typed, given)
    : { ...given, area: typed ?? missingArea() };
  return record(session, options, {
    async answer(ledger) {
      const { plan } = ledger;
      placeOf(ledger, area, options.id);
      const day = ledger.entryDay("--added-date", options.addedDate);
      const isDecided = [options.body, options.ref, options.decisionDate].some((it) => it !== undefined);
      const title =
        options.title ??
        (await ask(session, "--title <title>", "It says what the action is called.", {
          ...{ kind: "text", message: "What is the action called?", required: true },
        }));
      return {
        title: title.replace(/\s+/g, " ").trim(),
        text: options.text === "-" ? session.readInput("--text") : (options.text ?? ""),
        owners: (options.owner ?? []).map((owner) => partyNamed(ledger, owner)),
        priority: options.priority === undefined ? null : priorityNamed(ledger, options.priority),
        by: options.by === undefined ? null : partyNamed(ledger, options.by),
        day,
        added: isPublished(ledger, day, options) ? null : day,
        decision: await decisionTaken(session, plan, { ...options, approved: isDecided }, day),
      };
    },
    build(ledger, { text, day, ...asked }) {
      const { id, theme } = placeOf(ledger, area, options.id);
      if (asked.title === "") throw new CannotRun("--title is empty", "Say what the action is called.");
      const fields = newActionFields({
        ...{ id, theme, ...asked },
        timescale: options.timescale ?? null,
        outcomes: options.outcome ?? [],
      });
      return {
        changes: new Map([[pathOf(id, asked.title), { kind: "text", text: actionText(fields, text) }]]),
        date: day,
        actions: [id],
        remarks: [
          ...joiningWords(id, asked),
          ...(options.id === undefined
            ? [
                `${id} is the id after the highest of its key area. Ids are never reused, and of an action whose file was removed only git history knows.`,
              ]
            : []),
        ],
      };
    },
  });
};

function missingArea(): never {
  throw new CannotRun("it does not say in which key area", "Name it: plan new 1.4. To add one: plan add area TITLE");
}

/**
 * Whether an action is part of what is published, and joins nothing: until the plan's baseline is over, or where it is
 * said. What was decided, or proposed by somebody or on a day, joined the plan.
 */
function isPublished({ plan }: WritingLedger, day: PlanDate, options: NewOptions): boolean {
  const said = JOINS.find((key) => options[key] !== undefined);
  if (options.published === true && said !== undefined)
    throw new CannotRun(
      `--published does not go with --${said === "decisionDate" ? "decision-date" : said === "addedDate" ? "added-date" : said}`,
      "What was in the plan from the start did not join it.",
    );
  return options.published === true || (said === undefined && day <= plan.info.baseline.last);
}

function joiningWords(id: string, { added, decision }: { added: PlanDate | null; decision: unknown }): string[] {
  if (added === null) return [`${id} is part of the plan as it is published.`];
  if (decision !== null) return [];
  return [
    `${id} is proposed: it has no due date and is in no count of the plan's actions until it is adopted. To adopt it: plan decide ${id} --approved --body … --date …`,
  ];
}

/** The id of the new action, and the theme where the id does not carry it. */
function placeOf(
  { plan, sayChoice }: WritingLedger,
  text: string,
  id: string | undefined,
): { id: string; theme: string | null } {
  const themes = plan.themes.map((theme): Choice => ({ id: theme.id, names: [theme.title] }));
  if (id === undefined) {
    const theme = themes.find((one) => one.id === text);
    if (theme !== undefined) throw themeAlone(plan, theme.id);
    return { id: nextId(plan, areaNamed(text, plan, sayChoice)), theme: null };
  }
  if (!isActionId(id))
    throw new CannotRun(`${quote(id)} cannot be an id`, "Ids are letters and digits, with . - _ inside.");
  if (plan.actions.some((action) => action.id === id)) {
    throw new CannotRun(`there is an action ${id} already`, "Ids are never reused: give another.");
  }
  if (placeInPlan(id) === null) return { id, theme: choose("theme", text, themes, sayChoice) };
  throw new CannotRun(
    `${id} carries its key area`,
    `Leave --id out: plan new ${placeInPlan(id)?.keyArea} takes the next.`,
  );
}

/** One of the plan’s priorities. Where it has none, the rules say what to do of any. */
function priorityNamed({ plan, sayChoice }: WritingLedger, text: string): string {
  const choices = priorityChoices(plan);
  return choices.length === 0 ? text : choose("priority", text, choices, sayChoice);
}

function areaNamed(text: string, plan: Plan, sayChoice: SayChoice): string {
  try {
    return choose("key area", text, keyAreas(plan), sayChoice);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    throw new CannotRun(error.message, `${error.help}\nTo add one: plan add area TITLE --theme THEME`);
  }
}

function themeAlone(plan: Plan, id: string): CannotRun {
  const areas = plan.themes.find((theme) => theme.id === id)?.areas ?? [];
  const named = areas.map((area) => `${area.id} (${area.title})`).join(", ");
  return new CannotRun(
    `${id} is a theme, and the action needs a key area`,
    named === ""
      ? `The theme has none. To add one: plan add area TITLE --theme ${id}`
      : `Give one of ${named}; or an --id.`,
  );
}
