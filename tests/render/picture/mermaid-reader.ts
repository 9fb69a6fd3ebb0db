/**
 * Reads a Gantt chart as Mermaid's own lexer does, rule by rule in its order and in any letter case, and more strictly
 * than it: whatever is not a title, a setting of ours, a section or a task on a line of its own is an error.
 */
export interface Gantt {
  readonly settings: readonly string[];
  readonly sections: readonly { readonly name: string; readonly tasks: readonly GanttTask[] }[];
}

export interface GanttTask {
  readonly name: string;
  readonly tags: readonly string[];
  readonly start: string;
  readonly end: string;
}

/** The lexer tries these first, wherever a token begins: a task that began so would be no task. */
const NO_TASK =
  /^(?:%%|.%|#|href\s|call\s|click\s|gantt|dateFormat\s|inclusiveEndDates|topAxis|axisFormat\s|tickInterval\s|includes\s|excludes\s|todayMarker\s|weekday\s|weekend\s|vert\s|\d{4}-\d\d-\d\d|title\s|accTitle\s*:|accDescr\s*[:{]|accDescription\s|section\s)/i;
const SETTING = /^(dateFormat YYYY-MM-DD|axisFormat %b %Y|tickInterval 1month|todayMarker off)$/;
const TAGS = ["active", "done", "crit", "milestone"];

export function readGantt(text: string): Gantt {
  const [head, ...lines] = text.replace(/\n$/, "").split("\n");
  if (head !== "gantt") throw new Error(`it begins with ${head}`);
  const settings: string[] = [];
  const sections: { name: string; tasks: GanttTask[] }[] = [];
  for (const raw of lines) {
    const line = raw.replace(/^ {4}/, "");
    if (SETTING.test(line)) settings.push(line);
    else if (/^(?:title|accTitle:|accDescr:) [^#;:%{}<>`\n]+$/.test(line)) settings.push(line.split(" ")[0] as string);
    else if (/^section /.test(line)) sections.push({ name: sectionName(line), tasks: [] });
    else sections.at(-1)?.tasks.push(readTask(line));
  }
  return { settings, sections };
}

function sectionName(line: string): string {
  const [, name] = /^section ([^#:;%{}<>`]+)$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`no section: ${line}`);
  return name;
}

function readTask(line: string): GanttTask {
  if (NO_TASK.test(line)) throw new Error(`a command, not a task: ${line}`);
  const [, name, data] = /^([^#:;%{}<>`]+):([^#:;%{}<>`]+)$/.exec(line) ?? [];
  if (name === undefined || data === undefined) throw new Error(`no task: ${line}`);
  const parts = data.split(", ");
  const tags = parts.slice(0, -2);
  for (const tag of tags) if (!TAGS.includes(tag)) throw new Error(`no tag: ${tag}`);
  const [start = "", end = ""] = parts.slice(-2);
  if (!/^\d{4}-\d\d-\d\d$/.test(start)) throw new Error(`no day: ${start}`);
  if (end !== "0d" && !(/^\d{4}-\d\d-\d\d$/.test(end) && end > start)) throw new Error(`no end: ${end}`);
  return { name: name.trim(), tags, start, end };
}
