import type { Session } from "../session/session.ts";
import { ask } from "./ask.ts";

/**
 * Whether somebody at the terminal says yes to a question; Enter alone does.
 *
 * @param no what else can be said, with what comes of it
 */
export async function confirm(session: Session, message: string, no = "No"): Promise<boolean> {
  const choices = [
    { value: "yes", name: "Yes" },
    { value: "no", name: no },
  ];
  return (await ask(session, "", "", { kind: "choice", message, choices })) === "yes";
}
