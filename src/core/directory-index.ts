import type { Body, Directory, Organisation, Person, Post } from "./plan.ts";

/** A person, post, body or organisation: what an id of the directory can name. */
export type Party =
  | ({ readonly kind: "person" } & Person)
  | ({ readonly kind: "post" } & Post)
  | ({ readonly kind: "body" } & Body)
  | ({ readonly kind: "organisation" } & Organisation);

/** By which list of `directory.yaml` each kind of party is kept. */
export const PARTY_LISTS = { person: "people", post: "posts", body: "bodies", organisation: "organisations" } as const;
export type PartyKind = keyof typeof PARTY_LISTS;
export type PartyList = (typeof PARTY_LISTS)[PartyKind];

/** Whether a word is the name of one of these lists. */
export function isPartyList(text: string): text is PartyList {
  return (Object.values(PARTY_LISTS) as readonly string[]).includes(text);
}

/** Answers questions about the directory by id, without walking its lists again. */
export interface DirectoryIndex {
  readonly party: (id: string) => Party | undefined;
  /** The name that the directory gives to an id, or the id itself where it is not there. */
  readonly name: (id: string) => string;
  /** The organisation that the party belongs to (or is), or null. */
  readonly organisationOf: (id: string) => string | null;
  /** All, in the order of the file. */
  readonly parties: readonly Party[];
}

/** Indexes a directory. Where an id stands twice, the first counts. */
export function indexDirectory(directory: Directory): DirectoryIndex {
  const parties: Party[] = [
    ...directory.people.map((it) => ({ kind: "person" as const, ...it })),
    ...directory.posts.map((it) => ({ kind: "post" as const, ...it })),
    ...directory.bodies.map((it) => ({ kind: "body" as const, ...it })),
    ...directory.organisations.map((it) => ({ kind: "organisation" as const, ...it })),
  ];
  const byId = new Map<string, Party>();
  for (const party of parties) if (!byId.has(party.id)) byId.set(party.id, party);

  const organisationOf = (id: string): string | null => {
    const party = byId.get(id);
    switch (party?.kind) {
      case "organisation":
        return party.id;
      case "person":
        return party.organisation;
      case "post":
        return party.organisation ?? (party.holder === null ? null : organisationOfPerson(byId.get(party.holder)));
      default:
        return null;
    }
  };
  return { party: (id) => byId.get(id), name: (id) => byId.get(id)?.name ?? id, organisationOf, parties };
}

function organisationOfPerson(party: Party | undefined): string | null {
  return party?.kind === "person" ? party.organisation : null;
}
