import type { Diagnostic, RuleInfo } from "../../core/diagnostic.ts";
import { indexDirectory } from "../../core/directory-index.ts";
import { finding } from "../../core/finding.ts";
import type { Plan } from "../../core/plan.ts";
import { quote } from "../../core/quote.ts";
import { sameValue } from "../../core/same-value.ts";

/**
 * Approvers that the plan did not have, and those whose id stands for another: of another kind, or of a name that the
 * directory does not keep under `also`. Who sits on a body or holds a post may change; an approver may go.
 */
export function* loosenedApprovers(info: RuleInfo, before: Plan, after: Plan): Iterable<Diagnostic> {
  const [was, is] = [indexDirectory(before.directory), indexDirectory(after.directory)];
  for (const [index, id] of after.info.approvers.entries()) {
    if (!before.info.approvers.includes(id)) {
      yield finding({
        rule: info,
        message: `${quote(is.name(id))} (${id}) was made an approver; it was none before`,
        help: "Take it from “approvers”, or add it in a change of its own.",
        place: { path: "plan.yaml", keys: ["approvers", index] },
        value: id,
      });
      continue;
    }
    const [one, other] = [was.party(id), is.party(id)];
    if (one === undefined || other === undefined) continue;
    const keepsName = [other.name, ...other.also].some((name) => sameValue(name, one.name));
    if (one.kind === other.kind && keepsName) continue;
    yield finding({
      rule: info,
      message: `the approver ${id} was replaced: it was the ${one.kind} ${quote(one.name)}, now the ${other.kind} ${quote(other.name)}`,
      help: `Put ${id} back, and give whoever is new an id of its own. Where it only has a new name, keep the old one under “also”.`,
      place: { path: "directory.yaml", keys: [LISTS[other.kind], id, "name"] },
      value: id,
    });
  }
}

const LISTS = { person: "people", post: "posts", body: "bodies", organisation: "organisations" } as const;
