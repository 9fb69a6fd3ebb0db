// npm run bench [-- --runs N] [-- --save FILE]: measures the rows and prints them beside their budgets. It judges
// nothing by its exit code: a time depends on the machine and on who else uses it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateHistory } from "./generate-history.mjs";
import { generatePlan } from "./generate-plan.mjs";
import { demand, peakMemory, timePaired } from "./measure.mjs";
import { OUR_OWN, ROWS } from "./rows.mjs";

const TOP = join(import.meta.dirname, "../..");
const HEADER = ["Command", "Actions", "Median ms", "`node -e 0` ms", "×", "Budget ×", "Peak MiB", "Budget MiB", ""];

const { values } = parseArgs({ options: { runs: { type: "string", default: "11" }, save: { type: "string" } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is not a whole number from 1`);

const folder = mkdtempSync(join(tmpdir(), "plan-bench-"));
try {
  const plans = new Map([[OUR_OWN, join(TOP, "plan")]]);
  const lines = ROWS.flatMap((row) =>
    Object.keys({ ...row.budgets, ...row.seconds }).map((size) => measured(row, Number(size), plans)),
  );
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

function measured(row, size, plans) {
  process.stderr.write(`${row.command}, ${size} actions …\n`);
  if (!plans.has(size)) plans.set(size, generatePlan(folder, size));
  const repository = row.commits && generateHistory(folder, plans.get(size), row.commits);
  const args = [join(TOP, "bin/plan.js"), "--plan", repository || plans.get(size), ...row.args];
  // Alone on the command line, `--version` is answered before anything is loaded: that is what people type.
  if (row.args.includes("--version")) args.splice(1, 2);
  demand(args, row.says);
  const { milliseconds, bareMilliseconds, ratio } = timePaired(args, runs);
  const peak = peakMemory(args);
  const budget = row.budgets[size];
  const memory = row.memory?.[size];
  const seconds = row.seconds?.[size];
  const slower = ratio > (budget ?? Infinity) || milliseconds > (seconds ?? Infinity) * 1000;
  const over = [...(slower ? ["slower"] : []), ...(memory !== undefined && peak > memory ? ["larger"] : [])];
  return [
    `\`${row.command}\``,
    size.toLocaleString("en-GB"),
    milliseconds.toFixed(0),
    bareMilliseconds.toFixed(0),
    ratio.toFixed(2),
    budget === undefined ? `${seconds} s` : String(budget),
    peak.toFixed(0),
    memory === undefined ? "" : String(memory),
    over.length === 0 ? "within" : `${over.join(" and ")} than its budget`,
  ];
}
