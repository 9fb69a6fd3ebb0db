import { readFileSync } from "node:fs";

/** One who holds the lock of a plan, or tries to: all of it stands in the name of an empty file. */
export interface LockTicket {
  /** The plan, by the digest of its real path. */
  readonly key: string;
  readonly pid: number;
  /** When the process began, as the system counts; 0 where it does not tell. Tells it from a later one of that number. */
  readonly began: string;
  /** When the ticket was drawn, in milliseconds since 1970. */
  readonly since: number;
  readonly serial: string;
}

const NAME = /^([0-9a-f]+)-(\d+)-(\d+)-(\d+)-([0-9a-z]+)$/;
/** In milliseconds. A write takes a few; what is held for longer is a process that was stopped, or another of its number. */
const STALE_AFTER = 10 * 60_000;

/** A ticket that no other has ever had or will have. */
export function drawTicket(key: string): LockTicket {
  const serial = Math.random().toString(36).slice(2);
  return { key, pid: process.pid, began: processOf(process.pid).began, since: Date.now(), serial };
}

export function ticketName({ key, pid, began, since, serial }: LockTicket): string {
  return [key, pid, began, since, serial].join("-");
}

/** The ticket that a file's name says, or null where it is none. */
export function readTicket(name: string): LockTicket | null {
  const [, key, pid, began, since, serial] = NAME.exec(name) ?? [];
  if (key === undefined || began === undefined || serial === undefined) return null;
  return { key, pid: Number(pid), began, since: Number(since), serial };
}

/** Whether the process that drew the ticket is still there to give it back. */
export function isAlive({ pid, began, since }: LockTicket): boolean {
  if (Date.now() - since > STALE_AFTER) return false;
  const now = processOf(pid);
  return now.running && (began === "0" || now.began === "0" || now.began === began);
}

/** Whether there is a process of that number. */
export function isRunning(pid: number): boolean {
  return processOf(pid).running;
}

function processOf(pid: number): { readonly running: boolean; readonly began: string } {
  if (process.platform === "linux") {
    const [state, began] = onLinux(pid);
    // A zombie is dead; only its parent has not looked yet.
    if (state !== undefined) return { running: state !== "Z" && state !== "X", began: began ?? "0" };
  }
  try {
    process.kill(pid, 0);
    return { running: true, began: "0" };
  } catch (error) {
    return { running: (error as NodeJS.ErrnoException).code === "EPERM", began: "0" };
  }
}

/** State and start of a process, of the fields after its name, which may hold anything: proc(5). */
function onLinux(pid: number): readonly [state?: string, began?: string] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return [fields[0] as string, fields[19] as string];
  } catch {
    return [];
  }
}
