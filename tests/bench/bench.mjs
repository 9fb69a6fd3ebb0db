// npm run bench [-- --runs N] [--save FILE] [--only WORDS] [--largest ACTIONS]: measures the rows and prints them beside
// their budgets, and then what other programs take for as much. It judges nothing by its exit code: a time depends on the
// machine and on who else uses it.
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateHistory } from "./generate-history.mjs";
import { generatePlan } from "./generate-plan.mjs";
import { timePaired, timeWithPeak } from "./measure.mjs";
import { NEIGHBOUR_SIZES, NEIGHBOURS, neighbourRun, versionOf } from "./neighbours.mjs";
import { mostGrowth, OUR_OWN, ROWS } from "./rows.mjs";
import { count, duration, machine, table, times } from "./table.mjs";

const TOP = join(import.meta.dirname, "../..");
const HEADER = ["Command", "Actions", "Time", "× `node -e 0`", "Budget", "Growth", "Peak MiB", "Budget MiB", ""];
/** What is held against the neighbours, as the table of our own rows calls it. */
const OURS = ["plan status, cached", "plan check, cached"];

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "11" },
    save: { type: "string" },
    only: { type: "string", default: "" },
    largest: { type: "string", default: "50000" },
  },
});
const [runs, largest] = ["runs", "largest"].map((name) => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} ${values[name]} is not a whole number from 1`);
  return number;
});
const wanted = (command) => command.includes(values.only);

const [load] = loadavg();
const folder = mkdtempSync(join(tmpdir(), "plan-bench-"));
const plans = new Map([[OUR_OWN, join(TOP, "plan")]]);
try {
  const results = ROWS.filter(({ command }) => wanted(command)).flatMap(measuredRow);
  const text = [
    table(HEADER, results.map(cellsOf), 1),
    neighbourTable(results),
    `Whole processes; medians of up to ${runs} runs, each paired with one of \`node -e 0\`; what takes more than 2.5 s runs once. A step of 10 × the work may cost ${mostGrowth(10).toFixed(0)} ×, one of 5 × ${mostGrowth(5).toFixed(1)} ×. ${machine(load)}\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
  process.stdout.write(text);
  if (values.save !== undefined) writeFileSync(values.save, text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A result for each size. */
function measuredRow(row) {
  const results = [];
  for (const size of row.sizes.filter((it) => it <= largest)) {
    // Our own plan is not like the generated ones: the growth is counted from the first of those.
    const before = results.at(-1)?.size === OUR_OWN ? undefined : results.at(-1);
    const result = { row, size, ...measured(row, size) };
    const growth = before && { work: size / before.size, cost: result.milliseconds / before.milliseconds };
    results.push({ ...result, growth });
  }
  return results;
}

function measured(row, size) {
  process.stderr.write(`${row.command}, ${count(size)} actions …\n`);
  const plan = planOf(row, size);
  const args = [join(TOP, "bin/plan.js"), "--plan", plan, ...row.args];
  // Alone on the command line, `--version` is answered before anything is loaded: that is what people type.
  if (row.args.includes("--version")) args.splice(1, 2);
  if (row.output) args.push("-o", join(folder, `written-of-${size}`));
  const run = {
    ...{ file: process.execPath, args, says: row.says },
    env: row.cached === undefined ? { PLAN_NO_CACHE: "1" } : { XDG_CACHE_HOME: folder },
    prepare: row.edited ? () => edit(plan) : () => {},
  };
  // What is kept must be there before the memory is looked at.
  if (row.cached) timePaired(run, 0);
  return timeWithPeak(run, runs);
}

function planOf(row, size) {
  if (!plans.has(size)) plans.set(size, generatePlan(folder, size));
  const plan = plans.get(size);
  if (row.commits !== undefined) return generateHistory(folder, plan, row.commits);
  if (!row.edited || size !== OUR_OWN) return plan;
  // Our own plan is not to be edited.
  const copy = join(folder, "our-own");
  cpSync(plan, copy, { recursive: true });
  return copy;
}

/** Makes one action another than it was at the last run. */
function edit(plan) {
  const actions = join(plan, "actions");
  appendFileSync(join(actions, readdirSync(actions)[0]), "More.\n");
}

function cellsOf({ row, size, milliseconds, ratio, peak, growth }) {
  const [budget, memory, seconds] = [row.budgets, row.memory, row.seconds].map((by) => by?.[size]);
  const over = [
    ...(ratio > (budget ?? Infinity) || milliseconds > (seconds ?? Infinity) * 1000 ? ["slower"] : []),
    ...(peak > (memory ?? Infinity) ? ["larger"] : []),
    ...(growth !== undefined && growth.cost > mostGrowth(growth.work) ? ["steeper"] : []),
  ];
  const bounded = [budget, memory, seconds, growth].some((it) => it !== undefined);
  return [
    `\`${row.command}\``,
    count(size),
    duration(milliseconds),
    ratio.toFixed(2),
    budget === undefined ? (seconds === undefined ? "" : `${seconds} s`) : `${budget} ×`,
    growth === undefined ? "" : `${growth.cost.toFixed(1)} × for ${growth.work} ×`,
    peak.toFixed(0),
    memory ?? "",
    over.length > 0 ? `**${over.join(" and ")} than its budget**` : bounded ? "within" : "",
  ];
}

/** What other programs take, and how much of that ours take; nothing where ours were not measured. */
function neighbourTable(results) {
  const header = ["Neighbour", "Items", "Time", ...OURS.map((command) => `\`${command}\``), ""];
  const lines = NEIGHBOURS.flatMap((neighbour) =>
    NEIGHBOUR_SIZES.filter((size) => size <= largest).flatMap((size) => {
      const ours = OURS.map((command) => results.find((it) => it.row.command === command && it.size === size));
      if (ours.every((it) => it === undefined)) return [];
      return [neighbourCells(neighbour, size, ours)];
    }),
  );
  return lines.length === 0 ? "" : table(header, lines, 1);
}

function neighbourCells(neighbour, size, ours) {
  process.stderr.write(`${neighbour.command}, ${count(size)} items …\n`);
  const run = neighbourRun(neighbour, folder, size);
  const blank = ours.map(() => "");
  if (run === null) return [`\`${neighbour.command}\``, count(size), "not installed", ...blank, ""];
  const { milliseconds } = timePaired(run, runs);
  const ratios = ours.map((it) => it && it.milliseconds / milliseconds);
  const ahead = ratios.every((ratio) => ratio === undefined || ratio < 1);
  const judged = neighbour.ahead && size === NEIGHBOUR_SIZES.at(-1);
  return [
    `\`${neighbour.command}\` ${versionOf(run.file)}`,
    count(size),
    duration(milliseconds),
    ...ratios.map((ratio) => (ratio === undefined ? "" : `${times(ratio)} of it`)),
    judged ? (ahead ? "ahead, within" : "**behind**") : "",
  ];
}
