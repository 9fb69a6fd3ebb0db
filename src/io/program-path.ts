import { realpathSync } from "node:fs";

/** How the running program was started, so that another can start the same: Node and the program's file, absolute. */
export function programPath(): { readonly node: string; readonly program: string } {
  return { node: process.execPath, program: realpathSync(process.argv[1] as string) };
}
