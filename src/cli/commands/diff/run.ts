import { diffPlans } from "../../../diff/diff-plans.ts";
import type { DiffFormat } from "../../../render/diff-formats.ts";
import { diffView } from "../../../views/diff/diff.ts";
import type { Run } from "../../command.ts";
import { codeOfReading } from "../../exit-code.ts";
import { evidenceOf, readSides, typedBetween } from "./sides.ts";

/** Its options, as parsed. */
export interface DiffOptions {
  readonly format: DiffFormat;
  readonly longest: number;
}

/** Runs `plan diff`. */
export const run: Run<DiffOptions> = (session, args, { format, longest }) => {
  const sides = readSides(session, args);
  const { from, to } = sides;
  for (const side of [from, to]) session.messages.unreadable(side.scheduled.plan, side.shown);
  session.onProgress("Comparing");
  const changes = diffPlans(from.scheduled, to.scheduled, evidenceOf(sides));
  session.onProgress("Asking git");
  const typed = typedBetween(session, sides);
  session.onProgress("Drawing");
  session.write(format.render(diffView({ from, to, changes, typed }), session.surface, longest));
  return codeOfReading(from.scheduled.plan, to.scheduled.plan);
};
