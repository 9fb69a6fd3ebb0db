// What is measured, as data: one row a command. A budget is a number of times that a bare `node -e 0` takes, by the
// number of actions in the plan, or of seconds. Memory is in MiB at the peak.

/** Of the first plan, our own; the others are generated. */
export const OUR_OWN = 51;
/** The sizes over which a row must not grow faster than the plan does. */
const GROWING = [100, 1000, 10_000, 50_000];
/** No step may cost more than this, for ten times the work. */
const MOST_GROWTH = 12;

/** How much more so many times the work may cost: 12 times for 10 times, 5.7 times for 5 times. */
export function mostGrowth(work) {
  return work ** Math.log10(MOST_GROWTH);
}

const STATUS = { args: ["status", "--as-of", "2019-02-01"], says: "As of 1 February 2019" };
/** The day on which one action in a hundred of the generated plans has a finding. */
const CHECK = { args: ["check", "--fail-on", "never", "--as-of", "2018-08-05"], says: " files" };
const uncached = ({ args, ...row }) => ({ ...row, args: [...args, "--no-cache"] });
const list = (format, says) => ({
  command: `plan list --format ${format} --no-cache`,
  args: ["list", "--format", format, "--no-cache", "--as-of", "2019-02-01"],
  says,
  sizes: GROWING,
});

const report = (format, says) => ({
  command: `plan report board --format ${format} --no-cache`,
  args: ["report", "board", "--format", format, "--no-cache", "--as-of", "2019-02-01"],
  says,
  sizes: GROWING,
});

/**
 * In a repository of so many commits. Its budget is in seconds: what git takes is in it, which no bare Node is like. What
 * is kept are the days of the past that were worked out before; without that, it is all worked out anew.
 */
const BELIEVED = {
  args: ["history", "--believed", "--every", "week", "--from", "2018-07-20", "--until", "2019-07-12"],
  says: "2019",
  commits: 300,
  sizes: [10_000],
};

/**
 * `output`: it writes a folder, which is named to it. `sizes`: the numbers of actions that it is measured at. `cached`: the run before has left what it keeps. `edited`: one
 * action has been edited since.
 */
export const ROWS = [
  { command: "plan --version", args: ["--version"], says: "0.", sizes: [OUR_OWN], budgets: { [OUR_OWN]: 1.4 } },
  {
    command: "plan status --no-cache",
    ...uncached(STATUS),
    sizes: [OUR_OWN, ...GROWING],
    budgets: { [OUR_OWN]: 3.6, 1000: 7, 10000: 25 },
    memory: { [OUR_OWN]: 60, 1000: 70, 10000: 120 },
  },
  {
    command: "plan check --no-cache",
    ...uncached(CHECK),
    sizes: [OUR_OWN, ...GROWING],
    budgets: { [OUR_OWN]: 3.6, 1000: 7, 10000: 25 },
    memory: { [OUR_OWN]: 60, 1000: 70, 10000: 120 },
  },
  {
    command: "plan status, cached",
    ...STATUS,
    cached: true,
    sizes: [OUR_OWN, ...GROWING],
    budgets: { [OUR_OWN]: 2.5, 1000: 4.5, 10000: 14 },
    memory: { [OUR_OWN]: 60, 1000: 70, 10000: 120 },
  },
  {
    command: "plan check, cached",
    ...CHECK,
    cached: true,
    sizes: [OUR_OWN, ...GROWING],
    budgets: { [OUR_OWN]: 2.5, 1000: 4.5, 10000: 14 },
    memory: { [OUR_OWN]: 60, 1000: 70, 10000: 120 },
  },
  {
    command: "plan status, cached, one action edited",
    ...STATUS,
    cached: true,
    edited: true,
    sizes: [OUR_OWN, ...GROWING],
    budgets: { [OUR_OWN]: 3, 1000: 5, 10000: 14 },
    memory: { [OUR_OWN]: 60, 1000: 70, 10000: 120 },
  },
  {
    command: "plan check, cached, one action edited",
    ...CHECK,
    cached: true,
    edited: true,
    sizes: [OUR_OWN, ...GROWING],
    budgets: { [OUR_OWN]: 3, 1000: 5, 10000: 14 },
    memory: { [OUR_OWN]: 60, 1000: 70, 10000: 120 },
  },
  {
    command: "plan list, cached, one action edited",
    ...{ args: ["list", "--as-of", "2019-02-01"], says: "1.1.1" },
    cached: true,
    edited: true,
    sizes: [OUR_OWN, ...GROWING],
    budgets: { [OUR_OWN]: 3, 1000: 5, 10000: 14 },
    memory: { [OUR_OWN]: 60, 1000: 70, 10000: 120 },
  },
  list("table", "1.1.1"),
  list("json", '"actions"'),
  list("csv", "id"),
  list("markdown", "| "),
  list("ids", "1.1.1"),
  {
    command: "plan diff --no-cache",
    args: ["diff", "--no-cache", "--as-of", "2019-02-01"],
    says: "",
    commits: 1,
    edited: true,
    sizes: GROWING,
    budgets: { 10000: 15 },
  },
  {
    command: "plan update --dry-run --no-cache",
    args: ["update", "1.1.1", "--note", "Chair agreed.", "--by", "post-1", "--date", "2019-02-01", "--dry-run"].concat([
      "--no-cache",
      "--as-of",
      "2019-02-01",
    ]),
    says: "Chair agreed.",
    sizes: GROWING,
  },
  report("markdown", "# "),
  report("html", "<!DOCTYPE html>"),
  {
    command: "plan timeline --no-cache",
    args: ["timeline", "--no-cache", "--as-of", "2019-02-01"],
    says: "1.1.1",
    sizes: GROWING,
  },
  {
    command: "plan site --no-cache",
    args: ["site", "--internal", "--no-cache", "--as-of", "2019-02-01"],
    output: true,
    says: "Wrote ",
    sizes: GROWING,
  },
  {
    command: "plan history --believed --every week",
    ...BELIEVED,
    cached: true,
    seconds: { 10000: 1.5 },
  },
  { command: "plan history --believed --every week --no-cache", ...uncached(BELIEVED) },
  {
    command: "plan history --every week --no-cache",
    ...{ args: ["history", "--every", "week", "--until", "2019-07-12", "--no-cache"], says: "2019" },
    sizes: GROWING,
  },
];
