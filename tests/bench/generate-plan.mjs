// Writes a made-up plan of any size, the same bytes every time. Its files are like those of our own plan after a year:
// owners, outcomes, milestones, none to six entries, and one action in a hundred with something wrong in it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const THEMES = 10;
const AREAS = 10;
const POSTS = 60;
const ORGANISATIONS = 10;
const WORDS =
  "agree review develop shared pathway discharge community provider market workforce strategy board partners clear joint measure support people home care outcome capacity plan service improve pilot evaluate commission integrated local".split(
    " ",
  );
const TIMESCALES = ["1 month", "3 months", "6 months", "9 months", "12 months", "31 October 2018", "Q4 2018/19"];

/** @returns the plan's folder, made inside `parent` */
export function generatePlan(parent, actions) {
  const folder = join(parent, `plan-of-${actions}`);
  const random = randomFrom(actions);
  for (const name of ["actions", "themes"]) mkdirSync(join(folder, name), { recursive: true });
  const write = (path, text) => writeFileSync(join(folder, path), text);
  write("plan.yaml", planFile(actions));
  write("directory.yaml", directoryFile());
  write("recommendations.yaml", recommendationsFile(random));
  for (let theme = 1; theme <= THEMES; theme += 1) write(`themes/${theme}-theme.md`, themeFile(theme, random));
  for (let n = 0; n < actions; n += 1) {
    const id = `${(n % THEMES) + 1}.${(Math.floor(n / THEMES) % AREAS) + 1}.${Math.floor(n / THEMES / AREAS) + 1}`;
    write(`actions/${id}-${WORDS[n % WORDS.length]}.md`, actionFile(id, n, random));
  }
  return folder;
}

function planFile(actions) {
  return `id: bench-${actions}
title: A made-up plan of ${actions} actions
publisher: A made-up board
baseline: 2018-07
basis: Whole months are counted from July 2018 to the end of the month.
completion: 2019-07
approvers: [board]
`;
}

function directoryFile() {
  const organisations = numbered(ORGANISATIONS, (n) => `  organisation-${n}: { name: Organisation ${n} }\n`);
  const posts = numbered(
    POSTS,
    (n) => `  post-${n}: { name: Head of Service ${n}, organisation: organisation-${(n % ORGANISATIONS) + 1} }\n`,
  );
  return `organisations:\n${organisations}bodies:\n  board: { name: The Board }\nposts:\n${posts}`;
}

function recommendationsFile(random) {
  return numbered(THEMES, (n) => `- { id: ${n}, theme: ${n}, text: "${sentence(random, 20)}" }\n`);
}

function themeFile(theme, random) {
  const areas = numbered(AREAS, (n) => `  "${theme}.${n}": { title: "${sentence(random, 4)}" }\n`);
  const front = `id: ${theme}\ntitle: Theme ${theme}\nleads: [post-${theme}]\nrecommendations: [${theme}]\nareas:\n${areas}`;
  return `---\n${front}---\n\n## Aim\n\n${sentence(random, 60)}\n`;
}

function actionFile(id, n, random) {
  const owners = [1 + (n % POSTS), 1 + ((n * 7 + 3) % POSTS)].slice(0, 1 + (n % 2));
  const lines = [
    `id: ${id}`,
    `title: ${sentence(random, 6)}`,
    "owners:",
    ...owners.map((owner) => `  - post-${owner}`),
    `timescale: ${TIMESCALES[n % TIMESCALES.length]}`,
    "outcomes:",
    ...Array.from({ length: 1 + (n % 3) }, () => `  - ${sentence(random, 14)}`),
    ...(n % 5 === 0 ? ["milestones:", "  - by: 2018-10", "    title: First meeting held"] : []),
    "source:",
    `  pages: "${(n % 40) + 1}"`,
    ...wrong(n),
    ...progress(n, random),
  ];
  return `---\n${lines.join("\n")}\n---\n\n${sentence(random, 25)}.\n`;
}

/** One action in a hundred has a finding, of three kinds in turn. */
function wrong(n) {
  if (n % 100 !== 99) return [];
  const kinds = [["outcom: A misspelt key"], ["needs: [99.99.99]"], ["programme: One that the plan does not list"]];
  return kinds[Math.floor(n / 100) % kinds.length];
}

const ENTRY_MONTHS = ["2018-08", "2018-09", "2018-10", "2018-11", "2018-12", "2019-01"];

function progress(n, random) {
  const months = ENTRY_MONTHS.slice(0, n % (ENTRY_MONTHS.length + 1));
  if (months.length === 0) return [];
  const entries = months.flatMap((month, at) => {
    const last = at === months.length - 1;
    return [
      `  - date: ${month}-${String(1 + ((n + at) % 28)).padStart(2, "0")}`,
      `    by: post-${1 + (n % POSTS)}`,
      ...(at === 0 ? ["    status: in-progress", "    confidence: high"] : []),
      ...(at === 2 ? ["    forecast: 2019-03"] : []),
      ...(last && n % 3 === 0 && at > 0
        ? ["    status: complete", "    evidence:", `      - Minutes of the Board, item ${n}`]
        : []),
      `    note: ${sentence(random, 16)}.`,
    ];
  });
  return ["progress:", ...entries];
}

function sentence(random, words) {
  const text = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function numbered(count, line) {
  return Array.from({ length: count }, (_, n) => line(n + 1)).join("");
}

/** A linear congruential generator (the constants of Numerical Recipes): poor, and the same everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
