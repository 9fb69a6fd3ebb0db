import { type Command, Option } from "commander";
import { gathered } from "../options.ts";

/** Adds the options that say what shows what an entry claims. */
export function addEvidenceOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--evidence <where>", "a path in the plan, a link or words (again for more)").argParser(gathered),
    )
    .addOption(new Option("--evidence-title <text>", "what the evidence is called"))
    .addOption(new Option("--held-by <party>", "who holds the evidence"));
}
