import { checkCommand } from "../commands/check.ts";
import { everyday } from "./everyday.ts";

export const runEveryday = everyday(checkCommand);
