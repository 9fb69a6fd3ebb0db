import { readFileSync } from "node:fs";
import type { Environment } from "./git-command.ts";

/** What GitHub wrote of the event that started the run; null where there is no such file, or it is no JSON. */
export function readCiEvent(env: Environment): unknown {
  const path = env["GITHUB_EVENT_PATH"];
  if (!path) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
