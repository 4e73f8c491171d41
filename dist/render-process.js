import { converse, createPlatforms, createPostRenderer, platforms, readSite, systemClock, unpacked } from "./planning.js";
// src/compose/render-process.ts
let renderer;
const posts = /* @__PURE__ */ new Map();
const ask = converse({
	send: (message) => process.send?.(message),
	receive: (listener) => process.on("message", listener)
}, {
	async open(options, packedPosts, settings) {
		const known = unpacked(packedPosts);
		for (const post of known) posts.set(post.path, post);
		const site = await readSite(remoteSource(), {
			...options,
			posts: known
		});
		const { platforms: platforms$1 } = await createPlatforms(platforms, settings, {
			clock: systemClock,
			purpose: "look",
			site
		});
		renderer = createPostRenderer(site, platforms$1);
	},
	render: (path, platform, copies) => opened().render(postAt(path), platform, copies),
	links: (path) => opened().links(postAt(path)),
	liquid: (path) => opened().liquid(postAt(path)),
	outline: (path) => opened().outline(postAt(path))
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
process.on("disconnect", () => process.exit());
function opened() {
	if (renderer === void 0) throw new Error("the site was not opened yet");
	return renderer;
}
function postAt(path) {
	const post = posts.get(path);
	if (post === void 0) throw new Error(`there is no post ${path}`);
	return post;
}
function remoteSource() {
	let files;
	return {
		commit: void 0,
		files() {
			files ??= ask("files");
			return files;
		},
		read: (path) => ask("read", path)
	};
}
export {};
