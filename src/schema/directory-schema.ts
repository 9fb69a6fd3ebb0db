import * as z from "zod";
import type { Body, Directory, Organisation, Person, Post } from "../core/plan.ts";
import { day, fields, label, listOf, mapOf, reference, references, words, yesOrNo } from "./values.ts";

const listed = { name: words, also: listOf(words, "other forms of the name").optional(), note: words.optional() };

const organisation = fields("{ name: … }", listed);
const person = fields("{ name: …, role: …, organisation: … }", {
  ...listed,
  role: words.optional(),
  "printed-as": listOf(words, "other forms of the role").optional(),
  organisation: reference.optional(),
  email: words.optional(),
  until: day.optional(),
  successor: reference.optional(),
});
const body = fields("{ name: … }", {
  ...listed,
  "reports-to": reference.optional(),
  meets: words.optional(),
  chair: reference.optional(),
  members: references.optional(),
  quorum: label.optional(),
});
const post = fields("{ name: … }", {
  ...listed,
  role: z.enum(["plan-manager"]).optional(),
  organisation: reference.optional(),
  vacant: yesOrNo.optional(),
  holder: reference.optional(),
  email: words.optional(),
  until: day.optional(),
  successor: reference.optional(),
});

/** `directory.yaml`. */
export const directorySchema = fields("the lists organisations, people, bodies and posts", {
  organisations: mapOf(organisation, "ids and organisations: an-id: { name: … }").optional(),
  people: mapOf(person, "ids and people: an-id: { name: … }").optional(),
  bodies: mapOf(body, "ids and bodies: an-id: { name: … }").optional(),
  posts: mapOf(post, "ids and posts: an-id: { name: … }").optional(),
});

/** The four lists in the order of the file. */
export function toDirectory(it: z.output<typeof directorySchema>): Directory {
  return {
    organisations: Object.entries(it.organisations ?? {}).map(
      ([id, one]): Organisation => ({ id, name: one.name, also: one.also ?? [], note: one.note ?? null }),
    ),
    people: Object.entries(it.people ?? {}).map(
      ([id, one]): Person => ({
        id,
        name: one.name,
        also: one.also ?? [],
        note: one.note ?? null,
        role: one.role ?? null,
        printedAs: one["printed-as"] ?? [],
        organisation: one.organisation ?? null,
        email: one.email ?? null,
        until: one.until ?? null,
        successor: one.successor ?? null,
      }),
    ),
    bodies: Object.entries(it.bodies ?? {}).map(
      ([id, one]): Body => ({
        id,
        name: one.name,
        also: one.also ?? [],
        note: one.note ?? null,
        reportsTo: one["reports-to"] ?? null,
        meets: one.meets ?? null,
        chair: one.chair ?? null,
        members: one.members ?? [],
        quorum: one.quorum ?? null,
      }),
    ),
    posts: Object.entries(it.posts ?? {}).map(
      ([id, one]): Post => ({
        id,
        name: one.name,
        also: one.also ?? [],
        note: one.note ?? null,
        role: one.role ?? null,
        organisation: one.organisation ?? null,
        vacant: one.vacant ?? false,
        holder: one.holder ?? null,
        email: one.email ?? null,
        until: one.until ?? null,
        successor: one.successor ?? null,
      }),
    ),
  };
}
