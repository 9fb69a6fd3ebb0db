/** What the system adds to what a program says: the words, calendars and zones that this Node has. */
export function machine(): string {
  const { versions, platform } = process;
  return [platform, versions.node, versions["icu"], versions["tz"]].join(" ");
}
