import type { Diagnostic } from "../core/diagnostic.ts";
import type { Plan } from "../core/plan.ts";
import { drawFindings } from "../render/check/text.ts";
import type { Surface } from "../render/terminal/surface.ts";
import { renderTerminal } from "../render/terminal/terminal.ts";
import { count, figure } from "../text/sentence.ts";
import type { CheckFinding } from "../views/check.ts";
import type { Inline } from "../views/content.ts";
import type { CannotRun } from "./exit-code.ts";
import type { Output } from "./world.ts";

const MOST_LINES = 20;
const INDENT = "  ";

/** What the program says beside its data: on standard error, each with what to do. */
export class Messages {
  private readonly said = new Set<string>();

  constructor(
    private readonly stream: Output,
    private readonly surface: Surface,
  ) {}

  /** Why the command stopped, and the way out. */
  cannotRun(problem: CannotRun): void {
    const [first = "", ...more] = problem.message.split("\n");
    this.say([{ text: "plan: ", emphasis: "alert" }, { text: first }]);
    for (const line of more) this.say(line, INDENT);
    for (const line of problem.help.split("\n")) this.say(line, line.startsWith(INDENT) ? INDENT : "");
  }

  /** Names every file that could not be read, so that none vanishes from a count. */
  unreadable({ actions, unreadable }: Plan, shown: (path: string) => string): void {
    if (unreadable.length === 0) return;
    const actionFiles = unreadable.filter((file) => file.kind === "action").length;
    const others = unreadable.length - actionFiles;
    const parts = [
      ...(actionFiles > 0 ? [`${figure(actionFiles)} of ${count(actions.length + actionFiles, "action file")}`] : []),
      ...(others > 0 ? [count(others, actionFiles > 0 ? "other file" : "file")] : []),
    ];
    this.say([{ text: "plan: ", emphasis: "alert" }, { text: `${parts.join(" and ")} could not be read:` }]);
    this.lines(unreadable.map((file) => `${shown(file.path)}: ${file.message}`));
  }

  /** Names what is wrong in files that could be read all the same: what it says may not be what was meant. */
  doubtful(findings: readonly Diagnostic[], shown: (path: string) => string): void {
    if (findings.length === 0) return;
    this.say([
      { text: "plan: ", emphasis: "caution" },
      { text: `${count(findings.length, "place")} may not say what was meant:` },
    ]);
    this.lines(findings.map((one) => `${shown(one.place.path)}: ${one.message}`));
  }

  /** A note that is given once a run, however often the same is worked out. */
  once(text: string): void {
    if (this.said.has(text)) return;
    this.said.add(text);
    this.note(text);
  }

  /** Something to be known of what was done, or not done. */
  note(text: string): void {
    this.say([{ text: "plan: ", emphasis: "caution" }, { text }]);
  }

  /** What to do next, for who sits at a terminal. */
  next(text: string): void {
    if (this.surface.width !== null) this.say([{ text, emphasis: "muted" }]);
  }

  /** What the rules say of a change, under what follows from it. */
  findings(title: string, emphasis: "alert" | "caution", findings: readonly CheckFinding[]): void {
    // On a terminal it stands below what was printed before it.
    if (this.surface.width !== null) this.stream.write("\n");
    this.say([{ text: "plan: ", emphasis }, { text: title }]);
    this.stream.write(`\n${drawFindings(findings, this.surface)}`);
  }

  private lines(lines: readonly string[]): void {
    for (const line of lines.slice(0, MOST_LINES)) this.say(line, INDENT);
    if (lines.length > MOST_LINES) this.say(`and ${lines.length - MOST_LINES} more`, INDENT);
  }

  private say(text: Inline, indent = ""): void {
    const { width } = this.surface;
    const surface = { ...this.surface, width: width === null ? null : width - indent.length };
    this.stream.write(renderTerminal([{ kind: "paragraph", text }], surface).replace(/^(?=.)/gm, indent));
  }
}
