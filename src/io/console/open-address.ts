import { spawn } from "node:child_process";
import { foldersOfPath, programInPath } from "./programs.ts";

/** The program of each system that opens an address in the browser that the user has chosen. */
const OPENERS: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/**
 * Opens a web address in the user's browser, and does not wait for it.
 *
 * @returns whether there is a program that opens it
 */
export function openAddress(address: string, env: NodeJS.ProcessEnv, platform = process.platform): boolean {
  const [name, ...args] = OPENERS[platform] ?? ["xdg-open"];
  const program = programInPath(name, foldersOfPath(env), env, platform);
  if (program === null) return false;
  const opened = spawn(program, [...args, address], { stdio: "ignore", detached: true, env });
  opened.on("error", () => {});
  opened.unref();
  return true;
}
