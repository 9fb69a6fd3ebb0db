// What is measured, as data: one row a command. A budget is a number of times that a bare `node -e 0` takes, by the
// number of actions in the plan, or of seconds; a size without a budget is not measured. Memory is in MiB at the peak.

/** Of the first plan, our own; the others are generated. */
export const OUR_OWN = 51;

export const ROWS = [
  { command: "plan --version", args: ["--version"], says: "0.", budgets: { [OUR_OWN]: 1.4 } },
  {
    command: "plan status --no-cache",
    args: ["status", "--no-cache", "--as-of", "2019-02-01"],
    says: "As of 1 February 2019",
    budgets: { [OUR_OWN]: 3, 1000: 6, 10000: 20 },
    memory: { 10000: 150 },
  },
  {
    // The day on which one action in a hundred of the generated plans has a finding.
    command: "plan check --no-cache",
    args: ["check", "--no-cache", "--fail-on", "never", "--as-of", "2018-08-05"],
    says: " files",
    budgets: { [OUR_OWN]: 3, 1000: 6, 10000: 20 },
    memory: { 10000: 150 },
  },
  {
    command: "plan history --believed --every week",
    args: ["history", "--believed", "--every", "week", "--from", "2018-07-20", "--until", "2019-07-12"],
    says: "12 July 2019",
    // In a repository of so many commits. Its budget is in seconds: what git takes is in it, which no bare Node is like.
    commits: 300,
    budgets: {},
    seconds: { 10000: 1.5 },
  },
];
