import type { Block, View } from "./content.ts";

/** What was begun, and what comes next. Paths are as the reader would write them. */
interface InitParts {
  /** The plan's title; null where only a CI job was written, for a plan that is there. */
  readonly title: string | null;
  readonly files: readonly string[];
  /** What to do next, in order. */
  readonly next: readonly string[];
}

/** What `plan init` has written. */
export function initView({ title, files, next }: InitParts): View {
  const blocks: readonly Block[] = [
    {
      kind: "paragraph",
      text: [
        { text: title === null ? "Written: " : "Begun: ", emphasis: "good" },
        { text: title ?? "the job that checks the plan" },
      ],
    },
    { kind: "list", items: files },
    { kind: "heading", level: 2, text: "Next" },
    { kind: "list", ordered: true, items: next },
  ];
  return { document: { schemaVersion: 1, kind: "begun", files }, blocks };
}
