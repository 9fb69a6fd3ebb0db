import { indexDirectory } from "../../../core/directory-index.ts";
import type { Plan } from "../../../core/plan.ts";
import { TRANSITIONS } from "../../../core/status.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import type { FormChoice, FormField } from "../../../views/form.ts";
import { label } from "../../../views/words.ts";
import { likeliestFirst, whoCouldAssure } from "../../recording/entry-author.ts";
import { entryChoices } from "../../recording/find-entry.ts";
import { requestWords } from "../../recording/request-words.ts";

type Asked = readonly { readonly value: string; readonly name: string }[];

/** What there is to choose from for an action as it stands: narrower than what the plan has; null where it is no narrower. */
export function choicesFrom(
  field: string,
  command: string,
  plan: Plan,
  it: ScheduledAction,
): readonly FormChoice[] | null {
  const found = askedOf(field, command, plan, it);
  return found?.map(({ value, name }) => ({ value, label: name })) ?? null;
}

function askedOf(field: string, command: string, plan: Plan, it: ScheduledAction): Asked | null {
  const directory = indexDirectory(plan.directory);
  switch (field) {
    case "status":
      return command === "update" ? TRANSITIONS[it.status].map((value) => ({ value, name: label(value) })) : null;
    case "met":
      return it.milestones.filter(({ metOn }) => metOn === null).map(({ title }) => ({ value: title, name: title }));
    case "by":
      return command === "assure" ? whoCouldAssure(plan, it) : likeliestFirst(plan, it);
    case "body":
      return plan.info.approvers.map((id) => ({ value: id, name: directory.name(id) }));
    case "entry":
      return entryChoices(it.action.progress);
    case "request":
      return it.pending.map((request) => ({ value: request.kind, name: requestWords(request, directory) }));
    default:
      return null;
  }
}

/** Whether there is anything to be said in a field: an action without measures is asked for none. */
export function isAnswerable({ name, choices }: FormField, it: ScheduledAction): boolean {
  switch (name) {
    case "met":
      return choices.length > 0;
    case "measured":
      return it.measures.length > 0;
    case "request":
      return it.pending.length > 1;
    case "review-done":
      return it.review !== null;
    default:
      return true;
  }
}
