import type { Ran } from "../ledger/commands.ts";
import { diffHtml } from "../render/html/diff.ts";
import { escapeHtml, escapeLine } from "../render/html/escape.ts";
import { buttonHtml } from "../render/html/form.ts";
import { PLAIN } from "../render/terminal/surface.ts";
import { drawUnifiedDiff } from "../render/terminal/unified-diff.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import { becomesBlock } from "../views/becomes.ts";
import type { Block, View } from "../views/content.ts";
import type { Form, FormValues } from "../views/form.ts";
import { lineChanges } from "../views/line-changes.ts";
import type { RecordedView } from "../views/recorded.ts";
import { type Wrongs, wrongsOf } from "./form-wrongs.ts";
import { partHtml } from "./page.ts";
import type { ReadPlan } from "./reading.ts";
import { STEP } from "./sent-form.ts";

/** What a form is sent again with. */
interface Again {
  readonly address: string;
  readonly values: FormValues;
  readonly hidden: Readonly<Record<string, string>>;
  /** The words of its button. */
  readonly button: string;
}

/** What would be recorded, what becomes of the action, what the rules say; and the button that records it. */
export function previewHtml(
  read: ReadPlan,
  form: Form,
  it: ScheduledAction | null,
  ran: Ran,
  { address, values, hidden, button }: Again,
): { readonly wrongs: Wrongs; readonly html: string } {
  const recorded = isRecorded(ran.view) ? ran.view.recorded : null;
  const wrongs = wrongsOf(form, ran.refusal, recorded?.findings ?? []);
  if (recorded === null) return { wrongs, html: "" };
  const blocks: readonly Block[] = [
    ...recorded.actions.map((after) => becomesBlock(it, after)),
    ...recorded.remarks.map((text): Block => ({ kind: "paragraph", text })),
  ];
  const warnings = recorded.findings.map(
    ({ severity, message, help, rule }) =>
      `<li class="${severity === "error" ? "alert" : "caution"}"><strong>${severity === "error" ? "Error" : "Warning"}:</strong> ${escapeLine(`${message} (${rule.code} ${rule.name}).`)} ${escapeLine(help)}</li>\n`,
  );
  const said =
    warnings.length === 0
      ? ""
      : `<h3>What plan check would say</h3>\n<ul class="findings">\n${warnings.join("")}</ul>\n`;
  const html = [
    '<section class="preview" aria-labelledby="preview">',
    '<h2 id="preview">What will be recorded</h2>',
    partHtml(read, blocks),
    said,
    '<h3 id="lines">The lines that are written</h3>',
    diffHtml(recorded.diff),
    buttonHtml(address, { ...hidden, [STEP]: "record" }, values, button),
    "</section>\n",
  ].join("\n");
  return { wrongs, html };
}

/** What stands above a form that was refused. */
export function problemHtml({ atForm, atFields }: Wrongs): string {
  const fields = [...atFields].map(
    ([name, words]) =>
      `<li><a href="#field-${name}">${words.map((one) => escapeHtml(one).replaceAll("\n", "<br>")).join("<br>")}</a></li>\n`,
  );
  const others = atForm.map((words) => `<li>${escapeHtml(words).replaceAll("\n", "<br>")}</li>\n`);
  return `<div class="notice alert" role="alert" id="problem"><p><strong>Nothing was written.</strong></p>\n<ul>\n${others.join("")}${fields.join("")}</ul></div>\n`;
}

/** Says that the file is no longer what it was, with what has changed in it. */
export function changedHtml({ refusal }: Ran, before: string | null, now: string): string {
  const words =
    refusal === null ? "" : `<p><strong>${escapeLine(refusal.problem)}.</strong> ${escapeLine(refusal.help)}</p>`;
  const hunks = before === null ? null : lineChanges(before, now);
  const shown =
    hunks === null
      ? "<p>What it said then is no longer kept here; how it stands now is below.</p>"
      : `<p>What has changed in it:</p>\n${diffHtml(drawUnifiedDiff([{ path: "action", isNew: false, hunks }], PLAIN))}`;
  return `<div class="notice caution" role="alert" id="problem">${words}\n${shown}</div>\n`;
}

function isRecorded(view: View | null): view is RecordedView {
  return view !== null && "recorded" in view;
}
