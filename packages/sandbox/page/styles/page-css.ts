/** What stands around an article's or a story's own page. */
export const pageCss = `
.ribbon { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; padding: .6rem clamp(1rem, 3vw, 1.75rem); background: var(--wash); border-bottom: 1px solid var(--line); font-size: .85rem; color: var(--quiet); }
.ribbon a { font-weight: 600; }
body.reading { background: var(--paper); }
.stage { min-height: 60vh; } .stage.devto { padding: clamp(0rem, 2.5vw, 1.75rem) clamp(0rem, 2vw, 1rem); }
.behind { border-top: 1px solid var(--line); background: var(--paper); }
.behind > div { max-width: 790px; margin: 0 auto; padding: 1.75rem clamp(1rem, 4vw, 1.9rem) 2.5rem; }
.behind h2 { font-size: 1rem; margin-bottom: .8rem; }
.behind dl { display: grid; grid-template-columns: minmax(7rem, auto) minmax(0, 1fr); gap: .3rem 1.25rem; font-size: .87rem; }
.behind dt { color: var(--quiet); } .behind dd { overflow-wrap: anywhere; }
.behind dd code { font-size: .93em; }
.lost { max-width: 40rem; margin: 18vh auto; padding: 0 1.5rem; text-align: center; }
.lost h1 { font-size: 1.6rem; margin: 1rem 0 .5rem; letter-spacing: -.02em; } .lost p { color: var(--quiet); }
`;
