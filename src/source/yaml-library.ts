import * as yaml from "yaml";

/** The `yaml` package. Whoever asks for it in the built program has it loaded then, and not before. */
export function yamlLibrary(): typeof yaml {
  return yaml;
}
