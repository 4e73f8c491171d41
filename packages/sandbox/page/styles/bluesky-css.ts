/** How a post reads on Bluesky: rows in a profile, and the post's page. Everything lies below `.bluesky`. */
export const blueskyCss = `
.bluesky { --b-page: #fff; --b-ink: #0b0f14; --b-quiet: #42576c; --b-line: #dce2ea; --b-link: #0b6bd8; background: var(--b-page); color: var(--b-ink); }
@media (prefers-color-scheme: dark) { .bluesky { --b-page: #0b0f14; --b-ink: #f1f3f5; --b-quiet: #aebbc9; --b-line: #2e4052; --b-link: #4ca2fe; } }
.bluesky a { color: var(--b-link); }
.bluesky .row { padding: .9rem .4rem; border-bottom: 1px solid var(--b-line); } .bluesky li:last-child > .row { border-bottom: 0; }
.bluesky .by { display: flex; align-items: center; gap: .6rem; font-size: .93rem; line-height: 1.3; }
.bluesky .by small, .bluesky .facts, .bluesky .link-card small { color: var(--b-quiet); font-size: .82rem; }
.bluesky .avatar { width: 2.4rem; height: 2.4rem; flex: none; border-radius: 50%; display: grid; place-items: center; color: #fff; font-weight: 700; background: linear-gradient(135deg, #0a7aff, #5ac8fa); }
.bluesky .says { margin-top: .55rem; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.4; }
.bluesky .tag { color: var(--b-link); font-weight: 400; }
.bluesky .link-card { margin-top: .7rem; border: 1px solid var(--b-line); border-radius: 12px; overflow: hidden; }
.bluesky .link-card img { display: block; width: 100%; aspect-ratio: 1.91; object-fit: cover; border-bottom: 1px solid var(--b-line); }
.bluesky .link-card > div { padding: .6rem .8rem .7rem; } .bluesky .link-card b, .bluesky .link-card p { overflow-wrap: anywhere; }
.bluesky .link-card p { font-size: .9rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.bluesky .facts { margin-top: .6rem; }
.bluesky .post { max-width: 600px; margin: 0 auto; padding: 1.5rem 1.1rem 2.5rem; } .bluesky .post .says { font-size: 1.17rem; }
`;
