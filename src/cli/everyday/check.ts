import { checkCommand } from "../commands/check/command.ts";
import { everyday } from "./everyday.ts";

export const runEveryday = everyday(checkCommand);
