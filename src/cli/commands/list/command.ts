import { Option } from "commander";
import { RATINGS } from "../../../core/rating.ts";
import { STATUSES } from "../../../core/status.ts";
import { COLUMN_KEYS } from "../../../views/list/action-columns.ts";
import { SORT_KEYS } from "../../../views/list/select-actions.ts";
import type { Command } from "../../command.ts";
import { paperFormatOptions } from "../../options/formats.ts";
import { narrowOptions } from "../../options/narrow.ts";
import { askedRatings, askedStatuses } from "../../options/spoken-words.ts";
import { gathered, oneOf, someOf } from "../../options/values.ts";
import type { ListOptions } from "./run.ts";

const FORMATS = ["table", "json", "csv", "markdown", "ids", "html", "docx", "xlsx"] as const;

/** `plan list`: a table of actions. */
export const listCommand: Command<ListOptions> = {
  name: "list",
  summary: "a table of actions, all or those that meet the conditions",
  define: (command) => {
    command
      .argument("[words...]", "with these words in title, text, outcomes or notes")
      .addOption(
        new Option("--status <status>", `with this status: ${STATUSES.join(", ")}; or overdue`).argParser(
          askedStatuses,
        ),
      )
      .addOption(
        new Option("--rating <rating>", `with this rating: ${RATINGS.join(", ")}; or a colour`).argParser(askedRatings),
      )
      .addOption(new Option("--overdue", "overdue on the as-of day"))
      .addOption(
        new Option("--recommendation <id>", "answering this recommendation, by name or by its theme").argParser(
          gathered,
        ),
      )
      .addOption(new Option("--priority <priority>", "with this priority, in the plan's words").argParser(gathered))
      .addOption(new Option("--text <words>", "with these words in title, text, outcomes or notes"))
      .addOption(
        new Option("--sort <by>", `order: ${SORT_KEYS.join(", ")}`).argParser(oneOf("order", SORT_KEYS)).default("id"),
      )
      .addOption(new Option("--reverse", "the other way round"))
      .addOption(
        new Option("--columns <names>", `these columns: ${COLUMN_KEYS.join(", ")}`).argParser(
          someOf("column", COLUMN_KEYS),
        ),
      );
    for (const option of narrowOptions()) command.addOption(option);
    for (const option of paperFormatOptions(FORMATS)) command.addOption(option);
  },
  examples: [
    "plan list --overdue --sort due",
    "plan list --owner graham-allen --as-of 2018-11-15",
    "plan list --theme 3 --columns id,title,owners,due --format csv",
  ],
  opensPlan: true,
  pages: () => true,
  load: () => import("./run.ts"),
};
