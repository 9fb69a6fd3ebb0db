// As many items as a made-up plan has actions, in the formats of other programs: each has the id, title, theme, owner,
// day and state of an action, and a note where it has entries. The same bytes every time.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const THEMES = 10;
const AREAS = 10;
const POSTS = 60;
const STATES = ["not-started", "in-progress", "complete"];

function items(count) {
  return Array.from({ length: count }, (_, n) => ({
    id: `${(n % THEMES) + 1}.${(Math.floor(n / THEMES) % AREAS) + 1}.${Math.floor(n / THEMES / AREAS) + 1}`,
    number: n + 1,
    title: `Agree the shared pathway of service ${n + 1}`,
    theme: (n % THEMES) + 1,
    owner: (n % POSTS) + 1,
    due: `2018-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`,
    state: STATES[n % STATES.length],
    note: `Chair agreed and dates set for meeting ${n + 1}.`,
  }));
}

/** A journal for hledger: one transaction an item, which moves one action to its owner. */
export function hledgerJournal(folder, count) {
  const marks = { "not-started": "", "in-progress": "! ", complete: "* " };
  const text = items(count).map(
    ({ id, title, theme, owner, due, state, note }) =>
      `${due} ${marks[state]}(${id}) ${title}\n    ; status: ${state}\n    ; note: ${note}\n    owners:post ${owner}    1 action\n    themes:theme ${theme}\n\n`,
  );
  return written(join(folder, "plan.journal"), text.join(""));
}

/** A file for Beancount: one transaction an item. */
export function beancountFile(folder, count) {
  const open = (account) => `2018-01-01 open ${account}\n`;
  const accounts = [
    ...Array.from({ length: POSTS }, (_, n) => open(`Assets:Post${n + 1}`)),
    ...Array.from({ length: THEMES }, (_, n) => open(`Equity:Theme${n + 1}`)),
  ];
  const text = items(count).map(
    ({ id, title, theme, owner, due, state, note }) =>
      `${due} * "Post ${owner}" "${title}" ^action-${id} #${state}\n  note: "${note}"\n  Assets:Post${owner}   1 ACTION\n  Equity:Theme${theme}  -1 ACTION\n\n`,
  );
  return written(join(folder, "plan.beancount"), `${accounts.join("")}\n${text.join("")}`);
}

/** A data folder for Taskwarrior, as version 2 keeps it. What is done stands in a file of its own. */
export function taskData(folder, count) {
  const seconds = (day) => Date.parse(`${day}T00:00:00Z`) / 1000;
  const line = ({ number, id, title, theme, owner, due, state, note }) => {
    const fields = {
      ...{ [`annotation_${seconds("2018-08-14")}`]: note, description: `${id} ${title}`, due: seconds(due) },
      ...{ entry: seconds("2018-07-01"), modified: seconds("2018-08-14"), owner: `post-${owner}` },
      project: `theme-${theme}`,
      ...(state === "in-progress" ? { start: seconds("2018-08-14") } : {}),
      ...(state === "complete" ? { end: seconds("2018-12-18"), status: "completed" } : { status: "pending" }),
      uuid: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    };
    return `[${Object.entries(fields)
      .map(([key, value]) => `${key}:"${value}"`)
      .join(" ")}]\n`;
  };
  const all = items(count);
  const lines = (done) => all.filter(({ state }) => (state === "complete") === done).map(line);
  mkdirSync(join(folder, "task"), { recursive: true });
  written(join(folder, "task/pending.data"), lines(false).join(""));
  written(join(folder, "task/completed.data"), lines(true).join(""));
  const settings = `data.location=${join(folder, "task")}\nuda.owner.type=string\nuda.owner.label=Owner\nconfirmation=off\nhooks=off\n`;
  return written(join(folder, "taskrc"), settings);
}

/** A project of Backlog.md: one Markdown file an item. */
export function backlogProject(folder, count) {
  const states = { "not-started": "To Do", "in-progress": "In Progress", complete: "Done" };
  mkdirSync(join(folder, "backlog/tasks"), { recursive: true });
  const settings =
    'project_name: "Plan"\ndefault_status: "To Do"\nstatuses: ["To Do", "In Progress", "Done"]\nlabels: []\ndate_format: yyyy-mm-dd\nremote_operations: false\nauto_commit: false\ncheck_active_branches: false\n';
  written(join(folder, "backlog/config.yml"), settings);
  for (const { number, title, theme, owner, due, state, note } of items(count)) {
    const front = `id: task-${number}\ntitle: ${title}\nstatus: ${states[state]}\nassignee:\n  - '@post-${owner}'\ncreated_date: '2018-07-01'\nlabels:\n  - theme-${theme}\ndependencies: []\n`;
    const path = join(folder, "backlog/tasks", `task-${number} - ${title.replaceAll(" ", "-")}.md`);
    written(path, `---\n${front}---\n\n## Description\n\nDue ${due}. ${note}\n`);
  }
  return folder;
}

function written(path, text) {
  writeFileSync(path, text);
  return path;
}
