/** What `plan schema NAME` can print, and what it describes, in a line. */
export const SCHEMA_TITLES = {
  action: "The front matter of an action: actions/*.md",
  plan: "plan.yaml",
  directory: "directory.yaml",
  recommendations: "recommendations.yaml",
  amendments: "amendments.yaml",
  theme: "The front matter of a theme: themes/*.md",
  output: "What the commands print with --format json",
} as const;

export type SchemaName = keyof typeof SCHEMA_TITLES;
export const SCHEMA_NAMES = Object.keys(SCHEMA_TITLES) as readonly SchemaName[];
