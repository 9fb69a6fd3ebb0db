import { isActionId, placeInPlan } from "../../../core/action.ts";
import type { Plan } from "../../../core/plan.ts";
import { actionText } from "../../../edit/yaml-style.ts";
import { quote } from "../../../text/quote.ts";
import type { Run } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import { type Choice, choose } from "../../options/choose.ts";
import { ask } from "../../prompt/ask.ts";
import { decisionTaken } from "../../recording/decision.ts";
import { partyNamed } from "../../recording/entry-author.ts";
import { newActionFields, nextId, pathOf } from "../../recording/new-action.ts";
import type { DecisionOptions, WritingOptions } from "../../recording/options.ts";
import { record } from "../../recording/transaction.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";

/** Its options, as parsed. */
export interface NewOptions extends WritingOptions, DecisionOptions {
  readonly title?: string;
  readonly id?: string;
  readonly owner?: readonly string[];
  readonly timescale?: string;
  readonly outcome?: readonly string[];
  readonly text?: string;
  readonly addedDate?: string;
  readonly by?: string;
}

/** Runs `plan new`. */
export const run: Run<NewOptions> = (session, [area = ""], options) =>
  record(session, options, {
    async answer(ledger) {
      const { plan } = ledger;
      placeOf(ledger, area, options.id);
      const added = ledger.entryDay("--added-date", options.addedDate);
      const isDecided = [options.body, options.ref, options.decisionDate].some((it) => it !== undefined);
      const title =
        options.title ??
        (await ask(session, "--title <title>", "It says what the action is called.", {
          ...{ kind: "text", message: "What is the action called?", required: true },
        }));
      const taken = { ...options, approved: isDecided };
      return {
        title: title.replace(/\s+/g, " ").trim(),
        text: options.text === "-" ? session.readInput("--text") : (options.text ?? ""),
        owners: (options.owner ?? []).map((owner) => partyNamed(ledger, owner)),
        by: options.by === undefined ? null : partyNamed(ledger, options.by),
        added,
        decision: await decisionTaken(session, plan, taken, added),
      };
    },
    build(ledger, { text, ...asked }) {
      const { id, theme } = placeOf(ledger, area, options.id);
      if (asked.title === "") throw new CannotRun("--title is empty", "Say what the action is called.");
      const fields = newActionFields({
        ...{ id, theme, ...asked },
        timescale: options.timescale ?? null,
        outcomes: options.outcome ?? [],
      });
      return {
        changes: new Map([[pathOf(id, asked.title), { kind: "text", text: actionText(fields, text) }]]),
        date: asked.added,
        actions: [id],
        remarks: [
          ...(asked.decision === null
            ? [
                `${id} is proposed: it has no due date and is in no count of the plan's actions until it is adopted. To adopt it: plan decide ${id} --approved --body … --date …`,
              ]
            : []),
          ...(options.id === undefined
            ? [
                `${id} is the id after the highest of its key area. Ids are never reused, and of an action whose file was removed only git history knows.`,
              ]
            : []),
        ],
      };
    },
  });

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
    return { id: nextId(plan, choose("key area", text, keyAreas(plan), sayChoice)), theme: null };
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

function themeAlone(plan: Plan, id: string): CannotRun {
  const areas = plan.themes.find((theme) => theme.id === id)?.areas ?? [];
  const named = areas.map((area) => `${area.id} (${area.title})`).join(", ");
  return new CannotRun(
    `${id} is a theme, and the action needs a key area`,
    named === ""
      ? "The theme has none: give the action an id of its own with --id."
      : `Give one of ${named}; or an --id.`,
  );
}

function keyAreas(plan: Plan): readonly Choice[] {
  const titled = plan.themes.flatMap(({ areas }) => areas.map(({ id, title }) => ({ id, names: [title] })));
  const known = new Set(titled.map(({ id }) => id));
  const used = new Set(
    plan.actions.flatMap(({ keyArea }) => (keyArea === null || known.has(keyArea) ? [] : [keyArea])),
  );
  return [...titled, ...[...used].map((id) => ({ id, names: [] }))];
}
