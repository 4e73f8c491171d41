/** The page at `/`: feeds and the tape of requests. */
export const homeCss = `
.yard { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 780px) { .yard { grid-template-columns: repeat(2, minmax(0, 1fr)); } .tape { grid-column: 1 / -1; } }
@media (min-width: 1240px) {
  .yard { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(21rem, 27rem); }
  .tape { grid-column: 3; grid-row: 1 / span 3; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); }
  .banner { grid-row: 1; } .banner ~ .tape { grid-row: 2 / span 3; }
}
.welcome, .wide, .welcome ~ .tape { grid-column: 1 / -1; } .welcome ~ .tape { grid-row: auto; }
.window { border: 1px solid var(--line); border-radius: 14px; overflow: hidden; background: var(--panel); box-shadow: var(--shadow); }
.window > header { display: flex; align-items: center; gap: .75rem; padding: .7rem 1rem; border-bottom: 1px solid var(--line); background: var(--wash); }
.window > header h2 { font-size: .95rem; font-weight: 700; white-space: nowrap; }
.window > header .address { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding: .2rem .7rem;
  border-radius: 999px; background: var(--panel); color: var(--quiet); font: .75rem/1.5 var(--mono); }
.window > header .aside { flex: 1; color: var(--quiet); font-size: .8rem; }
.window > header .count { color: var(--quiet); font-size: .8rem; white-space: nowrap; }
.feed { padding: clamp(.6rem, 1.4vw, 1rem); max-height: 34rem; overflow-y: auto; overscroll-behavior: contain; } .feed:focus-visible { outline-offset: -3px; }
.nothing { padding: 2.75rem 1rem; text-align: center; color: var(--quiet); font-size: .95rem; }
.badge { display: inline-block; padding: .12rem .5rem; border-radius: 999px; font: 600 .72rem/1.5 var(--sans); background: var(--wash); color: var(--warn); border: 1px solid color-mix(in srgb, var(--warn) 40%, transparent); }
.alarm { margin-top: .6rem; color: var(--bad); font-size: .875rem; font-weight: 550; }
.welcome .inside { display: grid; gap: 1.5rem 3rem; align-items: center; padding: clamp(1.25rem, 3vw, 2.5rem); }
@media (min-width: 900px) { .welcome .inside { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); } }
.welcome h2 { font-size: clamp(1.4rem, 2.6vw, 2rem); letter-spacing: -.025em; line-height: 1.15; margin-bottom: .6rem; }
.welcome p { color: var(--quiet); max-width: 60ch; } .welcome p + p { margin-top: .8rem; } .welcome .recipe { margin: 0; }
.recipe { margin: 1rem 0; padding: 1rem 1.1rem; border-radius: 10px; background: var(--wash); overflow-x: auto; font-size: .84rem; line-height: 1.7; }
.recipe .dim { color: var(--quiet); }
.connect { font-size: .9rem; }
.connect summary { cursor: pointer; color: var(--quiet); }
.tape { display: flex; flex-direction: column; }
.tape .roll { overflow-y: auto; padding: .35rem 0; }
.tape details { border-bottom: 1px dashed var(--line); }
.tape li:last-child details { border-bottom: 0; }
.tape summary { display: grid; grid-template-columns: 4.6rem 3.1rem minmax(0, 1fr) auto; gap: .5rem; align-items: baseline;
  padding: .5rem 1rem; cursor: pointer; list-style: none; font: .78rem/1.45 var(--mono); }
.tape summary::-webkit-details-marker { display: none; }
.tape summary:hover { background: var(--wash); }
.tape summary:focus-visible { outline-offset: -3px; }
.tape time { color: var(--quiet); }
.tape .method { font-weight: 700; }
.tape .POST, .tape .PUT { color: var(--accent); }
.tape .GET { color: var(--quiet); }
.tape .path { overflow-wrap: anywhere; }
.tape .path b { font-weight: 700; margin-right: .1rem; }
.tape .status { font-weight: 700; text-align: right; }
.tape .ok { color: var(--good); } .tape .no { color: var(--bad); } .tape .wait { color: var(--warn); }
.tape .inner { padding: .2rem 1rem 1rem; font-size: .82rem; color: var(--quiet); }
.tape .inner .fault { color: var(--warn); font-weight: 600; }
.tape .inner .refusal { margin: .2rem 0 .5rem; padding-left: .7rem; border-left: 3px solid var(--bad); color: var(--ink); font: .76rem/1.5 var(--mono); overflow-wrap: anywhere; }
.json { margin-top: .4rem; padding: .8rem .9rem; border-radius: 8px; background: var(--wash); color: var(--ink); font-size: .75rem; line-height: 1.6;
  white-space: pre-wrap; overflow-wrap: anywhere; max-height: 26rem; overflow: auto; tab-size: 2; }
.json .k { color: var(--key); } .json .s { color: var(--string); } .json .n { color: var(--number); } .json .nl { opacity: .4; }
`;
