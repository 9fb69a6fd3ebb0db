import type { Diagnostic, RuleInfo } from "../../core/diagnostic.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import { finding } from "../../core/finding.ts";
import type { Plan } from "../../core/plan.ts";
import { quote } from "../../core/quote.ts";
import { replacedParties } from "./replaced-parties.ts";

/** Approvers that the plan did not have, and those whose id stands for another than before; an approver may go. */
export function* loosenedApprovers(info: RuleInfo, before: Plan, after: Plan): Iterable<Diagnostic> {
  const name = indexDirectory(after.directory).name;
  const replaced = replacedParties(before, after);
  for (const [index, id] of after.info.approvers.entries()) {
    if (!before.info.approvers.includes(id)) {
      yield finding({
        rule: info,
        message: `${quote(name(id))} (${id}) was made an approver; it was none before`,
        help: "Take it from “approvers”, or add it in a change of its own.",
        place: { path: "plan.yaml", keys: ["approvers", index] },
        value: id,
      });
      continue;
    }
    const one = replaced.get(id);
    if (one === undefined) continue;
    yield finding({
      rule: info,
      message: `the approver ${id} was replaced: it was the ${one.was.kind} ${quote(one.was.name)}, now the ${one.is.kind} ${quote(one.is.name)}`,
      help: `Put ${id} back, and give whoever is new an id of its own. Where it only has a new name, keep the old one under “also”.`,
      place: { path: "directory.yaml", keys: [one.list, id, "name"] },
      value: id,
    });
  }
}
