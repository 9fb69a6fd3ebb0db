import type * as yaml from "yaml";

/** The `yaml` package, loaded when it is first asked for: a run that neither edits nor points at a place never does. */
export function yamlLibrary(): typeof yaml {
  return require("yaml") as typeof yaml;
}
