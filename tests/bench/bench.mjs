// npm run bench [-- --runs N] [--save FILE] [--only WORDS] [--largest ACTIONS]: measures the rows and prints them beside their budgets. It judges
// nothing by its exit code: a time depends on the machine and on who else uses it.
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateHistory } from "./generate-history.mjs";
import { generatePlan } from "./generate-plan.mjs";
import { demand, peakMemory, timePaired } from "./measure.mjs";
import { MOST_GROWTH, OUR_OWN, ROWS } from "./rows.mjs";

const TOP = join(import.meta.dirname, "../..");
const HEADER = [
  "Command",
  "Actions",
  "Median ms",
  "`node -e 0` ms",
  "×",
  "Budget",
  "Growth",
  "Peak MiB",
  "Budget MiB",
  "",
];

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "11" },
    save: { type: "string" },
    only: { type: "string", default: "" },
    largest: { type: "string", default: "50000" },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is not a whole number from 1`);

const folder = mkdtempSync(join(tmpdir(), "plan-bench-"));
try {
  const plans = new Map([[OUR_OWN, join(TOP, "plan")]]);
  const lines = ROWS.filter(({ command }) => command.includes(values.only)).flatMap((row) => {
    let before = null;
    return row.sizes
      .filter((size) => size <= Number(values.largest))
      .map((size) => {
        const { cells, milliseconds } = measured(row, size, plans, before);
        // Our own plan is not like the generated ones: the growth is counted from the first of those.
        before = size === OUR_OWN ? null : { size, milliseconds };
        return cells;
      });
  });
  const table = [HEADER, HEADER.map((_, at) => (at === 0 ? "---" : "---:")), ...lines].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim()}, ${process.platform}, Node ${process.versions.node}`;
  const text = `${table.join("\n")}\n\n${machine}. Whole processes, medians of ${runs} runs, each paired with one of \`node -e 0\`.\n`;
  process.stdout.write(text);
  if (values.save !== undefined) writeFileSync(values.save, text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measured(row, size, plans, before) {
  process.stderr.write(`${row.command}, ${size} actions …\n`);
  if (!plans.has(size)) plans.set(size, generatePlan(folder, size));
  const repository = row.commits && generateHistory(folder, plans.get(size), row.commits);
  const plan = repository || (row.edited && size === OUR_OWN ? copied(plans.get(size)) : plans.get(size));
  const args = [join(TOP, "bin/plan.js"), "--plan", plan, ...row.args];
  // Alone on the command line, `--version` is answered before anything is loaded: that is what people type.
  if (row.args.includes("--version")) args.splice(1, 2);
  const extra = row.cached === undefined ? { PLAN_NO_CACHE: "1" } : { XDG_CACHE_HOME: folder };
  demand(args, row.says, extra);
  const prepare = row.edited ? () => edit(plan) : () => {};
  // What takes long is steady enough.
  const times = size > 10_000 ? Math.min(runs, 3) : runs;
  const { milliseconds, bareMilliseconds, ratio } = timePaired(args, times, extra, prepare);
  prepare();
  const peak = peakMemory(args, extra);
  const budget = row.budgets?.[size];
  const memory = row.memory?.[size];
  const seconds = row.seconds?.[size];
  const growth = before && milliseconds / before.milliseconds;
  const work = before && size / before.size;
  const slower = ratio > (budget ?? Infinity) || milliseconds > (seconds ?? Infinity) * 1000;
  const steeper = growth !== null && growth > work ** Math.log10(MOST_GROWTH);
  const over = [
    ...(slower ? ["slower"] : []),
    ...(memory !== undefined && peak > memory ? ["larger"] : []),
    ...(steeper ? ["steeper"] : []),
  ];
  const cells = [
    `\`${row.command}\``,
    size.toLocaleString("en-GB"),
    milliseconds.toFixed(0),
    bareMilliseconds.toFixed(0),
    ratio.toFixed(2),
    budget === undefined ? (seconds === undefined ? "" : `${seconds} s`) : `${budget} ×`,
    growth === null ? "" : `${growth.toFixed(1)} × for ${work} ×`,
    peak.toFixed(0),
    memory === undefined ? "" : String(memory),
    over.length === 0
      ? (budget ?? seconds ?? growth ?? "") === ""
        ? ""
        : "within"
      : `${over.join(" and ")} than its budget`,
  ];
  return { cells, milliseconds };
}

/** Our own plan is not to be edited. */
function copied(plan) {
  const copy = join(folder, "our-own");
  cpSync(plan, copy, { recursive: true });
  return copy;
}

/** Makes one action another than it was at the last run. */
function edit(plan) {
  const actions = join(plan, "actions");
  appendFileSync(join(actions, readdirSync(actions)[0]), "More.\n");
}
