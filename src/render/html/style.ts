import { visible } from "../printable.ts";
import { COLOUR as C, COLOUR_RULES, PAGE_COLOURS } from "./colours.ts";

/** The shapes of the ratings: a reader who sees no colours sees these, and the word. */
const SHAPES = {
  alert: "polygon(50% 4%,100% 96%,0 96%)",
  caution: "polygon(50% 0,100% 50%,50% 100%,0 50%)",
  good: "circle(46%)",
  done: "polygon(10% 46%,26% 32%,42% 54%,76% 10%,92% 24%,44% 88%)",
  muted: "inset(38% 4%)",
} as const;

const KINDS = ["alert", "caution", "good", "done"] as const;
const chips = KINDS.map(
  (kind) =>
    `.chip.${kind}{color:${C[kind]};background:${C[`${kind}Tint`]};border-color:${C[kind]}}.chip.${kind}::before{clip-path:${SHAPES[kind]}}.${kind}{color:${C[kind]}}.notice.${kind}{color:${C.ink};background:${C[`${kind}Tint`]};border-color:${C[kind]}}`,
).join("\n");

/** A table whose place is narrower than it needs: each row a card, each cell with its column's name before it. */
const stacked = (kind: string, width: number): string => {
  const table = `.rows${kind}`;
  return `@container (max-width:${width}rem){
${table} :is(table,tbody){display:block}
${table} tbody{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:0 2rem}
${table} caption{display:block}
${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${table} tr{display:block;padding:.7rem 0;border-bottom:1px solid ${C.line}}
${table} :is(tbody th,td){display:block;border:0;padding:.1rem 0;text-align:left;min-width:0!important;white-space:normal;overflow-wrap:anywhere}
${table} td[data-name]{display:grid;grid-template-columns:7.5rem 1fr;gap:0 .75rem}
${table} td[data-name]::before{content:attr(data-name);color:${C.quiet}}
${table} td[data-name]>div{grid-column:2}
${table} td.title{font-size:1.05rem;font-weight:600}
${table} td.dash{display:none}
}`;
};

/** The one style sheet of papers and pages: system fonts, no colour that means anything alone, good on paper too. */
export const STYLE = `
${COLOUR_RULES}
*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:${C.ink};background:${C.paper};-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;padding:2.5rem clamp(1rem,4vw,3rem) 3rem;max-width:86rem;overflow-wrap:break-word}
p,ul,ol,dl,.published{max-width:46rem}
p{margin:0 0 .9rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;font-weight:650;break-after:avoid}
h1{font-size:clamp(1.7rem,1.2rem + 2vw,2.4rem);letter-spacing:-.012em;margin:.15rem 0 .5rem;color:${C.accent}}
h2{font-size:1.4rem;margin:2.6rem 0 .8rem;padding-top:.7rem;border-top:2px solid ${C.accent};color:${C.accent}}
h3{font-size:1.13rem;margin:1.9rem 0 .55rem}
h4,h5,h6{font-size:1rem;margin:1.5rem 0 .4rem}
a{color:${C.link};text-underline-offset:.16em;text-decoration-thickness:.07em}
a:hover{text-decoration-thickness:.16em}
:focus-visible{outline:3px solid ${C.ink};outline-offset:2px;box-shadow:0 0 0 6px ${C.focus};border-radius:2px}
main:focus{outline:none;box-shadow:none}
.skip{position:absolute;left:1rem;top:-6rem;background:${C.paper};padding:.5rem .9rem;z-index:1}
.skip:focus{top:.6rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{margin-bottom:1.6rem}
header p{margin:0}
.publisher{color:${C.quiet};font-size:.95rem;font-weight:600}
.plan{font-size:1.15rem}
.stamp{color:${C.quiet};margin-top:.35rem}
footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid ${C.rule};color:${C.quiet};font-size:.88rem}
nav ol{margin:0 0 2rem;padding:.9rem 1.2rem .9rem 2.6rem;background:${C.tint};border-left:4px solid ${C.accent};max-width:none;columns:18rem;column-gap:2.5rem}
nav li{break-inside:avoid;padding:.12rem 0}
li{margin:.25rem 0}
ul,ol{padding-left:1.4rem;margin:0 0 1rem}
.muted,.empty,.meaning{color:${C.quiet}}
abbr{text-decoration:none}
.notice{border-left:5px solid ${C.rule};background:${C.tint};padding:.75rem 1rem;margin:0 0 1.1rem;break-inside:avoid}
.notice.strong{border-color:${C.accent}}
.notice.muted{color:${C.ink}}
dl{margin:0 0 1.2rem;max-width:60rem}
dl>div{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:0 1.25rem;padding:.4rem 0;border-bottom:1px solid ${C.line};break-inside:avoid}
dt{font-weight:600}
dd{margin:0;grid-column:2}
ol.letters{list-style:letters;padding-left:2rem}
@counter-style letters{system:alphabetic;symbols:a b c d e f g h i j k l m n o p q r s t u v w x y z;prefix:"(";suffix:") "}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1rem 1.25rem;max-width:none}
.figures>div{display:block;border:0;border-top:3px solid ${C.accent};padding:.45rem 0 0}
.figures dd{color:${C.quiet};font-size:.92rem;line-height:1.35}
.figures .value{font-size:2.3rem;line-height:1.15;font-weight:700;color:${C.ink};font-variant-numeric:tabular-nums}
.figures .value.alert{color:${C.alert}}
.front h2{margin-top:1.5rem;padding-top:.45rem;font-size:1.2rem}
.front>p,.front>ol,.front dl{max-width:none}
.front>p:first-child{font-size:1.15rem}
.front dl:not(.figures)>div{grid-template-columns:minmax(4.5rem,auto) 1fr}
.table{margin:0 0 1.6rem;overflow-x:auto;max-width:100%;container-type:inline-size}
table{border-collapse:collapse;width:100%;font-size:.94rem;line-height:1.42}
caption{text-align:left;font-weight:650;padding:0 0 .5rem}
caption.unseen{display:block;padding:0}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid ${C.line}}
th:last-child,td:last-child{padding-right:0}
thead th{vertical-align:bottom;border-bottom:2px solid ${C.ink};font-weight:600}
tbody th{font-weight:600}
tbody th:not(.whole),td:not(.whole,.figure){min-width:8rem;overflow-wrap:anywhere}
.figure{text-align:right;font-variant-numeric:tabular-nums}
.whole{white-space:nowrap;font-variant-numeric:tabular-nums}
.chip{display:inline-flex;align-items:center;gap:.42em;white-space:nowrap;font-weight:600;font-size:.88em;line-height:1.3;padding:.12em .6em;border:1px solid ${C.rule};border-radius:3px;color:${C.quiet};background:${C.paper};print-color-adjust:exact;-webkit-print-color-adjust:exact}
.chip::before{content:"";width:.72em;height:.72em;background:currentColor;flex:none}
.chip.none::before{background:none;border:.12em solid currentColor;border-radius:50%}
.chip.muted::before{clip-path:${SHAPES.muted}}
${chips}
@media screen{${stacked("", 40)}
${stacked(".mid", 60)}}
.published{margin:0 0 1.2rem}
.published table{font-size:.94rem}
.published blockquote{margin:0 0 1rem;padding-left:1rem;border-left:3px solid ${C.rule}}
pre{white-space:pre-wrap;background:${C.tint};padding:.7rem .9rem}
.picture{margin:0 0 1.4rem;overflow-x:auto}
.picture svg{display:block;max-width:100%;min-width:40rem;height:auto}
.picture.wide svg{min-width:60rem}
.picture svg{background:#fff}
@media screen and (prefers-color-scheme:dark){.picture svg{filter:invert(.92) hue-rotate(180deg)}}
@media (max-width:40rem){body{padding-top:1.2rem}dl>div{display:block}dd{margin-top:.1rem}nav ol{columns:1}}
@media (forced-colors:active){.chip::before{background:CanvasText}.chip.none::before{background:none}}
@page{size:A4;margin:14mm 15mm 16mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8.5pt system-ui,sans-serif;color:${PAGE_COLOURS.quiet}}}
@page front{size:A4}
@page long{size:A4 landscape}
@media print{
html{font-size:9.6pt}
body{padding:0;max-width:none}
body.landscape{page:long}
.skip,nav,footer{display:none}
.fronted nav{display:block}
.fronted nav ol{margin:0 0 .6rem;padding:.3rem .8rem .3rem 2rem;columns:3}
.new-page{break-before:page}
.fronted>header,.front{page:front}
.front{break-after:page}
.front{font-size:8.4pt;line-height:1.35}
.front>p:first-child{font-size:9.4pt}
.fronted>main>.front .notice{padding:.2rem .6rem}
.front .picture{margin:0 0 -2mm}
.fronted>header{margin-bottom:.4rem}
.front .picture svg{max-height:43mm;width:100%}
.front .table{margin:0 0 .3rem}
.front table{font-size:8pt}
.front p{margin:.1rem 0 .3rem}
.front h2{margin:.6rem 0 .3rem;padding-top:.25rem}
.front li{margin:.1rem 0}
.front dl>div{padding:.12rem 0}
.figures{grid-template-columns:repeat(5,1fr);margin-bottom:.5rem}
.figures .value{font-size:1.55rem}
.new-page+h2{margin-top:0;border-top:0;padding-top:0}
p,li,dd{orphans:3;widows:3}
p{max-width:none}
h2{margin:1.1rem 0 .5rem;padding-top:.4rem}
h3{margin:.9rem 0 .3rem}
.table{margin-bottom:.9rem}
th,td{padding:.26rem .9rem .26rem 0}
th:last-child,td:last-child{padding-right:0}
dl>div{padding:.2rem 0}
dl{max-width:none}
a{color:inherit;text-decoration:none}
tbody th:not(.whole),td:not(.whole,.figure){min-width:6.5rem}
.table,.picture{overflow:visible}
.picture svg,.picture.wide svg{min-width:0}
table{font-size:8.6pt;line-height:1.3}
header{margin-bottom:.9rem}
p,.notice{margin-bottom:.6rem}
thead{display:table-header-group}
tr,.picture,li,.short{break-inside:avoid}
thead,tbody tr:first-child{break-after:avoid}
tbody tr:last-child{break-before:avoid}
caption,h2+p:has(+.table){break-after:avoid}
}
`;

/** What is printed at the foot of each page beside its number. The text is plan text, raw. */
export function printedFoot(text: string): string {
  // By their numbers, no character can end the string or the style sheet.
  const safe = visible(text).replace(/[^\w ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `@page{@bottom-left{content:"${safe}";font:8.5pt system-ui,sans-serif;color:${PAGE_COLOURS.quiet}}}\n`;
}
