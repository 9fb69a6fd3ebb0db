import { lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { CannotWrite, cannotWrite } from "./cannot-write.ts";
import { sha256 } from "./digest.ts";

// On Windows, the temporary folder is the user's own already.
const user = process.getuid?.() ?? null;

/** Of the user, in the system's temporary folder. */
function path(): string {
  return join(tmpdir(), user === null ? "plan-locks" : `plan-locks-${user}`);
}

/**
 * The folder of the user's locks, which nobody else may write to. It is made where it is not there.
 *
 * @throws CannotWrite where it cannot be made, or is somebody else's
 */
export function lockFolder(): string {
  const folder = path();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOwnFolder(folder)) return folder;
  } catch (error) {
    const { message, help } = cannotWrite(folder, error);
    throw new CannotWrite(
      message,
      `Two commands at once are kept apart there. ${help} Or set TMPDIR to another folder.`,
    );
  }
  throw new CannotWrite(
    `${folder} is not a folder of your own`,
    "Two commands at once are kept apart there. Remove it, or set TMPDIR to another folder.",
  );
}

/** The same folder for who only looks: null where there is none of the user's own. */
export function existingLockFolder(): string | null {
  try {
    return isOwnFolder(path()) ? path() : null;
  } catch {
    return null;
  }
}

function isOwnFolder(folder: string): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && (user === null || stats.uid === user);
}

/** The same for a plan however its folder is named: through a link, or in other letters where these do not count. */
export function planKey(folder: string): string {
  return sha256(realPath(folder)).slice(0, 32);
}

/** Also of a folder that is only to be made. */
function realPath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    const above = dirname(folder);
    return above === folder ? folder : join(realPath(above), basename(folder));
  }
}
