import { ConfigError, term } from "./settings.js";
import { askedIn, internalError, sha256 } from "./planning.js";
import { addressKey, joined, meta, notAPostWords, pagesMatching, pagesNamedLike, readBuiltSite, readPages, readSelector, readSurroundings, sourcesMatching, sureness } from "./sources.js";
import { diagnose } from "./codes.js";
// src/readers/built/posts.ts
function postOf(page, source, { platforms, shared }) {
	const path = source?.path ?? page.path;
	const { facts, pageUrl, canonical, said } = page;
	const frontMatter = {
		...source?.values ?? {},
		...source === void 0 ? settingsIn(said) : {}
	};
	const keyLines = source?.keyLines ?? {};
	const placeOf = ([key = ""]) => {
		const line = keyLines[key];
		return {
			path,
			...line !== void 0 && {
				line,
				column: 1
			}
		};
	};
	const asked = askedIn(frontMatter, {
		platforms,
		placeOf,
		written: frontMatter
	});
	const url = canonical.kind === "own" ? canonical.url : pageUrl;
	const trouble = troubleOf(page, shared, path);
	const isKnown = URL.canParse(pageUrl);
	const word = (key) => {
		const value = frontMatter[key];
		return typeof value === "string" && value.trim() !== "" ? value.replace(/\s+/g, " ").trim() : void 0;
	};
	const list = (key) => {
		const value = frontMatter[key];
		return (Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : []).filter((one) => typeof one === "string" || typeof one === "number").map((one) => String(one).trim()).filter(Boolean);
	};
	const tags = list("tags");
	return {
		path,
		sitePath: page.path,
		state: trouble.some(({ severity }) => severity === "error") ? "invalid" : "published",
		canonicalUrl: isKnown ? url : null,
		pageUrl: isKnown ? pageUrl : null,
		url: isKnown ? new URL(pageUrl).pathname : null,
		formerUrls: formerUrls(frontMatter, pageUrl),
		title: word("title") ?? facts.title ?? "",
		date: source?.date ?? facts.date ?? null,
		tags: tags.length > 0 ? tags : facts.tags,
		categories: list("categories"),
		description: word("description") ?? word("summary") ?? word("excerpt") ?? facts.description ?? null,
		cover: facts.image ?? null,
		series: word("series") ?? facts.series ?? null,
		lang: word("lang") ?? facts.language ?? null,
		wishes: asked.wishes,
		namedCopies: asked.namedCopies,
		frontMatter,
		keyLines,
		body: page.article?.html ?? "",
		bodyLine: 1,
		diagnostics: [...trouble, ...asked.diagnostics]
	};
}
function formerUrls(frontMatter, pageUrl) {
	return [frontMatter.aliases ?? frontMatter.redirect_from ?? []].flat().filter((one) => typeof one === "string").flatMap((one) => URL.canParse(one, pageUrl) ? new URL(one, pageUrl).href : []);
}
function troubleOf({ canonical, facts, article, hasRoot, said }, shared, path) {
	const found = [];
	const add = (...[code, message]) => found.push(diagnose(code, message, { path }));
	if (canonical.kind === "elsewhere") add("canonical-elsewhere", `The page names ${canonical.url} as its original, which is on another host.`);
	if (canonical.kind === "several") add("canonical-several", `The page names ${canonical.urls.slice(0, 3).join(" and ")} as its original.`);
	if (canonical.kind === "broken") add("canonical-broken", `The page's canonical link is “${canonical.text.slice(0, 100)}”, which is not an address.`);
	if (canonical.kind === "own" && shared.has(canonical.url)) add("canonical-shared", `Several posts name ${canonical.url} as their original.`);
	if (facts.title === void 0) add("no-title", "The page has no title that is its own.");
	if (facts.date === void 0) add("no-date", "The page doesn't say when it was published.");
	if (article === void 0 || !hasRoot) add("no-article", "The article could not be told from the rest of its page.");
	else if (!said.hasText || article.isEmpty) add("client-rendered", "The page has no text before its scripts run.");
	return found;
}
function settingsIn(said) {
	const posse = {};
	let whole;
	for (const name of said.metas.keys()) {
		const value = meta(said, name);
		if (value === void 0) continue;
		if (name === "posse") whole = meantBy(value);
		const [, platform, key] = /^posse:([\w.-]+)(?::([\w-]+))?$/.exec(name) ?? [];
		if (platform === void 0 || /^(?:series|was|was-not)$/.test(platform)) continue;
		if (key === void 0) posse[platform] = meantBy(value);
		else {
			const own = posse[platform];
			posse[platform] = {
				...typeof own === "object" ? own : {},
				[key]: meantBy(value)
			};
		}
	}
	const was = meta(said, "posse:was");
	return {
		...whole !== void 0 && { posse: whole },
		...Object.keys(posse).length > 0 && { posse },
		...was !== void 0 && { "posse-was": was }
	};
}
function meantBy(text) {
	if (text === "true") return true;
	if (text === "false") return false;
	return text.includes(",") ? text.split(",").map((one) => one.trim()) : text;
}
// src/readers/built/blog.ts
async function builtConfiguration(source, place) {
	const { built } = place;
	if (built === void 0) throw new Error("the place of no built site was given");
	if (built.content !== void 0 && readSelector(built.content) === null) {
		const message = `“${built.content}” is not a CSS selector that Posse reads, e.g. article .post-body`;
		throw new ConfigError([{
			input: term("content"),
			message
		}]);
	}
	return {
		diagnostics: [],
		values: {},
		place: () => ({}),
		open: (options) => openBuilt(source, built, options)
	};
}
async function openBuilt(source, built, options) {
	const pages = await built.pages();
	const around = await readSurroundings(pages, options.siteUrl);
	if (around.pages.length === 0) throw new ConfigError([{
		input: term("built-site"),
		message: "there is no HTML page in this folder",
		hint: "Build the site first, and name the folder that the generator writes."
	}]);
	if (built.posts.length === 0) throw new ConfigError([{
		input: term("post-globs"),
		message: "nothing says which pages of the built site are posts",
		hint: "Name them by globs over your source files, such as src/content/blog/**, or over pages, such as blog/**."
	}]);
	const { site, sources, diagnostics } = await readPosts(source, built, {
		around,
		pages
	});
	const shared = sharedByPosts(site.posts);
	return blogOf({
		posts: site.posts.map((page) => postOf(page, sources.get(page.path), {
			platforms: options.platforms,
			shared
		})).toSorted(newestFirst),
		diagnostics: [...diagnostics, ...siteDiagnostics(site, built)],
		base: site.base,
		urlFrom: around.baseFrom
	});
}
async function readPosts(source, built, { around, pages }) {
	const options = {
		pages,
		posts: built.posts,
		content: built.content,
		around
	};
	const files = await sourcesMatching(source, built.posts, (paths) => pagesMatching(paths, built.posts)).catch(() => []);
	if (files.length === 0) return {
		site: await readBuiltSite(options),
		sources: /* @__PURE__ */ new Map(),
		diagnostics: []
	};
	const public_ = files.filter(({ isDraft }) => !isDraft);
	const named = pagesNamedLike(around.pages);
	const first = [...new Set(public_.flatMap(named))];
	const others = /* @__PURE__ */ new Map();
	let site = await readPages(first.toSorted(), {
		...options,
		others
	});
	let joins = joined(public_, site.posts, named);
	if (joins.some(({ page }) => page === void 0)) {
		const likely = around.pages.filter((path) => !first.includes(path)).slice(0, 3e3);
		const more = await readPages([...first, ...likely].toSorted(), {
			...options,
			others: /* @__PURE__ */ new Map()
		});
		joins = joined(public_, more.posts, named);
		const chosen = joins.flatMap(({ page }) => page?.path ?? []);
		site = await readPages(chosen.toSorted(), {
			...options,
			others
		});
		joins = joined(public_, site.posts, named);
	}
	const sources = /* @__PURE__ */ new Map();
	const diagnostics = [];
	for (const { source: file, page, candidates } of joins) if (page !== void 0) sources.set(page.path, file);
	else if (candidates.length > 1) {
		const message = `${candidates.slice(0, 3).join(" and ")} may be the page of this file.`;
		diagnostics.push(diagnose("page-ambiguous", message, { path: file.path }));
	} else diagnostics.push(diagnose("page-not-found", "No page of the built site is known to be that of this file.", { path: file.path }));
	const posts = site.posts.filter(({ path }) => sources.has(path));
	return {
		site: {
			...site,
			posts
		},
		sources,
		diagnostics
	};
}
function siteDiagnostics(site, { content, posts: globs }) {
	const found = [];
	if (site.base === void 0) found.push(diagnose("built-site-url", "Nothing says at which address the built site is."));
	for (const path of site.tooLarge) found.push(diagnose("page-large", "The page is too large to be an article.", { path }));
	if (site.others.size > 0) {
		const some = [...site.others].slice(0, 3).map(([path, why]) => `${path} ${notAPostWords[why]}`);
		const message = `${site.others.size} ${site.others.size === 1 ? "page is" : "pages are"} not taken as posts: ${some.join("; ")}.`;
		found.push(diagnose("pages-left-out", message));
	}
	if (site.posts.length === 0) {
		const message = `No post is named by ${globs.join(", ")}.`;
		found.push(diagnose("no-page-named", message));
	}
	if (content === void 0 && site.posts.length > 0 && sureness(site.rules) === "unsure") {
		const shown = site.rules.map(({ selector }) => selector).join(", ");
		found.push(diagnose("content-unsure", `The article is taken to be ${shown || "the whole page"}.`));
	}
	return found;
}
function sharedByPosts(posts) {
	const counts = /* @__PURE__ */ new Map();
	for (const { canonical } of posts) {
		if (canonical.kind !== "own") continue;
		const key = addressKey(canonical.url) ?? canonical.url;
		counts.set(key, [...counts.get(key) ?? [], canonical.url]);
	}
	return new Set([...counts.values()].filter((urls) => urls.length > 1).flat());
}
function newestFirst(one, other) {
	const time = (post) => post.date?.getTime() ?? 0;
	return time(other) - time(one) || (one.path < other.path ? -1 : 1);
}
async function takenOver(_source, handedOver) {
	return blogOf(handedOver);
}
function blogOf(read) {
	return {
		facts: factsOf(read),
		posts: read.posts,
		diagnostics: read.diagnostics,
		source: noFiles,
		async manuscript(post) {
			try {
				const { manuscriptOf } = await import("./manuscript.js");
				return manuscriptOf(post);
			} catch (error) {
				return { diagnostics: [internalError(post.path, error)] };
			}
		},
		text: async (post) => ({
			text: post.body,
			diagnostics: []
		}),
		inputs: {
			shared: { reader: "built" },
			ofPost: ({ path, canonicalUrl, title, tags, description, cover, series, body, frontMatter }) => ({
				path,
				canonicalUrl,
				title,
				tags: [...tags],
				description,
				cover,
				series,
				wishes: JSON.stringify(frontMatter.posse ?? null),
				text: sha256(body)
			}),
			lookUp: async () => void 0
		},
		withoutPosts: async () => [],
		handOver: () => ({
			...read,
			posts: read.posts.map(({ frontMatter, ...post }) => ({
				...post,
				frontMatter: JSON.parse(JSON.stringify(frontMatter))
			}))
		})
	};
}
const noFiles = {
	commit: void 0,
	files: async () => [],
	async read(path) {
		throw new Error(`${path} was not asked for`);
	}
};
const origins = {
	setting: "the site-url that this run was given",
	CNAME: "the CNAME file of the built site",
	sitemap: "its sitemap",
	feed: "its feed",
	canonical: "the canonical links of its pages"
};
function factsOf({ base, urlFrom }) {
	const url = base === void 0 || !URL.canParse(base) ? void 0 : new URL(base);
	return {
		generator: "built",
		url: url?.origin ?? "",
		baseurl: url === void 0 ? "" : url.pathname.replace(/\/$/, ""),
		urlFrom: urlFrom === void 0 ? base && origins.canonical : origins[urlFrom],
		sourceDir: "",
		dataDir: "_data",
		timezone: "UTC",
		showsEmoji: false,
		words: {
			setUrl: "give the site's address as the site-url setting",
			posts: "Posts are the pages that the posts setting names",
			glob: "blog/**"
		}
	};
}
export { builtConfiguration, takenOver };
