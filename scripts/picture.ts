import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleRepository } from "./pictures/example-repository.ts";
import { planPicture } from "./pictures/plan.ts";
import { previewPicture } from "./pictures/preview.ts";
import { summaryPicture } from "./pictures/summary.ts";

// The README's pictures, from real runs: node scripts/run-typescript.js scripts/picture.ts
// The pages need Chromium (POSSE_CHROMIUM, or /usr/bin/chromium); without it only the plan is drawn.
const images = join("docs", "images");
const folder = mkdtempSync(join(tmpdir(), "posse-picture-"));
try {
  const blog = exampleRepository(folder);
  writeFileSync(join(images, "plan.svg"), await planPicture(blog));
  for (const [name, picture] of [
    ["summary.png", await summaryPicture(blog)],
    ["preview.png", await previewPicture(blog, false)],
    ["preview-dark.png", await previewPicture(blog, true)],
  ] as const) {
    if (picture !== undefined) writeFileSync(join(images, name), picture);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const name of ["plan.svg", "summary.png", "preview.png", "preview-dark.png"]) {
  console.log(`${join(images, name)}: ${statSync(join(images, name)).size} bytes`);
}
