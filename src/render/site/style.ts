import { COLOUR as C } from "../html/colours.ts";
import { STYLE } from "../html/style.ts";

/** The style of papers, and what a page among others has beside it: menu, way, search, neighbours. */
export const SITE_STYLE = `${STYLE}
[hidden]{display:none!important}
header.site{margin:-2.5rem calc(-1*clamp(1rem,4vw,3rem)) 1.8rem;padding:0 clamp(1rem,4vw,3rem);border-bottom:1px solid ${C.line};background:${C.tint}}
header.site .internal{margin:0 calc(-1*clamp(1rem,4vw,3rem));padding:.35rem clamp(1rem,4vw,3rem);background:${C.ink};color:${C.paper};font-size:.88rem;max-width:none}
.brand{display:flex;align-items:center;gap:1rem;padding:1rem 0 .7rem}
.brand img{max-height:3.5rem;max-width:12rem;height:auto;width:auto}
.brand .name{font-size:1.15rem;font-weight:650}
.brand .name a{color:${C.accent};text-decoration:none}
.brand .name a:hover{text-decoration:underline}
.menu{padding:0;border:0;background:none;color:inherit}
.menu ul{display:flex;flex-wrap:wrap;gap:0 .25rem;list-style:none;margin:0 -.6rem;padding:0;max-width:none}
.menu li{margin:0}
.menu a{display:block;padding:.55rem .6rem;color:${C.ink};text-decoration:none;border-bottom:4px solid transparent}
.menu a:hover{border-color:${C.rule}}
.menu a[aria-current]{color:${C.accent};font-weight:650;border-color:${C.accent}}
.menu-button{display:none;font:inherit;font-weight:600;color:${C.accent};background:${C.paper};border:1px solid ${C.rule};border-radius:3px;padding:.45rem .9rem;min-height:2.75rem;cursor:pointer}
@media (min-width:40.01rem){.menu{display:block;position:static;inset:auto;width:auto;height:auto;margin:0;overflow:visible}}
@supports selector(:popover-open){@media (max-width:40rem){
.menu-button{display:block}
.brand{justify-content:space-between;align-items:start}
.brand .menu-button{flex:none}
.menu:popover-open{position:fixed;inset:0 0 auto;width:100%;max-width:none;max-height:100dvh;overflow:auto;margin:0;padding:1rem clamp(1rem,4vw,3rem) 1.4rem;background:${C.paper};border-bottom:3px solid ${C.accent};box-shadow:0 .5rem 2rem rgb(0 0 0/.35)}
.menu .menu-button{margin:0 0 .6rem auto}
.menu ul{display:grid;grid-template-columns:1fr 1fr;margin:0}
.menu a{padding:.75rem .2rem;border-bottom:1px solid ${C.line}}
}}
.lead{font-size:1.18rem;line-height:1.5;max-width:52rem}
.progress{margin:0 0 1.6rem}
.progress .bar{display:block;width:100%;height:2.2rem;border:1px solid ${C.rule};border-radius:3px}
.progress ul{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;list-style:none;margin:.8rem 0 0;padding:0;max-width:none}
.progress li{display:flex;align-items:center;gap:.45rem;margin:0}
.progress li a{padding:.2rem 0}
.swatch{width:1.5rem;height:1rem;border:1px solid ${C.rule};border-radius:2px;flex:none}
.part{fill:${C.paper};stroke:${C.paper};stroke-width:1}
.part.alert{fill:${C.alert}}.part.caution{fill:${C.caution}}.part.good{fill:${C.good}}.part.done{fill:${C.done}}.part.muted{fill:${C.quiet}}
.stroke{stroke:${C.paper};stroke-width:1.6;fill:none}
.stroke.none{stroke:${C.quiet}}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:1rem;list-style:none;margin:0 0 1rem;padding:0;max-width:none}
.card{display:flex;flex-direction:column;gap:.25rem;margin:0;padding:.8rem 1rem .9rem;background:${C.paper};border:1px solid ${C.line};border-top:4px solid ${C.rule};border-radius:3px;color:${C.ink};break-inside:avoid}
.card.alert{border-top-color:${C.alert}}.card.caution{border-top-color:${C.caution}}.card.good{border-top-color:${C.good}}.card.done{border-top-color:${C.done}}
.card p{margin:0;max-width:none}
.card .title{font-weight:650;font-size:1.06rem;line-height:1.3}
.card .id{color:${C.quiet};font-size:.9rem;display:flex;gap:.6rem;align-items:center}
.data{font-size:.92rem;color:${C.quiet};max-width:none}
.more{margin:0 0 1rem}
.trail ol{display:flex;flex-wrap:wrap;list-style:none;background:none;border:0;margin:0 0 1rem;padding:0;font-size:.92rem;columns:auto;gap:0;max-width:none}
.trail li{margin:0;padding:.15rem 0}
.trail li+li::before{content:"/";color:${C.quiet};padding:0 .5rem}
.beside ul{display:grid;grid-template-columns:1fr 1fr;gap:1rem;list-style:none;margin:3rem 0 0;padding:1rem 0 0;border-top:1px solid ${C.line};max-width:none}
.beside .next{text-align:right;grid-column:2}
.beside a{display:inline-block;padding:.3rem 0}
.beside span{display:block;color:${C.quiet};font-size:.88rem}
.find{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:.8rem 1.2rem;align-items:end;padding:1rem 1.2rem;background:${C.tint};border:1px solid ${C.line}}
.find p{margin:0;max-width:none}
.find label{display:block;font-weight:600;font-size:.92rem}
.find .tick{display:flex;align-items:center;gap:.5rem;min-height:2.6rem}
.find .tick input{width:1.5rem;height:1.5rem;margin:0;accent-color:${C.accent}}
.find input[type=search],.find select,.find button{font:inherit;color:inherit;width:100%;min-height:2.6rem;padding:.3rem .6rem;border:1px solid ${C.rule};border-radius:3px;background:${C.paper}}
.find button{width:auto;cursor:pointer;padding:.3rem 1rem}
#found{font-weight:600;margin:1rem 0 .5rem;min-height:1.5rem}
.found{list-style:none;padding:0;max-width:none}
.found li{padding:.55rem 0;margin:0;border-bottom:1px solid ${C.line}}
@media (max-width:40rem){header.site{margin-top:-1.2rem}.brand{padding:.7rem 0 .6rem}.brand .name{font-size:1rem}.brand .publisher{font-size:.82rem}.beside ul{grid-template-columns:1fr}.beside .next{grid-column:1;text-align:left}}
@media (forced-colors:active){.menu a{border-color:Canvas}.menu a[aria-current]{border-color:Highlight}}
@media print{footer{display:block;margin-top:6mm}header.site{background:none;margin:0 0 6mm;padding:0}.menu,.menu-button,.trail,.beside,#find{display:none!important}.brand img{max-height:14mm}}
`;
