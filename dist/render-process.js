import { platforms } from "./chunks/settings.js";
import { converse, createPlatforms, createPostRenderer, readers, systemClock } from "./chunks/planning.js";
// src/rendering/serve-rendering.ts
function serveRendering(readers, platformsFor) {
	let renderer;
	const posts = /* @__PURE__ */ new Map();
	const ask = converse({
		send: (message) => process.send?.(message),
		receive: (listener) => process.on("message", listener)
	}, {
		async open(id, handedOver, order) {
			const reader = readers.find((one) => one.id === id);
			if (reader === void 0) throw new Error(`there is no reader ${id}`);
			const blog = await reader.takeOver(remoteSource(ask), handedOver);
			for (const post of blog.posts) posts.set(post.path, post);
			renderer = createPostRenderer(blog, await platformsFor(order, blog.facts));
		},
		render: (path, platform, copies) => opened().render(postAt(path), platform, copies),
		renderWithPage: (path, platform, page, copies) => opened().renderWithPage(postAt(path), platform, page, copies),
		links: (path) => opened().links(postAt(path)),
		text: (path) => opened().text(postAt(path)),
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
}
function remoteSource(ask) {
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
// src/compose/serve-blogs.ts
function serveBlogs(definitions, readers) {
	serveRendering(readers, async (order, site) => {
		const { settings, now } = order;
		const options = {
			clock: {
				...systemClock,
				now: () => now
			},
			purpose: "look",
			site
		};
		const { platforms } = await createPlatforms(definitions, settings, options);
		return platforms;
	});
}
// src/compose/render-process.ts
serveBlogs(platforms, readers);
export {};
