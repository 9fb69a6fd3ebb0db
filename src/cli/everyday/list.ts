import { listCommand } from "../commands/list/command.ts";
import { everyday } from "./everyday.ts";

export const runEveryday = everyday(listCommand);
