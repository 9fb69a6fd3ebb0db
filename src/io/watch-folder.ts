import { watch } from "node:fs";

/** Editors write a file in several steps; what follows within this many milliseconds is one change. */
const SETTLED_AFTER = 120;

/** Calls `changed` after each change in a folder or below it, until the process ends. */
export function watchFolder(folder: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_AFTER);
  });
}
