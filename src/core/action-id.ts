/** An id: letters and digits, with `.`, `-` and `_` inside. It starts a file name, so it holds nothing that a path cannot. */
const ID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
const NUMBERED = /^(\d+)\.(\d+)\.\d+$/;

/** Whether the text can be an action's id. */
export function isActionId(text: string): boolean {
  return ID.test(text);
}

/** The theme and key area that an id such as `1.4.1` carries, or null where its form carries none. */
export function placeInPlan(id: string): { theme: string; keyArea: string } | null {
  const parts = NUMBERED.exec(id);
  return parts && { theme: parts[1] as string, keyArea: `${parts[1]}.${parts[2]}` };
}
