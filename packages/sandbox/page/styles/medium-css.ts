/** How a story reads on Medium: rows in a profile, and the story's page. Everything lies below `.medium`. */
export const mediumCss = `
.medium {
  --m-page: #fff; --m-ink: #242424; --m-quiet: #6b6b6b; --m-line: #f0f0f0; --m-pre: #f9f9f9; --m-edge: #e5e5e5; --m-pill: #f2f2f2; --m-green: #156d12;
  --m-serif: Charter, "Bitstream Charter", "Source Serif 4", "Source Serif Pro", Georgia, Cambria, "TeX Gyre Pagella", "Times New Roman", serif;
  --m-mono: ui-monospace, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
  --m-sans: sohne, "Helvetica Neue", Helvetica, Inter, Lato, Arial, sans-serif;
  background: var(--m-page); color: var(--m-ink); font-family: var(--m-sans);
}
@media (prefers-color-scheme: dark) {
  .medium { --m-page: #121212; --m-ink: #e6e6e6; --m-quiet: #a0a0a0; --m-line: #2a2a2a; --m-pre: #1b1b1b; --m-edge: #333; --m-pill: #262626; --m-green: #7ecb7a; }
}
.medium a { color: inherit; }
.medium .row { padding: 1.1rem .4rem 1.15rem; border-bottom: 1px solid var(--m-line); }
.medium li:last-child > .row { border-bottom: 0; }
.medium .by { display: flex; align-items: center; gap: .55rem; font-size: .82rem; line-height: 1.3; }
.medium .by small { display: block; color: var(--m-quiet); font-size: .75rem; }
.medium .by .badge { margin-left: auto; }
.medium .avatar { width: 1.9rem; height: 1.9rem; flex: none; border-radius: 50%; display: grid; place-items: center; color: #fff; font-weight: 700; font-size: .78rem; background: linear-gradient(135deg, #c8553d, #e0a458); }
.medium .row .pair { display: flex; gap: 1.25rem; align-items: flex-start; margin-top: .55rem; }
.medium .row .words { flex: 1; min-width: 0; }
.medium .row h3 { font-size: 1.3rem; line-height: 1.24; font-weight: 750; letter-spacing: -.02em; overflow-wrap: anywhere; }
.medium .row h3 a { text-decoration: none; } .medium .row h3 a:hover { text-decoration: underline; }
.medium .row .lead { margin-top: .3rem; color: var(--m-quiet); font: .98rem/1.45 var(--m-serif); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.medium .row .thumb { width: 7rem; flex: none; }
.medium .row .thumb .picture { min-height: 4.7rem; padding: .4rem; border-radius: 3px; color: var(--m-quiet); font-size: .68rem; overflow: hidden; }
.medium .row .thumb .picture::before { width: 1.4rem; height: 1rem; }
.medium .row .thumb small { display: none; }
.medium .row .thumb b { max-height: 2.6em; overflow: hidden; font-weight: 500; }
.medium .facts { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; margin-top: .8rem; font-size: .78rem; color: var(--m-quiet); overflow-wrap: anywhere; }
.medium .pills { display: contents; list-style: none; }
.medium .pills li { padding: .16rem .65rem; border-radius: 999px; background: var(--m-pill); color: var(--m-ink); font-size: .78rem; }
.medium .story { max-width: 740px; margin: 0 auto; padding: clamp(1rem, 4vw, 2.5rem) clamp(1.1rem, 4vw, 1.9rem) 3rem; }
.medium .story .by { margin: 1.6rem 0 2.2rem; padding: .8rem 0; border: solid var(--m-line); border-width: 1px 0; font-size: .9rem; }
.medium .story .by .avatar { width: 2.6rem; height: 2.6rem; font-size: 1rem; }
.medium .story .by small { font-size: .85rem; }
.medium .story h1 { font-size: clamp(1.9rem, 6vw, 2.65rem); line-height: 1.22; font-weight: 800; letter-spacing: -.015em; overflow-wrap: anywhere; }
.medium .story h2 { margin-top: .5rem; font-size: clamp(1.15rem, 3.4vw, 1.4rem); line-height: 1.35; font-weight: 400; color: var(--m-quiet); }
.medium .prose { font: clamp(1.12rem, 2.8vw, 1.25rem)/1.6 var(--m-serif); letter-spacing: -.003em; overflow-wrap: break-word; }
.medium .prose > * { margin: 1.75em 0 0; } .medium .prose > :first-child { margin-top: 0; }
.medium .prose h3, .medium .prose h4 { font-family: var(--m-sans); line-height: 1.3; font-weight: 750; letter-spacing: -.016em; }
.medium .prose h3 { font-size: 1.22em; margin-top: 2.1em; } .medium .prose h4 { font-size: 1em; margin-top: 1.9em; }
.medium .prose h3 + *, .medium .prose h4 + * { margin-top: .5em; }
.medium .prose ul, .medium .prose ol { padding-left: 1.6em; } .medium .prose li { margin-top: .7em; padding-left: .3em; }
.medium .prose blockquote { padding-left: 1.1em; box-shadow: inset 3px 0 0 var(--m-ink); font-style: italic; margin-left: 0; margin-right: 0; }
.medium .prose blockquote + blockquote { margin-top: 0; padding-top: .8em; }
.medium .prose code { font-size: .76em; padding: .12em .3em; border-radius: 3px; background: var(--m-pill); }
.medium .prose pre { padding: 1.6rem; border: 1px solid var(--m-edge); border-radius: 4px; background: var(--m-pre); overflow-x: auto; font: .74em/1.5 var(--m-mono); letter-spacing: 0; }
.medium .prose hr { border: 0; text-align: center; } .medium .prose hr::before { content: "· · ·"; letter-spacing: .6em; color: var(--m-quiet); }
.medium .prose figure { margin-left: 0; margin-right: 0; }
.medium .prose figcaption { margin-top: .6rem; text-align: center; color: var(--m-quiet); font: .875rem/1.4 var(--m-sans); }
.medium .picture { font-family: var(--m-sans); }
.medium .prose .picture { color: var(--m-quiet); min-height: 13rem; border-radius: 2px; }
.medium .prose a { text-decoration: underline; }
.medium .story .facts { margin-top: 2.5rem; } .medium .story .pills li { padding: .4rem 1rem; font-size: .875rem; }
`;
