// Whole processes, timed from outside. Each run of a command is paired with a run of `node -e 0` beside it in time, so
// that a machine that grows busy slows both.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PEAK_HOOK = join(import.meta.dirname, "report-peak.cjs");

/** The environment of the children: these two alone change what it costs to start Node, and flatter every ratio. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...ENVIRONMENT } = process.env;

/**
 * @param args of Node
 * @param extra variables of its environment
 * @param prepare called before each run
 * @returns medians in milliseconds, and the ratio of the two
 */
export function timePaired(args, runs, extra, prepare) {
  const own = [];
  const bare = [];
  for (let run = -1; run < runs; run += 1) {
    prepare();
    const bareTime = time(["-e", "0"]);
    const ownTime = time(args, extra);
    // The first of each only warms up the disk.
    if (run < 0) continue;
    bare.push(bareTime);
    own.push(ownTime);
  }
  const [ownMedian, bareMedian] = [median(own), median(bare)];
  return { milliseconds: ownMedian, bareMilliseconds: bareMedian, ratio: ownMedian / bareMedian };
}

/** The most memory that the process ever held, in MiB. */
export function peakMemory(args, extra) {
  const folder = mkdtempSync(join(tmpdir(), "plan-peak-"));
  const file = join(folder, "peak");
  try {
    start(["--require", PEAK_HOOK, ...args], { ...extra, PLAN_BENCH_PEAK: file });
    return Number(readFileSync(file, "utf8")) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stops the bench where the command does not do what is to be measured. */
export function demand(args, says, extra) {
  const { stdout, stderr } = start(args, extra, "pipe");
  if (!stdout.toString().includes(says)) throw new Error(`${args.join(" ")} does not say “${says}”:\n${stderr}`);
}

function time(args, extra) {
  const begin = process.hrtime.bigint();
  start(args, extra);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

function start(args, extra = {}, output = "ignore") {
  const result = spawnSync(process.execPath, args, {
    env: { ...ENVIRONMENT, ...extra },
    stdio: ["ignore", output, output],
    maxBuffer: 2 ** 28,
  });
  // 1 says that there are findings, which a measured plan has.
  if (result.error !== undefined || result.status === null || result.status > 1) {
    throw new Error(`${args.join(" ")} ended with ${result.error ?? result.status ?? result.signal}`);
  }
  return result;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
