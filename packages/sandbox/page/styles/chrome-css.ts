/** The sandbox's own look: its colors, its header and what stands around the platforms' pages. */
export const chromeCss = `
:root {
  color-scheme: light dark;
  --paper: #fbf7ee;
  --grain: #eadfc8;
  --panel: #fffdf8;
  --line: #e4d8c0;
  --ink: #2b261d;
  --quiet: #6d6351;
  --accent: #a8491a;
  --good: #23714a;
  --warn: #8a5a00;
  --bad: #b3261e;
  --wash: #f4ecdb;
  --key: #7a3e8e;
  --string: #2c6a4c;
  --number: #9a4b00;
  --shadow: 0 1px 2px rgb(80 60 20 / .06), 0 8px 24px rgb(80 60 20 / .06);
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Inter, Lato, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14120e;
    --grain: #221e16;
    --panel: #1c1914;
    --line: #373023;
    --ink: #ece5d6;
    --quiet: #a99e88;
    --accent: #f0a070;
    --good: #74c796;
    --warn: #e5b454;
    --bad: #ff938a;
    --wash: #262118;
    --key: #d3a4e6;
    --string: #93cfae;
    --number: #eeb27a;
    --shadow: 0 1px 2px rgb(0 0 0 / .3), 0 8px 24px rgb(0 0 0 / .25);
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0;
  background: var(--paper) radial-gradient(var(--grain) 1px, transparent 1.4px) 0 0 / 14px 14px;
  color: var(--ink);
  font: 16px/1.5 var(--sans);
}
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
h1, h2, h3, p, ul, ol, dl, dd, pre { margin: 0; }
ul.plain, ol.plain { padding: 0; list-style: none; }
code, pre, kbd { font-family: var(--mono); }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; background: var(--panel); padding: .5rem 1rem; }
.masthead, .floor, .yard { max-width: 1560px; margin: 0 auto; padding: 0 clamp(1rem, 2.4vw, 2.25rem); }
.masthead { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 1.5rem; padding-top: 1.6rem; padding-bottom: 1.4rem; }
.sign-of .avatar { display: grid; place-items: center; flex: none; width: 1.75rem; height: 1.75rem; border-radius: 28%; overflow: hidden; background: var(--accent); color: var(--panel); font: 700 .9rem/1 var(--sans); }
.avatar { overflow: hidden; } .avatar img { width: 100%; height: 100%; object-fit: cover; }
.masthead .sign-of .avatar { width: 3.5rem; height: 3.5rem; font-size: 1.6rem; }
.masthead h1 { font-size: 1.7rem; line-height: 1.1; letter-spacing: -.025em; font-weight: 750; }
.masthead p { color: var(--quiet); font-size: .95rem; margin-top: .2rem; }
.masthead .grow { flex: 1 1 18rem; }
.masthead nav { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.button {
  display: inline-flex; align-items: center; gap: .45rem; min-height: 2.4rem; padding: .3rem .95rem;
  border: 1px solid var(--line); border-radius: 999px; background: var(--panel); color: var(--ink);
  font: 550 .875rem/1 var(--sans); text-decoration: none; cursor: pointer; box-shadow: var(--shadow);
}
.button:hover { border-color: var(--accent); color: var(--accent); }
.button.on { background: var(--accent); border-color: var(--accent); color: var(--panel); }
.button.on::before { content: ""; width: .5rem; height: .5rem; border-radius: 50%; background: currentColor; }
.banner { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; padding: .7rem 1rem;
  border: 1px solid var(--warn); border-left-width: 5px; border-radius: 10px; background: var(--panel); font-size: .9rem; }
.banner strong { color: var(--warn); }
.chip { font: .8rem/1.4 var(--mono); background: var(--wash); border-radius: 6px; padding: .15rem .5rem; overflow-wrap: anywhere; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.floor { padding-top: 2rem; padding-bottom: 2.5rem; color: var(--quiet); font-size: .85rem; }
`;
