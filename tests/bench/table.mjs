// What was measured, as Markdown.
import { cpus, loadavg, totalmem } from "node:os";

/** @param header a name for each column @param lines a list of cells each @param words how many first columns are words */
export function table(header, lines, words) {
  const rule = header.map((_, at) => (at < words ? "---" : "---:"));
  return [header, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** Milliseconds, with as many digits as mean something. */
export function duration(milliseconds) {
  if (milliseconds < 1000) return `${milliseconds.toFixed(0)} ms`;
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

export function times(ratio) {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1)} ×`;
}

export function count(number) {
  return number.toLocaleString("en-GB");
}

/** The machine, the day, and how much else it had to do: a time says nothing without them. */
export function machine(loadBefore) {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
  const day = new Date().toISOString().slice(0, 10);
  const load = `${loadBefore.toFixed(1)} processes waiting before it and ${loadavg()[0].toFixed(1)} at its end`;
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory}, ${process.platform}, Node ${process.versions.node}, ${day}; ${load}.`;
}
