import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import decodeJpeg, { init as startJpegDecoder } from "@jsquash/jpeg/decode.js";
import encodeJpeg, { init as startJpegEncoder } from "@jsquash/jpeg/encode.js";
import decodePng, { init as startPngDecoder } from "@jsquash/png/decode.js";
import startResizer, { resize } from "@jsquash/resize/lib/resize/pkg/squoosh_resize.js";
import type { Picture, PictureLimits, Seen } from "./picture-header.ts";

/** Pixels, four bytes each: red, green, blue and how opaque it is. */
interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** As wide as cards are shown, and what is tried after that. */
const attempts = [
  { side: 1200, quality: 80 },
  { side: 1200, quality: 60 },
  { side: 800, quality: 60 },
] as const;
const lanczos3 = 3;

/** As much of it as is used: TypeScript has its types for browsers alone. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (program: object, imports: object) => { readonly exports: object };
};

let isStarted: Promise<void> | undefined;

/**
 * The picture as a JPEG of at most so many bytes; undefined where that is none.
 * @throws it cannot be decoded
 */
export async function scaled(
  bytes: Uint8Array,
  { type }: Seen,
  limits: PictureLimits,
): Promise<Picture | undefined> {
  isStarted ??= start();
  await isStarted;
  const file = Uint8Array.from(bytes).buffer;
  const whole: Pixels = type === "image/png" ? await decodePng(file) : await decodeJpeg(file);
  for (const { side, quality } of attempts) {
    const small = onWhite(shrunk(whole, side));
    const made = new Uint8Array(await encodeJpeg(small, { quality }));
    if (made.length <= limits.bytes) return { bytes: made, type: "image/jpeg" };
  }
  return undefined;
}

function shrunk(pixels: Pixels, side: number): Pixels {
  const factor = Math.min(1, side / Math.max(pixels.width, pixels.height));
  if (factor === 1) return pixels;
  const width = Math.max(1, Math.round(pixels.width * factor));
  const height = Math.max(1, Math.round(pixels.height * factor));
  const { data } = pixels;
  const from = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const made = resize(from, pixels.width, pixels.height, width, height, lanczos3, true, false);
  return { data: new Uint8ClampedArray(made), width, height };
}

/** A JPEG has no transparency: what shows through is white, as the page is. */
function onWhite({ data, width, height }: Pixels): Pixels {
  const made = new Uint8ClampedArray(data);
  for (let at = 0; at < made.length; at += 4) {
    const opacity = (made[at + 3] ?? 255) / 255;
    if (opacity === 1) continue;
    for (let color = at; color < at + 3; color++) {
      made[color] = (made[color] ?? 0) * opacity + 255 * (1 - opacity);
    }
    made[at + 3] = 255;
  }
  return { data: made, width, height };
}

async function start(): Promise<void> {
  // What a decoder hands over is made with it, as in a browser.
  const scope = globalThis as { ImageData?: unknown };
  scope.ImageData ??= class {
    readonly data: Uint8ClampedArray;
    readonly width: number;
    readonly height: number;
    constructor(data: Uint8ClampedArray, width: number, height: number) {
      this.data = data;
      this.width = width;
      this.height = height;
    }
  };
  await startJpegDecoder(quietly("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm"));
  await startJpegEncoder(quietly("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm"));
  await startPngDecoder(program("@jsquash/png/codec/pkg/squoosh_png_bg.wasm"));
  await startResizer(program("@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm"));
}

/** How a program is started whose complaints about a broken file are not for the terminal. */
function quietly(path: string) {
  return {
    print() {},
    printErr() {},
    instantiateWasm(imports: object, use: (instance: { readonly exports: object }) => void) {
      const instance = new WebAssembly.Instance(program(path), imports);
      use(instance);
      return instance.exports;
    },
  };
}

/** The bundle has it beside itself (scripts/bundled-programs.js). */
function program(path: string): object {
  const file = import.meta.url.endsWith(".ts")
    ? createRequire(import.meta.url).resolve(path)
    : new URL(`../vendor/${path.slice(path.lastIndexOf("/") + 1)}`, import.meta.url);
  return new WebAssembly.Module(readFileSync(file));
}
