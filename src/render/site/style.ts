import { PAGE_COLOURS as C, STYLE } from "../html/style.ts";

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
.menu ul{display:flex;flex-wrap:wrap;gap:0 .25rem;list-style:none;margin:0 -.6rem;padding:0;max-width:none}
.menu li{margin:0}
.menu a{display:block;padding:.55rem .6rem;color:${C.ink};text-decoration:none;border-bottom:4px solid transparent}
.menu a:hover{border-color:${C.rule}}
.menu a[aria-current]{color:${C.accent};font-weight:650;border-color:${C.accent}}
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
@media (max-width:40rem){header.site{margin-top:-1.2rem}.beside ul{grid-template-columns:1fr}.beside .next{grid-column:1;text-align:left}}
@media print{header.site{background:none;margin:0 0 6mm;padding:0}.menu,.trail,.beside,#find{display:none}.brand img{max-height:14mm}}
`;
