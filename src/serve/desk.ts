import { sha256 } from "../io/files/digest.ts";
import type { Commands, HowToRun, Ran } from "../ledger/commands.ts";
import type { FormValues } from "../views/form.ts";
import type { Access } from "./access.ts";
import type { Reading } from "./reading.ts";

/** So many texts are kept that a page was shown beside; they are the plan's own, and mostly shared with it. */
const MOST_SHOWN = 500;

/** What the pages for working share: the commands, one after the other, and what was shown beside a form. */
export class Desk {
  private last: Promise<unknown> = Promise.resolve();
  private readonly shown = new Map<string, string>();

  constructor(
    readonly commands: Commands,
    readonly access: Access,
    readonly reading: Reading,
  ) {}

  /** Runs a command once those before it have ended. What was written is seen by the next page. */
  run(command: string, values: FormValues, how?: HowToRun): Promise<Ran> {
    const ran = this.last.then(() => this.commands.run(command, values, how));
    this.last = ran.catch(() => {});
    if (how?.dryRun === true) return ran;
    return ran.finally(() => this.reading.changed());
  }

  /** The digest of a text that a form is shown beside. */
  show(text: string): string {
    const digest = sha256(text);
    this.shown.delete(digest);
    this.shown.set(digest, text);
    const [oldest] = this.shown.keys();
    if (this.shown.size > MOST_SHOWN && oldest !== undefined) this.shown.delete(oldest);
    return digest;
  }

  /** The text of a digest; null where it was shown too long ago. */
  textShown(digest: string): string | null {
    return this.shown.get(digest) ?? null;
  }
}
