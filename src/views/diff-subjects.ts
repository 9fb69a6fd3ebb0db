import { CHANGE_TYPES, type ChangeSubject, type ChangeType } from "../core/change-types.ts";
import type { Change } from "../diff/change.ts";

const SUBJECTS: ReadonlyMap<ChangeType, ChangeSubject> = new Map(CHANGE_TYPES.map((it) => [it.type, it.subject]));

/** What a change is about. */
export function subjectOf({ type }: Change): ChangeSubject {
  return SUBJECTS.get(type) ?? "plan";
}
