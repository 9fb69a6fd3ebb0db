import { listCommand } from "../commands/list.ts";
import { everyday } from "./everyday.ts";

export const runEveryday = everyday(listCommand);
