import { decode, encode, init as init$1, init$1 as init } from "../vendor/jsquash-jpeg.js";
import { decode as decode$1, init as init$2 } from "../vendor/jsquash-png.js";
import { __wbg_init, resize } from "../vendor/jsquash-resize.js";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
// src/platforms/announcements/scale.ts
const attempts = [
	{
		side: 1200,
		quality: 80
	},
	{
		side: 1200,
		quality: 60
	},
	{
		side: 800,
		quality: 60
	}
];
const lanczos3 = 3;
let isStarted;
async function scaled(bytes, { type }, limits) {
	isStarted ??= start();
	await isStarted;
	const file = Uint8Array.from(bytes).buffer;
	const whole = type === "image/png" ? await decode$1(file) : await decode(file);
	for (const { side, quality } of attempts) {
		const small = onWhite(shrunk(whole, side));
		const made = new Uint8Array(await encode(small, { quality }));
		if (made.length <= limits.bytes) return {
			bytes: made,
			type: "image/jpeg"
		};
	}
}
function shrunk(pixels, side) {
	const factor = Math.min(1, side / Math.max(pixels.width, pixels.height));
	if (factor === 1) return pixels;
	const width = Math.max(1, Math.round(pixels.width * factor));
	const height = Math.max(1, Math.round(pixels.height * factor));
	const { data } = pixels;
	const from = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
	const made = resize(from, pixels.width, pixels.height, width, height, lanczos3, true, false);
	return {
		data: new Uint8ClampedArray(made),
		width,
		height
	};
}
function onWhite({ data, width, height }) {
	const made = new Uint8ClampedArray(data);
	for (let at = 0; at < made.length; at += 4) {
		const opacity = (made[at + 3] ?? 255) / 255;
		if (opacity === 1) continue;
		for (let color = at; color < at + 3; color++) made[color] = (made[color] ?? 0) * opacity + 255 * (1 - opacity);
		made[at + 3] = 255;
	}
	return {
		data: made,
		width,
		height
	};
}
async function start() {
	const scope = globalThis;
	scope.ImageData ??= class {
		data;
		width;
		height;
		constructor(data, width, height) {
			this.data = data;
			this.width = width;
			this.height = height;
		}
	};
	await init(quietly("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm"));
	await init$1(quietly("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm"));
	await init$2(program("@jsquash/png/codec/pkg/squoosh_png_bg.wasm"));
	await __wbg_init(program("@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm"));
}
function quietly(path) {
	return {
		print() {},
		printErr() {},
		instantiateWasm(imports, use) {
			const instance = new WebAssembly.Instance(program(path), imports);
			use(instance);
			return instance.exports;
		}
	};
}
function program(path) {
	const file = import.meta.url.endsWith(".ts") ? createRequire(import.meta.url).resolve(path) : new URL(`../vendor/${path.slice(path.lastIndexOf("/") + 1)}`, import.meta.url);
	return new WebAssembly.Module(readFileSync(file));
}
export { scaled };
