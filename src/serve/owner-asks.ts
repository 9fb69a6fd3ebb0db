import { addStep } from "../calendar/plan-date.ts";
import { indexDirectory } from "../core/directory-index.ts";
import type { OfferedCommand } from "../ledger/commands.ts";
import { escapeLine } from "../render/html/escape.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import { asksOf } from "../views/chase/asks.ts";
import { capitalise } from "../views/words.ts";
import { addressOf, NOW, recordAddress } from "./address.ts";
import type { ReadPlan } from "./reading.ts";

/**
 * What somebody is asked about the actions that they own, each with the forms that answer it, filled in with whose statement
 * it is: to be gone through together. Empty where nothing is asked.
 *
 * @param id of the directory
 * @param path of the owner's page, which comes back after each answer
 */
export function ownerAsksHtml(
  read: ReadPlan,
  id: string,
  path: string,
  offered: (it: ScheduledAction) => readonly OfferedCommand[],
): string {
  const { plan, asOf } = read;
  const directory = indexDirectory(plan.directory);
  const until = addStep(asOf, plan.info.rating.dueSoon);
  const items = read.scheduled().actions.flatMap((it) => {
    if (!it.owners.includes(id)) return [];
    const asks = asksOf(it, id, { plan, asOf }, until, directory);
    return asks.length === 0 ? [] : [itemHtml(it, asks, id, path, offered(it))];
  });
  if (items.length === 0) return "";
  return `<h2 id="asked-of">What is asked of ${escapeLine(directory.name(id))}</h2>\n<ol class="tasks">\n${items.join("")}</ol>`;
}

function itemHtml(
  { action }: ScheduledAction,
  asks: ReturnType<typeof asksOf>,
  by: string,
  path: string,
  offered: readonly OfferedCommand[],
): string {
  const said = asks.map(({ says, asks }) => `<p>${escapeLine(asks === null ? says : `${says} ${asks}`)}</p>\n`);
  // Nobody checks or decides what they own themselves.
  const links = offered
    .filter(({ name }) => name !== "assure" && name !== "decide" && name !== "correct")
    .map(({ name }) => {
      const address = recordAddress(name, action.id, { by, next: addressOf(NOW, path) });
      const words = `${capitalise(name)} <span class="unseen">${escapeLine(action.id)}</span>`;
      return `<li><a href="${escapeLine(address)}">${words}</a></li>\n`;
    });
  return `<li><h3>${escapeLine(`${action.id} ${action.title}`)}</h3>\n${said.join("")}<ul class="answers">\n${links.join("")}</ul></li>\n`;
}
