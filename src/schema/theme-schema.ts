import * as z from "zod";
import type { Recommendation, Theme } from "../core/plan.ts";
import { fields, identifier, listOf, mapOf, reference, references, words } from "./values.ts";

/** The front matter of a theme. */
export const themeSchema = fields("a theme's fields", {
  id: identifier,
  title: words,
  leads: references.optional(),
  recommendations: references.optional(),
  areas: mapOf(
    fields("{ title: … }", { title: words, intro: words.optional() }),
    'ids and key areas: "3.6": { title: … }',
  ).optional(),
});

/** The theme that the fields, the text and the path of a file make up. */
export function toTheme(it: z.output<typeof themeSchema>, body: string, path: string): Theme {
  return {
    id: it.id,
    title: it.title,
    leads: it.leads ?? [],
    recommendations: it.recommendations ?? [],
    areas: Object.entries(it.areas ?? {}).map(([id, area]) => ({ id, title: area.title, intro: area.intro ?? null })),
    body,
    path,
  };
}

/** `recommendations.yaml`. */
export const recommendationsSchema = listOf(
  fields("{ id, theme, text }", {
    id: identifier,
    theme: reference,
    text: words,
    response: z.enum(["agreed", "partly", "not-agreed"]).optional(),
    reason: words.optional(),
  }).transform(
    (it): Recommendation => ({
      id: it.id,
      theme: it.theme,
      text: it.text,
      response: it.response ?? null,
      reason: it.reason ?? null,
    }),
  ),
  "recommendations: - { id, theme, text }",
);
