import type { GlobalOptions } from "../../options/global.ts";
import { Session } from "../../session/session.ts";

/** A session whose output is kept, and at which nobody can be asked. */
export interface QuietSession {
  readonly session: Session;
  readonly printed: readonly (string | Uint8Array)[];
  /** All that was said on standard error. */
  readonly said: () => string;
}

/** @param options what it is asked otherwise than the session in which the pages were begun */
export function quietSession(outer: Session, options: Partial<GlobalOptions> = {}): QuietSession {
  const printed: (string | Uint8Array)[] = [];
  let said = "";
  const { stdin: _stdin, progress: _progress, ...world } = outer.world;
  const stderr = {
    write: (text: string | Uint8Array): void => {
      said += text;
    },
  };
  const session = new Session(
    { ...world, stdout: { write: (content) => printed.push(content) }, stderr },
    { ...outer.options, ...options, color: false, input: false, pager: false },
  );
  return { session, printed, said: () => said };
}
