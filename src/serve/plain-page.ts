import { escapeHtml, escapeLine } from "../render/html/escape.ts";

/** A page that needs no plan: for who may not see one, and for a plan that cannot be read. Its texts are raw. */
export function plainPage(title: string, problem: string, help: string): string {
  const lines = help.split("\n").filter((line) => line.trim() !== "");
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeLine(title)}</title>
<link rel="stylesheet" href="/site.css">
<link rel="stylesheet" href="/serve.css">
<script src="/serve.js" defer></script>
</head>
<body>
<main id="main">
<h1>${escapeLine(title)}</h1>
<p class="notice alert problem">${escapeHtml(problem)}</p>
${lines.map((line) => `<p>${escapeLine(line)}</p>`).join("\n")}
</main>
</body>
</html>
`;
}
