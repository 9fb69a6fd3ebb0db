import { COLOUR as C } from "../render/html/colours.ts";

/** What the served pages have beside the site's style: the bar above a page, forms, what is compared. */
export const SERVE_STYLE = `.served{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:end;gap:.6rem 2rem;margin:-1rem 0 1.8rem;padding:0 0 .9rem;border-bottom:1px solid ${C.line}}
.asked{display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:end}
.asked p{margin:0}
.asked label,.field>label,.field legend{display:block;font-weight:600;font-size:.92rem}
input:not([type=checkbox],[type=radio],[type=hidden]),select,textarea,button{font:inherit;color:inherit;min-height:2.6rem;padding:.3rem .6rem;border:1px solid ${C.rule};border-radius:3px;background:${C.paper};max-width:100%}
button{cursor:pointer;padding:.3rem 1.1rem}
button.main{background:${C.accent};border-color:${C.accent};color:${C.paper};font-weight:650}
.work ul{display:flex;flex-wrap:wrap;gap:0 .3rem;list-style:none;margin:0;padding:0}
.work li{margin:0}
.work a{display:block;padding:.5rem .7rem}
.work a[aria-current]{font-weight:650;color:${C.ink}}
@media print{.served{display:none}}
`;
