import { ask } from "../ask.ts";
import type { Session } from "../session.ts";
import { noteFrom } from "./entry-fields.ts";

/**
 * The note of an entry that says nothing without one: of `--note`, else asked for.
 *
 * @param message the question, for whoever can be asked
 * @param help why it is needed, for whoever cannot
 */
export async function requiredNote(
  session: Session,
  note: string | undefined,
  message: string,
  help: string,
): Promise<string> {
  const given = noteFrom(session, note);
  return given ?? ask(session, "--note <text>", help, { kind: "text", message, required: true });
}
