import { CHANGE_TYPE_NAMES } from "../core/change-types.ts";
import type { ScheduledPlan } from "../schedule/scheduled-plan.ts";
import { compareNaturally } from "../text/natural-order.ts";
import { actionChanges } from "./action-changes.ts";
import { amendmentChanges } from "./amendment-changes.ts";
import type { Change } from "./change.ts";
import { infoChanges } from "./info-changes.ts";
import { directoryChanges, editedParties } from "./people-changes.ts";
import { type Contents, sidesOf } from "./sides.ts";
import { fileChanges, proseChanges, recommendationChanges } from "./text-changes.ts";
import { themeChanges } from "./theme-changes.ts";

/**
 * What changed from one plan to another, each on its day: every difference between the two in at least one change, those
 * that a reviewer must not miss first. Formatting, the order of keys, and the order of lists that say nothing by it are
 * no difference. Pure, and total: whatever is in the plans, there is an answer.
 *
 * @param contents what the files hold that entries point to as evidence
 */
export function diffPlans(
  before: ScheduledPlan,
  after: ScheduledPlan,
  contents: { readonly before: Contents; readonly after: Contents } = NOT_LOOKED_INTO,
): readonly Change[] {
  const sides = sidesOf(before, after, contents);
  const [one, other] = [before.plan, after.plan];
  const isDirectory = sides.isReadable("directory");
  const changes = [
    ...infoChanges(one.info, other.info, sides.name),
    ...(sides.isReadable("amendments") ? amendmentChanges(one, other, sides.name) : []),
    ...(isDirectory ? directoryChanges(one.directory, other.directory, sides.name) : []),
    ...(sides.isReadable("recommendations") ? recommendationChanges(one, other) : []),
    ...themeChanges(one, other, sides.name),
    ...proseChanges(one, other),
    ...fileChanges(one, other),
    ...actionChanges(sides, isDirectory ? editedParties(one.directory, other.directory, sides.name) : new Map()),
  ];
  return changes
    .map((change, at) => ({ change, at }))
    .sort((a, b) => compare(a.change, b.change) || a.at - b.at)
    .map(({ change }) => change);
}

const NOT_LOOKED_INTO = { before: new Map(), after: new Map() };
const ORDER = new Map(CHANGE_TYPE_NAMES.map((type, at) => [type, at]));

function compare(a: Change, b: Change): number {
  return (
    Number(b.notable) - Number(a.notable) ||
    (a.notable ? placeOf(a) - placeOf(b) : 0) ||
    compareNaturally(a.id ?? "", b.id ?? "") ||
    placeOf(a) - placeOf(b)
  );
}

function placeOf({ type }: Change): number {
  return ORDER.get(type) ?? 0;
}
