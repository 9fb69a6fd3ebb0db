import { statusCommand } from "../commands/status.ts";
import { everyday } from "./everyday.ts";

export const runEveryday = everyday(statusCommand);
