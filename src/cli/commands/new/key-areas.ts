import type { Plan } from "../../../core/plan.ts";
import type { Choice } from "../../options/choose.ts";
import type { DecisionOptions, WritingOptions } from "../../recording/options.ts";

/** Its options, as parsed. */
export interface NewOptions extends WritingOptions, DecisionOptions {
  readonly title?: string;
  readonly id?: string;
  readonly owner?: readonly string[];
  readonly timescale?: string;
  readonly outcome?: readonly string[];
  readonly priority?: string;
  readonly text?: string;
  readonly addedDate?: string;
  readonly by?: string;
  readonly published?: boolean;
}

/** The options by which an action joins the plan after it was published. */
export const JOINS = ["body", "ref", "decisionDate", "by", "addedDate"] as const;

/** The key areas that an action can be put into: those of the themes, and those that actions are in already. */
export function keyAreas(plan: Plan): readonly Choice[] {
  const titled = plan.themes.flatMap(({ areas }) => areas.map(({ id, title }) => ({ id, names: [title] })));
  const known = new Set(titled.map(({ id }) => id));
  const used = new Set(
    plan.actions.flatMap(({ keyArea }) => (keyArea === null || known.has(keyArea) ? [] : [keyArea])),
  );
  return [...titled, ...[...used].map((id) => ({ id, names: [] }))];
}
