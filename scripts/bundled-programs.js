// Programs in WebAssembly that dependencies bring beside their JavaScript: a plugin for rolldown that puts them into dist.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";

/** What src/platforms/announcements/scale.ts starts. */
export const programs = [
  "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm",
  "@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm",
  "@jsquash/png/codec/pkg/squoosh_png_bg.wasm",
  "@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm",
];

const { resolve } = createRequire(import.meta.url);

export function bundledPrograms() {
  return {
    name: "bundled-programs",
    generateBundle() {
      for (const program of programs) {
        const fileName = `vendor/${basename(program)}`;
        this.emitFile({ type: "asset", fileName, source: readFileSync(resolve(program)) });
      }
    },
  };
}
