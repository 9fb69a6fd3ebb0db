import { Option } from "commander";
import { type NamedOptions, organisationOption, ownerOption, themeOption } from "./choose-actions.ts";
import { gathered } from "./values.ts";

/** What was given to the options that say which actions are asked about. */
export interface NarrowOptions extends NamedOptions {
  readonly mine?: boolean;
  readonly team?: boolean;
  readonly due?: string;
  readonly dueBefore?: string;
  readonly dueAfter?: string;
}

/** The options by which a question is asked of some actions only. */
export function narrowOptions(): readonly Option[] {
  return [
    themeOption(),
    new Option("--area <area>", "of this key area, by id or title").argParser(gathered),
    ownerOption(),
    organisationOption(),
    new Option("--mine", "owned by you, as git knows you"),
    new Option("--team", "owned by anybody of your organisation"),
    new Option("--due <when>", "due then, such as 2018-12, 'this month' or 'in 2 weeks'"),
    new Option("--due-before <date>", "due on an earlier day than this"),
    new Option("--due-after <date>", "due on a later day than this"),
  ];
}
