/**
 * The colours of a page. Each has a contrast of at least 4.5 : 1 for words and 3 : 1 for lines that say something, on
 * every ground that it stands on (WCAG 2.2, 1.4.3 and 1.4.11); `contrast.test.ts` measures them.
 */
export const PAGE_COLOURS = {
  paper: "#ffffff",
  ink: "#1c2226",
  quiet: "#4d575e",
  line: "#d5dade",
  rule: "#7b858c",
  link: "#0a4f8a",
  accent: "#123f5c",
  focus: "#ffd54a",
  tint: "#f4f6f7",
  alert: "#a4161a",
  alertTint: "#fdf0ef",
  caution: "#8a4b00",
  cautionTint: "#fdf5e6",
  good: "#17602f",
  goodTint: "#eef7f0",
  done: "#0a4f8a",
  doneTint: "#edf4fa",
} as const;

type ColourName = keyof typeof PAGE_COLOURS;

/** The same for readers whose screen is dark; on paper the light ones are used. */
export const DARK_COLOURS: Readonly<Record<ColourName, string>> = {
  paper: "#14181b",
  ink: "#e6eaec",
  quiet: "#aab4ba",
  line: "#363f45",
  rule: "#7d8990",
  link: "#8ec5ff",
  accent: "#a6d3ef",
  focus: "#1f6fb2",
  tint: "#1e2429",
  alert: "#ff9d97",
  alertTint: "#361b1b",
  caution: "#f3b562",
  cautionTint: "#30250f",
  good: "#84d49a",
  goodTint: "#14291b",
  done: "#8ec5ff",
  doneTint: "#14273a",
};

/** Each colour as style sheets name it: `var(--ink)`. */
export const COLOUR = Object.fromEntries(Object.keys(PAGE_COLOURS).map((name) => [name, `var(--${name})`])) as Readonly<
  Record<ColourName, string>
>;

const named = (colours: Readonly<Record<ColourName, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The rules that give the names their colours. */
export const COLOUR_RULES = `:root{color-scheme:light;${named(PAGE_COLOURS)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${named(DARK_COLOURS)}}}`;
