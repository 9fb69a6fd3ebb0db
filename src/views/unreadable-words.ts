import type { Plan } from "../core/plan.ts";
import { count, figure } from "./words.ts";

/** `2 of 51 action files and 1 other file could not be read`; null where every file could. */
export function unreadableWords({ actions, unreadable }: Plan): string | null {
  if (unreadable.length === 0) return null;
  const ofActions = unreadable.filter((file) => file.kind === "action").length;
  const others = unreadable.length - ofActions;
  const what = [
    ...(ofActions > 0 ? [`${figure(ofActions)} of ${count(actions.length + ofActions, "action file")}`] : []),
    ...(others > 0 ? [count(others, ofActions > 0 ? "other file" : "file")] : []),
  ];
  return `${what.join(" and ")} could not be read`;
}
