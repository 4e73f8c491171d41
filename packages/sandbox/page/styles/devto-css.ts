/** How an article reads on dev.to: cards in a feed, and the article's page. Everything lies below `.devto`. */
export const devtoCss = `
.devto {
  --d-page: #f5f5f5; --d-card: #fff; --d-ink: #171717; --d-quiet: #575757; --d-line: #e5e5e5; --d-link: #3b49df;
  --d-code: #08090a; --d-code-ink: #f8f8f2; --d-inline: #eee; --d-sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Inter, Lato, "Helvetica Neue", Arial, sans-serif;
  background: var(--d-page); color: var(--d-ink); font-family: var(--d-sans);
}
@media (prefers-color-scheme: dark) {
  .devto { --d-page: #0d0d0d; --d-card: #171717; --d-ink: #f0f0f0; --d-quiet: #a3a3a3; --d-line: #333; --d-link: #9ba5ff; --d-code: #000; --d-inline: #2a2a2a; }
}
.devto a { color: inherit; text-decoration: none; }
.devto .card { overflow: hidden; border: 1px solid var(--d-line); border-radius: 8px; background: var(--d-card); }
.devto .card + .card, .devto li + li > .card { margin-top: .6rem; }
.devto .card .cover .picture { min-height: 6.5rem; border: 0; border-bottom: 1px solid var(--d-line); border-radius: 0; color: var(--d-quiet); }
.devto .card .text { padding: 1rem 1.15rem 1.1rem; }
.devto .by { display: flex; align-items: center; gap: .6rem; font-size: .85rem; line-height: 1.3; }
.devto .by small { color: var(--d-quiet); font-size: .78rem; }
.devto .by .badge { margin-left: auto; }
.devto .avatar { width: 2rem; height: 2rem; flex: none; border-radius: 50%; display: grid; place-items: center; color: #fff; font-weight: 700; font-size: .8rem; background: linear-gradient(135deg, #6d5dfc, #d94f8a); }
.devto .card h3 { margin: .65rem 0 .35rem; font-size: 1.32rem; line-height: 1.25; font-weight: 700; letter-spacing: -.01em; overflow-wrap: anywhere; }
.devto .card h3 a:hover { color: var(--d-link); }
.devto .hashtags { display: flex; flex-wrap: wrap; gap: .1rem .7rem; padding: 0; margin: 0; list-style: none; font-size: .875rem; color: var(--d-quiet); }
.devto .hashtags li { margin: 0; }
.devto .hashtags li::before { content: "#"; opacity: .6; }
.devto .card footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; margin-top: .75rem; font-size: .78rem; color: var(--d-quiet); }
.devto .card footer span { overflow-wrap: anywhere; min-width: 0; }
.devto .article { max-width: 790px; margin: 0 auto; background: var(--d-card); border: 1px solid var(--d-line); border-radius: 8px; overflow: hidden; }
.devto .article > header { padding: clamp(1.25rem, 5vw, 2.25rem) clamp(1.1rem, 7vw, 4rem) 0; }
.devto .article .cover .picture { min-height: clamp(8rem, 34vw, 16rem); border: 0; border-bottom: 1px solid var(--d-line); border-radius: 0; color: var(--d-quiet); }
.devto .article h1 { margin: 1.25rem 0 .6rem; font-size: clamp(1.9rem, 6vw, 3rem); line-height: 1.15; font-weight: 800; letter-spacing: -.02em; overflow-wrap: anywhere; }
.devto .series { margin-top: 1.2rem; padding: .8rem 1rem; border: 1px solid var(--d-line); border-radius: 6px; font-size: .95rem; }
.devto .series ol { margin: .4rem 0 0; padding-left: 1.4rem; color: var(--d-quiet); }
.devto .series [aria-current] { color: var(--d-ink); font-weight: 650; }
.devto .original { margin-top: .9rem; color: var(--d-quiet); font-style: italic; font-size: .95rem; overflow-wrap: anywhere; }
.devto .original a, .devto .body a { color: var(--d-link); text-decoration: underline; }
.devto .body { padding: 1.6rem clamp(1.1rem, 7vw, 4rem) clamp(1.5rem, 6vw, 3rem); font-size: clamp(1.05rem, 2.6vw, 1.22rem); line-height: 1.6; overflow-wrap: break-word; }
.devto .body > * { margin: 0 0 1.2em; }
.devto .body > :last-child { margin-bottom: 0; }
.devto .body p:empty { display: none; }
.devto .body h1, .devto .body h2, .devto .body h3, .devto .body h4 { margin: 1.6em 0 .6em; line-height: 1.25; font-weight: 700; letter-spacing: -.01em; }
.devto .body > :first-child { margin-top: 0; }
.devto .body h1 { font-size: 1.75em; } .devto .body h2 { font-size: 1.5em; } .devto .body h3 { font-size: 1.25em; } .devto .body h4 { font-size: 1.08em; }
.devto .body ul, .devto .body ol { padding-left: 1.6em; } .devto .body li { margin: .35em 0; }
.devto .body blockquote { margin-left: 0; padding: .1em 0 .1em 1.1em; border-left: 4px solid var(--d-line); color: var(--d-quiet); }
.devto .body code { font-size: .86em; padding: .15em .35em; border-radius: 4px; background: var(--d-inline); }
.devto .body pre { padding: 1rem 1.1rem; border-radius: 6px; background: var(--d-code); color: var(--d-code-ink); overflow-x: auto; font-size: .86em; line-height: 1.55; }
.devto .body pre code { padding: 0; background: none; font-size: 1em; }
.devto .body .highlight .k, .devto .body .highlight .kd, .devto .body .highlight .kr { color: #f92672; }
.devto .body .highlight .s, .devto .body .highlight .s1, .devto .body .highlight .s2, .devto .body .highlight .dl { color: #e6db74; }
.devto .body .highlight .c, .devto .body .highlight .c1, .devto .body .highlight .cm { color: #a7a08a; }
.devto .body .highlight .nf, .devto .body .highlight .nx, .devto .body .highlight .na { color: #a6e22e; }
.devto .body .highlight .mi, .devto .body .highlight .mf { color: #ae81ff; }
.devto .body table { display: block; overflow-x: auto; border-collapse: collapse; font-size: .92em; }
.devto .body th, .devto .body td { padding: .45em .8em; border: 1px solid var(--d-line); text-align: left; }
.devto .body .to-center { text-align: center; } .devto .body .to-right { text-align: right; }
.devto .body th { background: var(--d-page); }
.devto .body hr { border: 0; height: 2px; background: var(--d-line); margin: 2em 0; }
.devto .body img { max-width: 100%; height: auto; }
.devto .body figcaption { margin-top: .5em; text-align: center; font-size: .85em; color: var(--d-quiet); }
.devto .body .picture { color: var(--d-quiet); }
.devto .body .katex-element { font-family: "STIX Two Math", "Cambria Math", "TeX Gyre Pagella", Georgia, serif; font-style: italic; }
.devto .body div.katex-element { text-align: center; }
.devto .body .ltag { padding: .9rem 1.1rem; border: 1px solid var(--d-line); border-radius: 6px; font-size: .92em; overflow-wrap: anywhere; }
.devto .body kbd { font-size: .82em; padding: .1em .4em; border: 1px solid var(--d-line); border-bottom-width: 2px; border-radius: 4px; }
`;
