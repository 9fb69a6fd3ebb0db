import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { FileNames } from "../../../src/views/file-names.ts";
import { LONG } from "../../support/properties.ts";
import { planHere, TOP, YEAR } from "../../support/run-plan.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { filesIn, siteOfTheYear } from "./site-files.ts";

const internal = filesIn(await siteOfTheYear("--internal"));
const open = filesIn(await siteOfTheYear("--public"));
const pagesOf = (files: ReadonlyMap<string, string>) => [...files].filter(([path]) => path.endsWith(".html"));

const VALIDATOR = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // What lies beside the page is as safe as the page, and a file has no integrity to check.
    "require-sri": ["error", { target: "crossorigin" }],
    // HTML lets an id be anything without blanks; ours have the dots of the ids that they stand for.
    "valid-id": ["error", { relaxed: true }],
    // A title ends with the plan's, which may be long.
    "long-title": "off",
  },
});

describe("the pages", () => {
  test("there is one for everything that the plan has", () => {
    const paths = [...internal.keys()].filter((path) => path.endsWith(".html"));
    for (const name of "index actions themes timeline recommendations decisions owners changes figures about 404".split(
      " ",
    ))
      expect(paths).toContain(`${name}.html`);
    expect(paths.filter((path) => path.startsWith("actions/"))).toHaveLength(30);
    expect(paths.filter((path) => path.startsWith("themes/"))).toHaveLength(5);
    expect(paths).toContain("owners/chief-nurse.html");
    expect(paths).toContain("organisations/wealdshire-icb.html");
    expect(paths).toContain("published/introduction.html");
  });

  test("every one is valid HTML", async () => {
    // Of a kind of which there are many, every fifth; in the long run all.
    const pages = pagesOf(internal).filter(([path], at) => LONG || !path.includes("/") || at % 5 === 0);
    for (const [path, html] of pages) {
      const { results } = await VALIDATOR.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map((it) => `${path}: ${it.ruleId}: ${it.message}`))).toEqual(
        [],
      );
    }
  });

  test("every link leads to a page of the site and a place on it, or to an address outside", () => {
    for (const [path, html] of pagesOf(internal)) {
      for (const [, target = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^https?:\/\//.test(target)) continue;
        const [file = "", anchor] = decodeURIComponent(target)
          .replace(/\?[^#]*/, "")
          .split("#");
        const there = file === "" ? path : posix.join(dirname(path), file);
        expect([...internal.keys()], `${path} → ${target}`).toContain(there);
        if (anchor !== undefined && anchor !== "") expect(internal.get(there), target).toContain(` id="${anchor}"`);
      }
    }
  });

  test("each has one first heading, a language, and days that say that they are days", () => {
    for (const [path, html] of pagesOf(internal)) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html).toContain('<html lang="en-GB">');
    }
    expect(internal.get("actions/1.1.3.html")).toContain('<time datetime="2025-02-14">14 February 2025</time>');
  });

  test("an abbreviation is spelled out at its first use on a page; at its end, where it is only quoted", () => {
    const html = internal.get("actions/1.1.3.html") ?? "";
    expect(html).not.toContain('class="meaning"');
    expect(html.match(/<footer>\n<p>IB: Improvement Board\.<\/p>/g)).toHaveLength(1);
    const spelledOut = pagesOf(internal).filter(([, page]) => page.includes('class="meaning"'));
    expect(spelledOut.length).toBeGreaterThan(0);
    for (const [path, page] of spelledOut)
      expect(page.match(/class="meaning">\(Improvement Board/g)?.length ?? 0, path).toBeLessThan(2);
  });

  test("an action's page has its state, its words, its history and its decisions", () => {
    const html = internal.get("actions/1.1.3.html") ?? "";
    for (const words of [
      "Off track",
      "Overdue by 45 days",
      "As published",
      "Progress and assurance",
      "Requests and decisions",
    ])
      expect(html).toContain(words);
  });

  test("nothing on a page runs, and nothing is fetched from elsewhere", () => {
    for (const [, html] of pagesOf(internal)) {
      expect(html).not.toMatch(
        /<script(?! src="(?:\.\.\/)*search(?:-index)?\.js" defer><\/script>)|<[^>]+ on[a-z]+=|javascript:|style="/,
      );
      expect(html).not.toMatch(/(?:src|<link[^>]* href)="(?:https?:)?\/\//);
    }
  });
});

describe("--public", () => {
  const SECRETS = [
    "Two offers turned down over pay",
    "market supplement",
    "Letter of appointment",
    "Partnership personnel file 7",
    "Interview notes",
    "locked cabinet",
  ];

  test("says nothing anywhere of what is withheld, not even in the index of the search", () => {
    const everything = [...open.values()].join("\n");
    for (const secret of SECRETS) expect(everything, secret).not.toContain(secret);
    for (const secret of SECRETS) expect([...internal.values()].join("\n"), secret).toContain(secret);
  });

  test("says how much is withheld, in all and on each page", () => {
    expect(open.get("index.html")).toContain("1 entry and 2 pieces of evidence withheld");
    expect(open.get("actions/3.2.1.html")).toContain("1 entry withheld");
    expect(open.get("actions/2.3.2.html")).toContain("1 piece of evidence withheld");
    expect(open.get("actions/1.1.3.html")).not.toContain("withheld");
  });

  test("changes no count", () => {
    const ratings = (html = ""): string => html.slice(html.indexOf("Actions by rating"), html.indexOf("Themes</h2>"));
    expect(ratings(open.get("index.html"))).toBe(ratings(internal.get("index.html")));
  });

  test("only an internal site says that it is one", () => {
    expect(internal.get("index.html")).toContain("Internal: it may hold what is not public.");
    expect(open.get("index.html")).not.toContain("Internal");
  });
});

test("no address is shown, unless with --contacts", async () => {
  const plan = folderOf({
    "plan/plan.yaml": "id: small\ntitle: A small plan\nbaseline: 2018-07\n",
    "plan/directory.yaml": "posts:\n  director: { name: Director, email: director@example.org }\n",
    "plan/actions/1.1.1-one.md":
      "---\nid: 1.1.1\ntitle: One\nowners: [director]\ntimescale: 3 months\n---\n\nWrite to [us](mailto:us@example.org)\n",
  });
  const written = async (...options: readonly string[]) => {
    const folder = join(folderOf(), "site");
    const { stderr, code } = await planHere(["site", "--plan", plan, "-o", folder, "--internal", ...options]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return [...filesIn(folder).values()].join("\n");
  };
  expect(await written()).not.toMatch(/director@example\.org|mailto:/);
  const withContacts = await written("--contacts");
  expect(withContacts).toContain('<a href="mailto:director@example.org">director@example.org</a>');
  expect(withContacts).toContain('<a href="mailto:us@example.org">us</a>');
});

test("who may read it must be said, and only one of the two", async () => {
  const [none, both] = await Promise.all([
    await planHere(["site", ...YEAR, "-o", "/nonexistent/site"]),
    await planHere(["site", ...YEAR, "-o", "/nonexistent/site", "--public", "--internal"]),
  ]);
  expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining("--public") });
  expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining("--internal") });
});

describe("the folder", () => {
  const site = (folder: string, ...options: readonly string[]) =>
    planHere(["site", ...YEAR, "--public", "-o", folder, ...options]);

  test("the same bytes come from the same plan and day", async () => {
    expect([...filesIn(await siteOfTheYear("--public"))]).toEqual([...open]);
  });

  test("one that holds something else is refused, and stays as it was", async () => {
    const folder = folderOf({ "index.html": "mine", "plan-site.json": "{}" });
    expect(await site(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining("is not empty") });
    expect([...filesIn(folder)]).toEqual([
      ["index.html", "mine"],
      ["plan-site.json", "{}"],
    ]);
  });

  test("an earlier site is replaced; what is not of it stays, and is never written over", async () => {
    const folder = await siteOfTheYear("--public");
    writeFileSync(join(folder, "CNAME"), "example.org");
    const list = join(folder, "plan-site.json");
    const { files, madeBy } = JSON.parse(readFileSync(list, "utf8"));
    writeFileSync(join(folder, "actions/9.9.9.html"), "an action that is gone");
    writeFileSync(list, JSON.stringify({ madeBy, files: [...files, "actions/9.9.9.html"] }));
    expect(await site(folder)).toMatchObject({ code: 0 });
    expect(filesIn(folder).get("CNAME")).toBe("example.org");
    expect(filesIn(folder).has("actions/9.9.9.html")).toBe(false);

    writeFileSync(list, JSON.stringify({ madeBy, files: files.filter((path: string) => path !== "about.html") }));
    writeFileSync(join(folder, "about.html"), "mine");
    expect(await site(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining("no earlier site wrote it") });
    expect(filesIn(folder).get("about.html")).toBe("mine");
  });

  test("a list that leads out of the folder removes nothing there, nor does a link", async () => {
    const outside = folderOf({ "keep.html": "mine" });
    const folder = await siteOfTheYear("--public");
    mkdirSync(join(folder, "old"));
    symlinkSync(outside, join(folder, "link"));
    const list = join(folder, "plan-site.json");
    const { files, madeBy } = JSON.parse(readFileSync(list, "utf8"));
    const more = ["../keep.html", `${outside}/keep.html`, "link/keep.html", "old/../../keep.html"];
    writeFileSync(list, JSON.stringify({ madeBy, files: [...files, ...more] }));
    expect(await site(folder)).toMatchObject({ code: 0 });
    expect(filesIn(outside).get("keep.html")).toBe("mine");
  });

  test("a run that fails leaves the old site", async () => {
    const folder = await siteOfTheYear("--public");
    writeFileSync(join(folder, "themes.html.bak"), "");
    const before = [...filesIn(folder)];
    const failed = await site(folder, "--logo", "/nonexistent/logo.png");
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining("there is no such file") });
    expect([...filesIn(folder)]).toEqual(before);
  });

  test("it does not lie inside the plan", async () => {
    const plan = folderOf({ "plan/plan.yaml": "id: small\ntitle: A small plan\nbaseline: 2018-07\n" });
    const { code, stderr } = await planHere(["site", "--plan", plan, "-o", join(plan, "plan/site"), "--public"]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("inside the plan's folder") });
  });
});

test("logo, style sheet and accessibility statement of the organisation", async () => {
  const theirs = folderOf({ "crest.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "house.css": "h1{color:teal}" });
  const folder = await siteOfTheYear(
    ...["--public", "--logo", `${theirs}/crest.svg`, "--css", `${theirs}/house.css`],
    ...["--accessibility-statement", "https://example.org/accessibility"],
  );
  const files = filesIn(folder);
  expect(files.get("organisation.css")).toBe("h1{color:teal}");
  const html = files.get("actions/1.1.1.html") ?? "";
  expect(html).toContain('<img src="../logo.svg" alt="Wealdshire Safeguarding Adults Partnership">');
  expect(html).toContain('<link rel="stylesheet" href="../organisation.css">');
  expect(html).toContain('<a href="https://example.org/accessibility">Accessibility statement</a>');
  const bad = await planHere([
    "site",
    ...YEAR,
    "--public",
    "-o",
    folder,
    "--accessibility-statement",
    "javascript:alert(1)",
  ]);
  expect(bad).toMatchObject({ code: 2, stderr: expect.stringContaining("no web address") });
});

test.each(["javascript:alert(1)", "example.org", "https://example.org/?a=b", "https://example.org/#top"])(
  "--address %s is no address of a site",
  async (address) => {
    const asked = ["site", ...YEAR, "--public", "-o", join(folderOf(), "site"), "--address", address];
    expect(await planHere(asked)).toMatchObject({ code: 2, stderr: expect.stringContaining("no address of a site") });
  },
);

describe("file names", () => {
  const namesOf = (...ids: readonly string[]) => {
    const names = new FileNames();
    return ids.map((id) => names.of(id));
  };

  test("differ where only the case of letters does", () => {
    expect(namesOf("A-1", "a-1", "a-1~2")).toEqual(["A-1", "a-1~2", "a-1-2"]);
  });

  test("are none that Windows keeps, and none that leads elsewhere", () => {
    expect(namesOf("con", "NUL.1", "com1", "console")).toEqual(["id-con", "id-NUL.1", "id-com1", "console"]);
    expect(namesOf("../x", "a/b", "", "é", ".hidden")).toEqual(["x", "a-b", "id-", "id-~2", "hidden"]);
  });
});

test("hostile plan text runs nowhere", async () => {
  const evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028";
  const plan = folderOf({
    "plan/plan.yaml": `id: small\ntitle: ${JSON.stringify(evil)}\npublisher: ${JSON.stringify(`"${evil}`)}\nbaseline: 2018-07\n`,
    "plan/directory.yaml": `posts:\n  director: { name: ${JSON.stringify(evil)} }\n`,
    "plan/themes/1-one.md": `---\nid: 1\ntitle: ${JSON.stringify(evil)}\nleads: [director]\n---\n\n${evil}\n\n[x](javascript:alert(1)) ![x](https://example.org/x.png)\n`,
    "plan/actions/1.1.1-one.md": `---\nid: 1.1.1\ntitle: ${JSON.stringify(evil)}\nowners: [director]\ntimescale: 3 months\noutcomes: [${JSON.stringify(evil)}]\n---\n\n${evil}\n`,
  });
  const folder = join(folderOf(), "site");
  expect(await planHere(["site", "--plan", plan, "-o", folder, "--public"])).toMatchObject({ code: 0 });
  const files = filesIn(folder);
  for (const [path, html] of pagesOf(files)) {
    expect(html, path).not.toMatch(/<script>|<img(?! src="[./]*logo)|href="javascript/i);
  }
  const index = files.get("search-index.js") ?? "";
  expect(index).not.toMatch(/<|\u2028/);
  const found: { planIndex?: { actions: unknown[][] } } = {};
  new Function("window", index)(found);
  expect(found.planIndex?.actions[0]?.slice(1, 3)).toEqual(["1.1.1", evil]);
});

test("of the Hampshire plan, every action, recommendation and text has its place", async () => {
  const folder = join(folderOf(), "site");
  const { code } = await planHere(["site", "--plan", `${TOP}/plan`, "--as-of", "2018-11-15", "--public", "-o", folder]);
  expect(code).toBe(0);
  const paths = [...filesIn(folder).keys()];
  expect(paths.filter((path) => path.startsWith("actions/"))).toHaveLength(51);
  const recommendations = filesIn(folder).get("recommendations.html") ?? "";
  expect(recommendations.match(/<h2 id="recommendation-/g)).toHaveLength(11);
});
