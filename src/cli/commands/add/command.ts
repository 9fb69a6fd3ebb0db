import { Argument, Option } from "commander";
import type { Command } from "../../command.ts";
import { gathered, offers } from "../../options/values.ts";
import { addWritingOptions } from "../../recording/options.ts";
import { ADDITIONS, type AddOptions } from "./kinds.ts";

/** `plan add KIND NAME`: somebody or something that actions name. */
export const addCommand: Command<AddOptions> = {
  name: "add",
  summary: "add a person, post, body, organisation, theme, key area, approver, recorder, meeting or recommendation",
  define: (command) => {
    command
      .addArgument(offers(new Argument("[kind]", ADDITIONS.join(", ")), ADDITIONS))
      .argument(
        "[name]",
        "its name, title or text; of an approver or a meeting, who it is, by id or name; of a recorder, the address that git knows",
      )
      .addOption(new Option("--id <id>", "its id (else it is made of the name, or the next number)"))
      .addOption(new Option("--role <words>", "of a person: the role; of a post: plan-manager, who records for others"))
      .addOption(new Option("--organisation <organisation>", "of a person or post: where it belongs"))
      .addOption(new Option("--email <address>", "of a person or post"))
      .addOption(new Option("--holder <person>", "of a post: who holds it"))
      .addOption(new Option("--member <party>", "of a body: who sits on it (again for more)").argParser(gathered))
      .addOption(new Option("--body <body>", "of a recorder: whose decisions this address may record"))
      .addOption(new Option("--theme <theme>", "of an area or a recommendation: its theme, by id or title"))
      .addOption(new Option("--date <date>", "of a meeting: its day, such as 2018-10-11"));
    addWritingOptions(command);
  },
  examples: [
    'plan add person "Head of Access" --organisation hampshire-county-council',
    'plan add area "Discharge" --theme 3',
    "plan add approver itb",
    "plan add recorder secretary@example.org --body itb",
    "plan add meeting itb --date 2018-10-16",
  ],
  load: () => import("./run.ts"),
};
