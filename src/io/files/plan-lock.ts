import { closeSync, openSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CannotWrite, cannotWrite } from "./cannot-write.ts";
import { lockFolder, planKey } from "./lock-folder.ts";
import { drawTicket, isAlive, type LockTicket, readTicket, ticketName } from "./lock-ticket.ts";

/** In milliseconds, with one and the same holder. */
const PATIENCE = 10_000;
const LONGEST_PAUSE = 40;

/**
 * Does some work while no other command of this user on this machine writes to the plan. Others wait, however
 * many there are, and give up only when one and the same has held it for ten seconds. The work must not ask for the lock
 * again, and should not wait for people.
 *
 * The lock is a ticket: an empty file of a name that none has had before. Who has drawn one and then sees no other of a
 * living process has the lock; who sees one gives his own back and tries again a little later. Of two who draw at once,
 * one looks last and sees the other: never do both have it. The ticket of a process that was killed counts for nothing
 * and anybody may take it away, as its name is never used again: there is nothing to take over.
 *
 * Tickets lie in the system's temporary folder, in one of the user's own, not in the repository: there they would be
 * committed, synchronised to other machines, and in the way of a plan on a disk that is shared. (The folder for run-time
 * files of XDG is not there for cron and sudo, who must see the same tickets as the terminal.) Two users, or two
 * machines, at one plan do not see one another's: there `replaceFiles` refuses what has changed since it was read.
 *
 * @param folder the plan's, absolute
 * @throws CannotWrite where another holds the plan, naming its process; or whatever the work throws
 */
export async function withPlanLock<T>(folder: string, work: () => T | Promise<T>, patience = PATIENCE): Promise<T> {
  const tickets = lockFolder();
  const key = planKey(folder);
  let until = Date.now() + patience;
  let holder = "";
  for (;;) {
    const { own, other } = tryToHold(tickets, key);
    if (own !== null) {
      try {
        return await work();
      } finally {
        remove(join(tickets, own));
      }
    }
    const now = Date.now();
    if (other.serial !== holder) until = now + patience;
    holder = other.serial;
    if (now > until) throw held(other);
    await pause(1 + Math.random() * LONGEST_PAUSE);
  }
}

type Attempt = { readonly own: string; readonly other: null } | { readonly own: null; readonly other: LockTicket };

function tryToHold(tickets: string, key: string): Attempt {
  const before = livingTicket(tickets, key, null);
  if (before !== null) return { own: null, other: before };
  const own = ticketName(drawTicket(key));
  try {
    closeSync(openSync(join(tickets, own), "wx", 0o600));
  } catch (error) {
    throw cannotWrite(join(tickets, own), error);
  }
  const other = livingTicket(tickets, key, own);
  if (other === null) return { own, other };
  remove(join(tickets, own));
  return { own: null, other };
}

/** A ticket for the plan, other than the own, whose process lives. Those of the dead are taken away on the way. */
function livingTicket(tickets: string, key: string, own: string | null): LockTicket | null {
  for (const name of namesIn(tickets)) {
    const ticket = name === own ? null : readTicket(name);
    if (ticket === null || ticket.key !== key) continue;
    if (isAlive(ticket)) return ticket;
    remove(join(tickets, name));
  }
  return null;
}

function namesIn(tickets: string): readonly string[] {
  try {
    return readdirSync(tickets);
  } catch (error) {
    throw cannotWrite(tickets, error);
  }
}

function held({ pid, since }: LockTicket): CannotWrite {
  const clock = new Date(since).toTimeString().slice(0, 8);
  return new CannotWrite(
    `another command is writing to this plan: process ${pid}, since ${clock}`,
    "Nothing was written. Let it end, or end it, then try again.",
  );
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
