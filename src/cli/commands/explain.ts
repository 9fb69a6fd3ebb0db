import type { RuleInfo } from "../../core/diagnostic.ts";
import { ALL_RULES } from "../../ledger/check/all-rules.ts";
import type { Format } from "../../render/formats.ts";
import { explainAllView, explainView } from "../../views/explain.ts";
import type { Command } from "../command.ts";
import { ExitCode } from "../exit-code.ts";
import { choose } from "../options/choose.ts";
import { RULE_CHOICES } from "../options/rule-names.ts";
import { formatOption } from "../options/values.ts";

/** `plan explain CODE`: what a rule asks, why, and how to mend what it finds. Needs no plan. */
export const explainCommand: Command<{ format: Format }> = {
  name: "explain",
  summary: "a rule of plan check: what it asks, why, how to mend what it finds",
  define: (command) =>
    command
      .argument("[code]", "the rule's code or name, such as PLAN401, 401 or overdue; without it, all rules")
      .addOption(formatOption(["table", "json", "markdown"])),
  examples: ["plan explain PLAN401", "plan explain"],
  run(session, [code], { format }) {
    const view = code === undefined ? explainAllView(ALL_RULES) : explainView(ruleNamed(code));
    session.write(format.render(view, session.surface));
    return ExitCode.done;
  },
};

function ruleNamed(text: string): RuleInfo {
  const code = choose("rule", text, RULE_CHOICES);
  return ALL_RULES.find((rule) => rule.code === code) as RuleInfo;
}
