import { groupBy } from "../../core/group-by.ts";
import { compareNaturally } from "../../core/natural-order.ts";
import type { KeyArea, Prose, Theme } from "../../core/plan.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { figuresOf } from "../status-figures.ts";

/** The whole plan in the order of the published document. */
export interface FullPlan {
  /** The introduction, how it is governed, and whatever else stands before the themes. */
  readonly opening: readonly Prose[];
  readonly themes: readonly FullTheme[];
  readonly appendices: readonly Prose[];
}

export interface FullTheme {
  /** Null for the actions that no theme claims. */
  readonly id: string | null;
  /** Undefined where no file has the theme. */
  readonly theme: Theme | undefined;
  readonly areas: readonly FullArea[];
}

export interface FullArea {
  /** Null for the actions that are in none. */
  readonly id: string | null;
  readonly area: KeyArea | undefined;
  readonly actions: readonly ScheduledAction[];
}

const FIRST = ["introduction.md", "governance.md"];
const APPENDICES = "appendices/";

/** Orders the plan as it is printed: introduction, governance, the themes with their actions, the appendices. */
export function fullPlan(scheduled: ScheduledPlan): FullPlan {
  const { prose, themes } = scheduled.plan;
  const rank = ({ path }: Prose): number => (FIRST.includes(path) ? FIRST.indexOf(path) : FIRST.length);
  const sorted = [...prose].sort((a, b) => rank(a) - rank(b) || compareNaturally(a.path, b.path));
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return {
    opening: sorted.filter(({ path }) => !path.startsWith(APPENDICES)),
    themes: figuresOf(scheduled).themes.map(({ id, actions }) => {
      const theme = id === null ? undefined : byId.get(id);
      return { id, theme, areas: areasOf(theme, actions) };
    }),
    appendices: sorted.filter(({ path }) => path.startsWith(APPENDICES)),
  };
}

/** In the order of the theme's file, then areas that only actions name, then the actions that are in none. */
function areasOf(theme: Theme | undefined, actions: readonly ScheduledAction[]): readonly FullArea[] {
  const groups = groupBy(actions, (it) => it.action.keyArea);
  const known = new Map((theme?.areas ?? []).map((area) => [area.id, area]));
  const others = [...groups.keys()].filter((id) => id !== null && !known.has(id)).sort((a, b) => compareIds(a, b));
  const ids = [...known.keys(), ...others, ...(groups.has(null) ? [null] : [])];
  return ids.map((id) => ({ id, area: id === null ? undefined : known.get(id), actions: groups.get(id) ?? [] }));
}

function compareIds(a: string | null, b: string | null): number {
  return compareNaturally(a ?? "", b ?? "");
}
