/**
 * The portal's look, inlined into every page: one request, readable on a slow phone, no web font to wait for.
 * Text colours stand at 7:1 on their ground, graphics at 3:1 or better.
 */
export const styles = `
:root{color-scheme:light;--ink:#14242b;--soft:#46575f;--ground:#f6f8f7;--card:#fff;--line:#c9d4d1;--deep:#0b4f52;--deep-ink:#fff;--mark:#0e7c7b}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:var(--deep)}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem;background:var(--card);padding:.5rem 1rem}
.skip:focus{left:1rem;top:1rem;z-index:1}
.wrap{max-width:72rem;margin:0 auto;padding:0 1.25rem}
header{background:var(--deep);color:var(--deep-ink)}
header .wrap{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding-top:.875rem;padding-bottom:.875rem}
header a{color:inherit}
.brand{display:flex;align-items:center;gap:.625rem;font-weight:650;font-size:1.1875rem;letter-spacing:.01em;text-decoration:none}
.ways{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:.25rem 1.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;margin:0;padding:0}
nav [aria-current]{text-decoration:none;font-weight:650}
h1{font-size:clamp(1.625rem,1.2rem + 2vw,2.375rem);line-height:1.2;margin:2rem 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.3125rem;margin:2rem 0 .75rem;display:flex;align-items:baseline;gap:.75rem}
h2 small{font-weight:400;font-size:.9375rem;color:var(--soft)}
.lead{font-size:1.1875rem;max-width:42rem;margin:0 0 .75rem}
.soft{color:var(--soft);max-width:42rem;margin:.25rem 0}
.stations{list-style:none;margin:1rem 0 0;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr))}
.station{background:var(--card);border:1px solid var(--line);border-radius:.625rem;padding:1rem 1.125rem;display:flex;flex-direction:column;gap:.375rem}
.station h3{font-size:1.0625rem;line-height:1.35;margin:0}
.station p{margin:0}
.place{color:var(--soft);font-size:.9375rem;}
.value{font-size:1.625rem;line-height:1.3;font-weight:650;font-variant-numeric:tabular-nums}
.value .unit{font-size:1rem;font-weight:400}
.value.words{font-size:1.0625rem;line-height:1.4}
.when{color:var(--soft);font-size:.9375rem}
.station svg{margin-top:auto;width:100%;height:auto;display:block}
.notice{background:var(--card);border:1px solid var(--line);border-left:.375rem solid var(--mark);border-radius:.375rem;padding:.875rem 1.125rem;max-width:48rem;margin:1.5rem 0}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem;padding:1.25rem 0 2rem}
footer p{margin:.25rem 0}
@media print{header,.skip,nav{display:none}body{background:#fff}.station{break-inside:avoid}}
`;
