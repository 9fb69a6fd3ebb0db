// Whole processes, timed from outside. Each run of a command is paired with a run of `node -e 0` beside it in time, so
// that a machine that grows busy slows both.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PEAK_HOOK = join(import.meta.dirname, "report-peak.cjs");
/** Milliseconds that the runs of one command at one size may take together; what takes longer by itself runs once. */
const PATIENCE = 2500;
const BARE = { file: process.execPath, args: ["-e", "0"] };

/** The environment of the children: these two alone change what it costs to start Node, and flatter every ratio. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...ENVIRONMENT } = process.env;

/**
 * @typedef {object} Run a program with its arguments, and what must be so for it to be what is meant
 * @property {string} file
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {Record<string, string>} [env] beside the environment of this process
 * @property {string} [says] must be in what it prints: a command that fails at once is quick
 * @property {() => void} [prepare] called before each run, and not timed
 */

/**
 * Runs it once to see that it does what is meant, and then again as often as there is patience for.
 *
 * @param {Run} run
 * @param most how often at the most
 * @returns medians in milliseconds, the ratio of the two, and of how many runs
 */
export function timePaired(run, most) {
  const first = time(run);
  // The first only warms up the disk, unless it takes so long that this does not matter.
  const times = Math.min(most, Math.floor(PATIENCE / first));
  const own = times === 0 ? [first] : [];
  const bare = times === 0 ? [time(BARE)] : [];
  for (let n = 0; n < times; n += 1) {
    bare.push(time(BARE));
    own.push(time(run));
  }
  const [milliseconds, bareMilliseconds] = [median(own), median(bare)];
  return { milliseconds, bareMilliseconds, ratio: milliseconds / bareMilliseconds, runs: own.length };
}

/** The same, with the most memory that the process of Node ever held, in MiB. */
export function timeWithPeak(run, most) {
  const folder = mkdtempSync(join(tmpdir(), "plan-peak-"));
  const file = join(folder, "peak");
  const watched = {
    ...run,
    args: ["--require", PEAK_HOOK, ...run.args],
    env: { ...run.env, PLAN_BENCH_PEAK: file },
  };
  try {
    const { prepare = () => {} } = run;
    prepare();
    start(watched);
    return { ...timePaired(run, most), peak: Number(readFileSync(file, "utf8")) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function time(run) {
  const { prepare = () => {} } = run;
  prepare();
  const begin = process.hrtime.bigint();
  start(run);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

function start({ file, args, cwd, env = {}, says = "" }) {
  const result = spawnSync(file, args, {
    ...{ cwd, env: { ...ENVIRONMENT, ...env }, maxBuffer: 2 ** 30 },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const command = `${file} ${args.join(" ")}`;
  // 1 says that there are findings, which a measured plan has.
  if (result.error !== undefined || result.status === null || result.status > 1) {
    throw new Error(`${command} ended with ${result.error ?? result.status ?? result.signal}\n${result.stderr}`);
  }
  if (!result.stdout.includes(says) && !result.stderr.includes(says)) {
    throw new Error(`${command} does not say “${says}”:\n${result.stderr}`);
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
