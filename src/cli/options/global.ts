import { Option } from "commander";

/** The options that every command takes, before its name or after it. */
export interface GlobalOptions {
  readonly plan?: string;
  readonly asOf?: string;
  /** A revision: the plan is read as it stood there. */
  readonly at?: string;
  /** Undefined where neither `--color` nor `--no-color` is given. */
  readonly color?: boolean;
  readonly input: boolean;
  readonly cache: boolean;
  readonly pager: boolean;
}

/** Made anew for each command, as commander keeps state in them. */
export function globalOptions(): readonly Option[] {
  return [
    new Option("--plan <dir>", "the plan's folder, or the one above it (PLAN_DIR; else the nearest upwards)"),
    new Option("--as-of <date>", "the day the question is about, such as 2018-11-15 (PLAN_AS_OF; else today)"),
    new Option("--at <revision>", "the plan as it stood at this commit, branch or tag (as of the commit's day)"),
    new Option("--color", "colour even where the output is no terminal"),
    new Option("--no-color", "no colour (also NO_COLOR)"),
    new Option("--no-input", "never ask; what is missing is an error"),
    new Option("--no-cache", "read every file anew"),
    new Option("--no-pager", "write long output as it is (else PLAN_PAGER, PAGER or less shows it)"),
  ];
}
