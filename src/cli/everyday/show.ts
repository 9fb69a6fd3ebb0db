import { showCommand } from "../commands/show.ts";
import { everyday } from "./everyday.ts";

export const runEveryday = everyday(showCommand);
