/** How the pages about the internal API look, in light and dark. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2321;--soft:#57625f;--line:#d9dfdd;--paper:#fff;--shade:#f4f7f6;--accent:#08694f}
@media (prefers-color-scheme:dark){:root{--ink:#e8eeec;--soft:#a3b0ac;--line:#33403c;--paper:#111715;--shade:#1a2220;--accent:#5fd3ad}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
header{border-bottom:1px solid var(--line);padding:1.5rem 0 .5rem}
h1{font-size:1.5rem;margin-block:0}
header>*,main{max-width:60rem;margin-inline:auto;padding-inline:1rem}
h2{font-size:1.25rem;margin:2.5rem 0 .25rem;scroll-margin-top:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.5rem 0}
a{color:var(--accent)}
nav a{display:inline-block;padding:.35rem 0}
main{padding-block:.5rem 4rem}
code,pre{font:.875em/1.55 ui-monospace,Menlo,Consolas,monospace}
code{overflow-wrap:anywhere}
pre{background:var(--shade);border:1px solid var(--line);border-radius:.5rem;padding:.75rem;margin:.25rem 0 0;overflow:auto;max-height:28rem}
details{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0;padding:0 1rem}
details[open]{padding-bottom:1rem}
summary{cursor:pointer;padding:.75rem 0;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
summary span{color:var(--soft)}
summary b{min-width:4.5rem;color:var(--accent)}
summary b.delete{color:#c2372f}
@media (prefers-color-scheme:dark){summary b.delete{color:#ff8f85}}
.wide{overflow-x:auto}
th code{white-space:nowrap}
table{border-collapse:collapse;width:100%;margin-top:1rem;font-size:.9375rem}
caption,figcaption{text-align:left;color:var(--soft);font-weight:600}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-top:1px solid var(--line);font-weight:400}
td:nth-child(2){color:var(--soft);min-width:8rem}
i{color:var(--soft);font-size:.875em}
figure{margin:1rem 0 0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
form{max-width:26rem;margin:12vh auto 0;padding:0 1rem}
label{display:block;font-weight:600;margin-top:1rem}
input,button{font:inherit;width:100%;min-height:2.75rem;border-radius:.5rem;border:1px solid var(--line);padding:.5rem .75rem;background:var(--paper);color:var(--ink)}
button{margin-top:.75rem;background:var(--accent);border-color:var(--accent);color:var(--paper);font-weight:600;cursor:pointer}
[role=alert]{min-height:1.6em;color:#c2372f}
@media (prefers-color-scheme:dark){[role=alert]{color:#ff8f85}}`;
