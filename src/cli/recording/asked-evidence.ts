import { ask } from "../ask.ts";
import type { Session } from "../session.ts";
import type { Subject } from "./about-action.ts";

/** What shows that an action is done, where no option says it. */
export function askedEvidence(session: Session, { standing }: Subject): Promise<string> {
  const { id } = standing.action;
  return ask(
    session,
    "--evidence <where>",
    "Nothing shows yet that it is done: a path in the plan, an https link, or words.",
    {
      kind: "text",
      message: `What shows that ${id} is done? (a path in the plan, a link, or words)`,
      required: true,
    },
  );
}
