/** What pages with forms and lists of deeds need beyond the common look. Targets are at least 44 px high. */
export const formStyles = `
.narrow{max-width:30rem}
form{margin:1rem 0}
.field{margin:0 0 1.125rem}
label,legend{display:block;font-weight:600;margin:0 0 .25rem;padding:0}
fieldset{border:0;margin:0 0 1.125rem;padding:0;min-width:0}
.hint{display:block;color:var(--soft);font-size:.9375rem;margin:0 0 .375rem}
.fault{display:block;color:#8a1212;font-weight:600;font-size:.9375rem;margin:.375rem 0 0}
input,select,textarea,button{font:inherit;color:inherit}
input:not([type=checkbox],[type=radio]),select,textarea{width:100%;min-height:2.75rem;padding:.5rem .75rem;background:var(--card);border:1px solid #5d7078;border-radius:.375rem}
input[readonly]{background:var(--ground);border-style:dashed}
input[aria-invalid=true],textarea[aria-invalid=true]{border:2px solid #8a1212}
.tick{display:flex;gap:.625rem;align-items:center;min-height:2.75rem;font-weight:400;margin:0}
.tick input{width:1.25rem;height:1.25rem;flex:none;accent-color:var(--deep)}
button,.button{display:inline-block;min-height:2.75rem;padding:.5rem 1.125rem;border:1px solid var(--deep);border-radius:.375rem;background:var(--card);color:var(--deep);font-weight:600;text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:#e4efed}
.first{background:var(--deep);color:var(--deep-ink)}
.first:hover{background:#083c3e}
.grave{border-color:#8a1212;color:#8a1212}
.grave:hover{background:#fbeaea}
[aria-disabled=true]{opacity:.75;cursor:progress}
.closed{cursor:not-allowed;border-style:dashed}
.deeds{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0 0}
.refusal{border-left-color:#8a1212;margin:1rem 0}
.done{border-left-color:#2c7a3f;margin:1rem 0}
.notice p{margin:.25rem 0 0}
.notice:focus,h1:focus,h2:focus{outline:none}
.notice:focus-visible{outline:3px solid var(--mark)}
.rows{list-style:none;margin:1rem 0;padding:0;border:1px solid var(--line);border-radius:.625rem;background:var(--card)}
.rows>li{padding:1rem 1.125rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
.rows>li:first-child{border-top:0}
.rows p{margin:0}
.rows form{margin:.75rem 0 .25rem;max-width:30rem}
.who{font-weight:600}
.tag{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:0 .625rem;font-size:.875rem;font-weight:600;background:var(--ground);margin-right:.375rem}
.tabs{border-bottom:1px solid var(--line);margin:1rem 0 0}
.tabs ul{gap:.25rem 1.125rem}
.tabs a,.plain{display:inline-block;padding:.625rem 0;min-height:2.75rem}
.tabs [aria-current]{border-bottom:3px solid var(--mark);color:var(--ink)}
.standing{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:end;gap:.75rem 1.5rem;margin:1.25rem 0 0}
.standing p,.standing form{margin:0}
.choose{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
.choose select{width:auto;max-width:100%}
.secret{display:block;font-family:ui-monospace,Consolas,"Liberation Mono",monospace;background:var(--ground);border:1px solid var(--line);border-radius:.375rem;padding:.75rem;margin:.5rem 0;overflow-wrap:anywhere;user-select:all}
dialog{border:1px solid var(--line);border-radius:.625rem;padding:1.25rem 1.5rem;max-width:min(32rem,calc(100vw - 2rem));color:var(--ink);background:var(--card)}
dialog::backdrop{background:rgb(10 35 40/.55)}
dialog h2{margin:0 0 .5rem;font-size:1.1875rem}
dialog p{margin:.25rem 0}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.badge{display:inline-block;min-width:1.5rem;margin-left:.375rem;padding:0 .4375rem;border-radius:1rem;background:var(--deep);color:var(--deep-ink);font-size:.875rem;font-weight:650;text-align:center}
.rows h3{font-size:1.0625rem;line-height:1.4;margin:.375rem 0 .25rem;font-weight:400}
.rows .unread{border-left:.375rem solid var(--mark);padding-left:.75rem}
.unread h3{font-weight:650}
.severity{display:inline-flex;align-items:center;gap:.375rem;font-size:.9375rem;font-weight:600;margin-right:.625rem}
.severity svg{width:1rem;height:1rem;flex:none}
.critical{color:#8a1212}
.warning{color:#6b4300}
.facts{margin:.5rem 0 0;padding-left:1.25rem}
.sorts{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 1.5rem;align-items:end}
.sorts [aria-pressed=true]{background:var(--deep);color:var(--deep-ink)}
.ways-told{width:100%;max-width:48rem;border-collapse:collapse;margin:0 0 1.125rem;background:var(--card);border:1px solid var(--line)}
.ways-told th,.ways-told td{padding:.375rem .5rem;border-top:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
.ways-told thead th{font-weight:600;font-size:.9375rem;vertical-align:bottom}
.ways-told td{position:relative;width:4.5rem;overflow:hidden}
@media (max-width:30rem){.ways-told{font-size:.9375rem}.ways-told thead th{font-size:.8125rem}.ways-told th,.ways-told td{padding:.375rem .25rem}.ways-told td{width:auto}}
.ways-told .hint{margin:0}
.ways-told input:disabled{opacity:.6}
`;
