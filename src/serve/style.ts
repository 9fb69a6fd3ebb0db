import { COLOUR as C } from "../render/html/colours.ts";

/** What the served pages have beside the site's style: the bar above a page, forms, what is compared. */
export const SERVE_STYLE = `.served{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:end;gap:.6rem 2rem;margin:-1rem 0 1.8rem;padding:0 0 .9rem;border-bottom:1px solid ${C.line}}
.asked{display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:end}
.asked p{margin:0}
.asked label,.field>label,.field legend{display:block;font-weight:600}
.asked label{font-size:.92rem}
input:not([type=checkbox],[type=radio],[type=hidden]),select,textarea,button{font:inherit;color:inherit;min-height:2.6rem;padding:.35rem .6rem;border:1px solid ${C.rule};border-radius:3px;background:${C.paper};max-width:100%}
input[type=checkbox]{width:1.5rem;height:1.5rem;margin:0;accent-color:${C.accent};flex:none}
textarea{display:block;width:100%;line-height:1.45}
button{cursor:pointer;padding:.35rem 1.2rem}
button:hover{border-color:${C.ink}}
button.main{background:${C.accent};border-color:${C.accent};color:${C.paper};font-weight:650}
button.main:hover{background:${C.ink};border-color:${C.ink}}
.work ul,.offers ul{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:0;padding:0;max-width:none}
.work li,.offers li{margin:0}
.work a{display:block;padding:.5rem .7rem}
.work a[aria-current]{font-weight:650;color:${C.ink};text-decoration:none;border-bottom:3px solid ${C.accent}}
.offers{margin:0 0 1.6rem}
.offers a{display:block;padding:.4rem 1rem;border:1px solid ${C.rule};border-radius:3px;text-decoration:none;background:${C.paper}}
.offers a:hover{border-color:${C.ink};text-decoration:underline}
.offers li:first-child a{background:${C.accent};border-color:${C.accent};color:${C.paper};font-weight:650}
form.record{max-width:46rem;margin:0 0 2rem}
.field{margin:0 0 1.3rem;padding:0;border:0;min-width:0}
.field>input:not([type=checkbox]),.field>select{width:100%}
.field .hint{margin:0 0 .3rem;color:${C.quiet};font-size:.92rem}
.field .wrong{margin:.2rem 0 .35rem;padding-left:.7rem;border-left:4px solid ${C.alert};color:${C.alert};font-weight:600;white-space:pre-line}
[aria-invalid=true]{border:2px solid ${C.alert}!important}
.field.tick{display:grid;grid-template-columns:auto 1fr;gap:.1rem .7rem;align-items:center}
.field.tick .hint,.field.tick .wrong{grid-column:2}
.several ul{list-style:none;margin:0;padding:0}
.several li{display:flex;gap:.7rem;align-items:center;margin:.35rem 0}
.several.many ul{max-height:18rem;overflow-y:auto;border:1px solid ${C.line};padding:.2rem .6rem}
details{margin:0 0 1.3rem}
summary{cursor:pointer;font-weight:600;padding:.4rem 0}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0}
.preview{padding:.2rem 1.3rem .6rem;margin:0 0 2.2rem;border:2px solid ${C.accent};border-radius:4px}
.preview h2{border:0;margin:.6rem 0;padding:0}
.diff{overflow-x:auto;font-size:.92rem}
.diff ins{color:${C.good};background:${C.goodTint};text-decoration:none}
.diff del{color:${C.alert};background:${C.alertTint};text-decoration:none}
.diff span{color:${C.quiet}}
.findings{list-style:none;padding:0}
.findings li{padding:.4rem .8rem;margin:.4rem 0;border-left:4px solid currentColor;color:${C.ink}}
.said{white-space:pre-line}
.projected{font-size:clamp(1.05rem,.8rem + 1vw,1.5rem);padding:1.2rem clamp(1rem,3vw,2rem) .4rem;margin:1rem 0;border:1px solid ${C.line};border-left:6px solid ${C.accent}}
.projected h2{border:0;margin:0 0 .8rem;padding:0}
.projected ul,.projected p,.projected dl{max-width:none}
.steps{display:flex;justify-content:space-between;gap:1rem;margin:1rem 0 2rem}
.steps a{padding:.6rem 1.4rem;border:1px solid ${C.rule};border-radius:3px;text-decoration:none}
.steps a[rel=next]{margin-left:auto}
.tasks{list-style:none;padding:0;max-width:none}
.tasks>li{padding:.9rem 1.2rem;margin:0 0 .8rem;border:1px solid ${C.line};border-left:6px solid ${C.accent}}
.tasks h3{margin:0 0 .4rem}
.answers{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:.6rem 0 0;padding:0}
.answers li{margin:0}
.answers a{display:block;padding:.35rem .9rem;border:1px solid ${C.rule};border-radius:3px;text-decoration:none}
.newer{position:sticky;bottom:1rem;padding:.7rem 1rem;margin:1rem 0;border:2px solid ${C.accent};border-radius:4px;background:${C.paper}}
@media (forced-colors:active){button.main,.offers li:first-child a{border:2px solid}.diff ins{font-weight:700}}
@media print{.served,.offers,form{display:none}}
`;
