import { Option } from "commander";
import type { Command } from "../../command.ts";
import { gathered } from "../../options/values.ts";
import { addDecisionOptions, addWritingOptions } from "../../recording/options.ts";
import type { NewOptions } from "./key-areas.ts";

/** `plan new AREA`: an action that joins the plan after it was published. */
export const newCommand: Command<NewOptions> = {
  name: "new",
  summary: "add an action to a key area: as published, decided, or as a proposal",
  define: (command) => {
    command
      .argument("[area]", "the key area, such as 1.4; with --id also a theme")
      .addOption(new Option("--title <title>", "what it is called"))
      .addOption(new Option("--owner <owner>", "who owns it, the lead first (again for more)").argParser(gathered))
      .addOption(new Option("--timescale <words>", "when it is to be done, counted from the day it is added: 3 months"))
      .addOption(new Option("--outcome <text>", "what it is to bring about (again for more)").argParser(gathered))
      .addOption(new Option("--priority <priority>", "how grave it is, in the plan's words"))
      .addOption(new Option("--text <markdown>", "what is to be done (- reads it from standard input)"))
      .addOption(new Option("--added-date <date>", "the day it joins the plan, such as 2018-10-11 (else today)"))
      .addOption(new Option("--published", "it was in the plan from the start (as until its baseline is over)"))
      .addOption(new Option("--by <person>", "whose proposal it is, by id or name"))
      .addOption(new Option("--id <id>", "its id, in a plan whose ids carry no key area: R3"));
    addWritingOptions(addDecisionOptions(command));
  },
  examples: [
    'plan new 1.4 --title "Publish the minutes" --owner itb',
    'plan new 1.4 --title "Publish the minutes" --body itb --ref "minute 6"',
  ],
  load: () => import("./run.ts"),
};
