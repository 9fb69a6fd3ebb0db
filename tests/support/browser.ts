import { execFileSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";
import { afterwards } from "./afterwards.ts";

/** Where Chromium is on this machine, or null. In CI there must be one: `.ci/run` sees to it. */
export const CHROMIUM = findChromium();

let started: Promise<Browser> | undefined;

/** The one browser of a test file. It asks nothing of the network. */
export function browser(): Promise<Browser> {
  started ??= launch();
  return started;
}

function launch(): Promise<Browser> {
  afterwards(async () => {
    await (await started)?.close();
    started = undefined;
  });
  return chromium.launch({
    executablePath: CHROMIUM as string,
    timeout: 0,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

function findChromium(): string | null {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // Not under this name.
    }
  }
  if (process.env["CI"] === "true") throw new Error("there is no chromium, and CI must try pages in one");
  return null;
}
