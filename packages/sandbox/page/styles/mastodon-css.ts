/** How a status reads on Mastodon: rows in a profile, and the status' page. Everything lies below `.mastodon`. */
export const mastodonCss = `
.mastodon { --t-page: #fff; --t-ink: #1b001f; --t-quiet: #635c72; --t-line: #dcd8e8; --t-link: #5638cc; background: var(--t-page); color: var(--t-ink); }
@media (prefers-color-scheme: dark) { .mastodon { --t-page: #181820; --t-ink: #f4f3f8; --t-quiet: #b0adc2; --t-line: #363546; --t-link: #a5a5ff; } }
.mastodon a { color: var(--t-link); }
.mastodon .row { padding: .9rem .4rem; border-bottom: 1px solid var(--t-line); } .mastodon li:last-child > .row { border-bottom: 0; }
.mastodon .by { display: flex; align-items: center; gap: .6rem; font-size: .93rem; line-height: 1.3; } .mastodon .by .badge { margin-left: auto; }
.mastodon .by small, .mastodon .facts, .mastodon .link-card small { color: var(--t-quiet); font-size: .82rem; }
.mastodon .avatar { width: 2.4rem; height: 2.4rem; flex: none; border-radius: 8px; display: grid; place-items: center; color: #fff; font-weight: 700; background: linear-gradient(135deg, #563acc, #8c8dff); }
.mastodon .says { margin-top: .55rem; overflow-wrap: anywhere; line-height: 1.45; } .mastodon .says p + p { margin-top: 1em; }
.mastodon .invisible { font-size: 0; display: inline-block; width: 0; height: 0; position: absolute; } .mastodon .ellipsis::after { content: "…"; }
.mastodon .warned { margin-top: .55rem; } .mastodon .warned summary { cursor: pointer; }
.mastodon .link-card { margin-top: .7rem; border: 1px solid var(--t-line); border-radius: 8px; overflow: hidden; } .mastodon .link-card .picture { border: 0; border-radius: 0; color: var(--t-quiet); }
.mastodon .link-card > div { display: grid; gap: .15rem; padding: .6rem .8rem .7rem; overflow-wrap: anywhere; } .mastodon .link-card p { font-size: .9rem; color: var(--t-quiet); }
.mastodon .facts { margin-top: .6rem; }
.mastodon .post { max-width: 600px; margin: 0 auto; padding: 1.5rem 1.1rem 2.5rem; } .mastodon .post .says { font-size: 1.17rem; }
.behind dd.says { white-space: pre-wrap; }
`;
