import { largest } from "../../../text/lists.ts";

/** A page of `docs/` as `plan help TOPIC` prints it. */
export interface Topic {
  /** The name of its file, without the ending; never a command's. */
  readonly name: string;
  /** Its title. */
  readonly title: string;
  /** Its Markdown; the build puts it into the program. */
  readonly read: () => Promise<{ readonly default: string }>;
}

/** Every page, in the order in which a newcomer would want them. */
export const TOPICS: readonly Topic[] = [
  {
    name: "tutorial",
    title: "From a spreadsheet to a board paper",
    read: () => import("../../../../docs/tutorial.md"),
  },
  { name: "tour", title: "A tour", read: () => import("../../../../docs/tour.md") },
  { name: "install", title: "Install", read: () => import("../../../../docs/install.md") },
  { name: "browser", title: "In a browser", read: () => import("../../../../docs/browser.md") },
  { name: "plan-manager", title: "For the plan manager", read: () => import("../../../../docs/plan-manager.md") },
  { name: "owner", title: "For the owner", read: () => import("../../../../docs/owner.md") },
  {
    name: "board-secretary",
    title: "For the board secretary",
    read: () => import("../../../../docs/board-secretary.md"),
  },
  { name: "reviewer", title: "For the reviewer", read: () => import("../../../../docs/reviewer.md") },
  { name: "ci", title: "For the CI job", read: () => import("../../../../docs/ci.md") },
  { name: "importing", title: "Import", read: () => import("../../../../docs/importing.md") },
  { name: "merging", title: "Merging", read: () => import("../../../../docs/merging.md") },
  { name: "commands", title: "The commands", read: () => import("../../../../docs/commands.md") },
  { name: "dates", title: "Dates", read: () => import("../../../../docs/dates.md") },
  { name: "file-format", title: "The file format", read: () => import("../../../../docs/file-format.md") },
  { name: "rules", title: "The rules", read: () => import("../../../../docs/rules.md") },
  { name: "json", title: "The JSON", read: () => import("../../../../docs/json.md") },
  { name: "words", title: "Words", read: () => import("../../../../docs/words.md") },
  { name: "promise", title: "What will not change", read: () => import("../../../../docs/promise.md") },
  { name: "decisions", title: "Decisions", read: () => import("../../../../docs/decisions.md") },
  { name: "hampshire", title: "The Hampshire plan", read: () => import("../../../../docs/hampshire.md") },
  { name: "made-up-plan", title: "The made-up plan", read: () => import("../../../../docs/made-up-plan.md") },
  { name: "speed", title: "Speed", read: () => import("../../../../docs/speed.md") },
];

/** The pages as a list for the end of the program's help, in lines of at most 80 columns. */
export function topicsText(): string {
  const widest = largest(TOPICS.map(({ name }) => name.length));
  const lines = TOPICS.map(({ name, title }) => `  ${name.padEnd(widest)}  ${title}`);
  return ["Pages, to read with plan help PAGE:", ...lines].join("\n");
}
