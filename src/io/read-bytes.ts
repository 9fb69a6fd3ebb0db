import { readFileSync } from "node:fs";

/** The bytes of a file that a command was asked to take along, or what the system said. */
export function readBytes(
  path: string,
): { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: string } {
  try {
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    return {
      ok: false,
      problem: (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message,
    };
  }
}
