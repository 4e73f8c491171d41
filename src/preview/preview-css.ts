/** What a preview adds to the sandbox's look: the remarks beside an article, and the index. */
export const previewCss = `
:target { scroll-margin-top: 5rem; }
.preview .error { --tone: var(--bad); } .preview .warning { --tone: var(--warn); } .preview .notice { --tone: var(--quiet); } .preview .clean { --tone: var(--good); }
.preview .sign { display: inline-grid; place-items: center; min-width: 1.5rem; height: 1.5rem; margin-right: .5rem; padding: 0 .35rem; border-radius: 999px;
  background: var(--tone); color: var(--panel); font: 700 .75rem/1 var(--sans); vertical-align: .05em; }

.preview .ribbon { position: sticky; top: 0; z-index: 3; }
.preview .ribbon nav { flex: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1.1rem; }
.preview .switch { display: flex; gap: .25rem; padding: .2rem; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); }
.preview .switch a { display: block; padding: .22rem .85rem; border-radius: 999px; color: var(--ink); text-decoration: none; }
.preview .switch a:hover { color: var(--accent); } .preview .switch [aria-current] { background: var(--accent); color: var(--panel); }
.preview .steps { display: flex; gap: 1.1rem; margin-left: auto; white-space: nowrap; }
.preview .about { padding: .8rem clamp(1rem, 3vw, 1.75rem) .9rem; border-bottom: 1px solid var(--line); background: var(--panel); font-size: .9rem; }
.preview .path { color: var(--quiet); font: .8rem/1.5 var(--mono); overflow-wrap: anywhere; }
.preview .likeness { color: var(--quiet); font-size: .85rem; }
.findings { margin-top: .3rem; max-width: 70rem; } .findings.none { color: var(--good); }
.findings summary { width: fit-content; padding: .1rem 0; cursor: pointer; font-weight: 650; }
.findings li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .2rem; padding: .5rem 0; border-top: 1px dashed var(--line); }
.findings ol { margin-top: .4rem; max-height: max(16rem, 38vh); overflow-y: auto; overscroll-behavior: contain; }
.findings .said, .remark .said { overflow-wrap: anywhere; } .findings .said { font-weight: 550; }
.findings .hint, .findings .where { grid-column: 2; color: var(--quiet); overflow-wrap: anywhere; }
.findings .where { font-size: .8rem; } .findings .code { color: inherit; font-family: var(--mono); text-decoration: none; } .findings .code:hover { text-decoration: underline; } .findings :is(code, .code) { padding: .1rem .4rem; border-radius: 4px; background: var(--wash); font-size: .75rem; }
.findings li:target, .findings li:focus { background: var(--wash); outline: none; }

.preview .stage { display: flow-root; }
.preview .stage .spot { box-shadow: -.7rem 0 0 var(--d-card, var(--m-page)), calc(-.7rem - 3px) 0 0 var(--tone); }
.preview .stage .cover.spot { box-shadow: inset .25rem 0 0 var(--tone); }
.preview .stage .remark { margin: 0 0 .9rem; padding: .7rem .85rem .75rem; border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px; background: var(--panel); color: var(--ink);
  font: 400 .84rem/1.45 var(--sans); letter-spacing: 0; text-align: left; overflow-wrap: anywhere; }
.preview .stage .remark p { margin: 0; } .preview .stage .remark .hint { margin-top: .35rem; color: var(--quiet); }
.kind { text-transform: capitalize; color: var(--tone); font-weight: 650; } .kind::after { content: " · "; color: var(--quiet); }
.preview .said code, .preview .hint code { padding: .05em .3em; border-radius: 4px; background: var(--wash); font-size: .92em; }
.preview .stage .remark .where { margin-top: .4rem; font: .72rem/1.4 var(--mono); } .preview .stage .remark a { color: var(--accent); }
.preview .stage .remark:target, .preview .stage .remark:focus { outline: 3px solid var(--tone); outline-offset: 1px; }
.preview .prose > .remark { margin-top: 1.4rem; } .preview .prose > .remark + * { margin-top: .9rem; }
@media (min-width: 1180px) {
  .preview .prose > .remark { margin-top: 0; } .preview .prose > .remark + * { margin-top: 1.75em; }
  .preview.noted .stage { --note: clamp(15rem, calc(100vw - 54rem), 21rem); padding-right: calc(var(--note) + 2.5rem); }
  .preview.noted .stage .article, .preview.noted .stage .story { overflow: visible; margin-right: auto; margin-left: auto; }
  .preview.noted .stage .cover > * { border-radius: 8px 8px 0 0; }
  .preview .stage .remark { float: right; clear: right; width: var(--note); margin-right: calc(var(--pad) - var(--note)); }
}

.preview .sent { margin-top: 1.5rem; font-size: .87rem; } .preview .sent summary { width: fit-content; cursor: pointer; font-weight: 650; }
.preview .sent .json { max-height: 40rem; }

.preview .to-beside { display: none; } @media (min-width: 1000px) { .preview .to-beside { display: inline; } }
.beside main { position: relative; display: grid; gap: 1rem; padding: 1rem; } .beside main:focus { outline: none; }
@media (min-width: 1000px) { .beside main { grid-auto-flow: column; grid-auto-columns: minmax(18.5rem, 1fr); align-items: start; overflow-x: auto; } }
.beside section { min-width: 0; border: 1px solid var(--line); border-radius: 14px; overflow: hidden; background: var(--panel); box-shadow: var(--shadow); }
.beside section > header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .2rem 1rem; padding: .7rem 1rem; border-bottom: 1px solid var(--line); background: var(--wash); font-size: .85rem; color: var(--quiet); } .beside h2 { font-size: .95rem; }
.beside .stage { min-height: 0; padding: 0; } .beside .stage > article { border: 0; border-radius: 0; } .beside .stage article > :is(header, .body) { padding-left: 1.25rem; padding-right: 1.25rem; }

.preview .lost { margin: 10vh auto 14vh; }

.preview .overview { padding-top: 0; color: var(--ink); font-size: 1rem; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; margin-bottom: 1.25rem; font-size: .875rem; }
.filters fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; margin: 0; padding: 0; border: 0; min-width: 0; }
.filters legend, .filters .choose > label { float: left; margin-right: .4rem; padding: 0; color: var(--quiet); }
.filters .fold { display: none; position: relative; }
@media (max-width: 640px) { .filters .fold { display: block; } .filters:not(:has(#fold:checked)) :is(fieldset, .choose) { display: none; } }
.filters .fold label { display: inline-flex; align-items: center; min-height: 2.4rem; padding: .3rem .95rem; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); font-weight: 550; } .filters .fold label::after { content: "▾"; margin-left: .5rem; } .filters #fold:checked + label::after { content: "▴"; }
.filters .option { position: relative; display: inline-flex; }
.filters input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.filters .option label { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.4rem; padding: .3rem .85rem; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); font-weight: 550; }
.filters .option small { color: var(--quiet); font-size: .78rem; font-variant-numeric: tabular-nums; }
.filters .option:is(.error, .warning, .notice, .clean) label::before { content: ""; width: .6rem; height: .6rem; border-radius: 50%; background: var(--tone); }
.filters input:hover + label { border-color: var(--accent); }
.filters input:checked + label { background: var(--accent); border-color: var(--accent); color: var(--panel); } .filters input:checked + label small { color: inherit; }
.filters input:checked + label::before { background: currentColor !important; }
.filters input:disabled { cursor: default; } .filters input:disabled + label { opacity: .5; border-style: dashed; }
.filters input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; }
.filters .search { flex: 1 1 16rem; display: flex; align-items: center; gap: .5rem; min-width: 0; max-width: 30rem; color: var(--quiet); } .filters .search[hidden] { display: none; }
.filters [type=search] { position: static; flex: 1; width: auto; min-width: 0; height: auto; min-height: 2.4rem; padding: .3rem .9rem; opacity: 1; cursor: text; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); color: var(--ink); font: 500 .875rem/1 var(--sans); }
.filters [type=search]::placeholder { color: var(--quiet); opacity: 1; } .filters [type=search]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.filters kbd { padding: .15rem .5rem; border: 1px solid var(--line); border-radius: 5px; background: var(--panel); font: .75rem/1.2 var(--mono); } @media (hover: none) { .filters kbd { display: none; } }
.filters .choose { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .5rem; min-width: 0; }
.filters select { max-width: 100%; min-height: 2.4rem; padding: .3rem .7rem; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); color: var(--ink); font: 550 .875rem/1 var(--sans); }
.overview .window { position: relative; counter-reset: rows; } .tally { position: absolute; top: .8rem; right: 1rem; color: var(--quiet); font-size: .8rem; } .tally .shown::before { content: counter(rows); }
.posts { margin-top: -1px !important; }
.posts .post { counter-increment: rows; display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem 1.5rem; padding: .9rem 1rem; border-top: 1px solid var(--line); }
@media (min-width: 860px) { .posts { margin-top: -1px !important; }
.posts .post { grid-template-columns: minmax(0, 6fr) repeat(var(--platforms), minmax(0, 4fr)); } }
.posts .missed { display: none; }
.post h3 { font-size: 1.05rem; line-height: 1.3; font-weight: 700; letter-spacing: -.01em; overflow-wrap: anywhere; }
.post .what p { margin-top: .2rem; font-size: .8rem; color: var(--quiet); }
.post .page { font-size: .9rem; } .post .page a { display: inline-block; padding: .1rem 0; font-weight: 650; } .post .page .none { color: var(--quiet); }
.signs { display: flex; flex-wrap: wrap; gap: .3rem .3rem; margin-top: .35rem !important; }
.signs li { padding: .1rem .5rem; border: 1px solid color-mix(in srgb, var(--tone) 45%, transparent); border-radius: 999px; color: var(--tone); font: .74rem/1.5 var(--mono); overflow-wrap: anywhere; }
`;
