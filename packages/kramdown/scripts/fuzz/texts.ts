import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRows, readTar } from "../corpus-files.ts";
import type { Random } from "./random.ts";

/** What texts are grown from. */
export interface Bits {
  readonly spans: readonly string[];
  /** What a line may begin with. */
  readonly starts: readonly string[];
}

/** Sources of texts: grown from bits that matter to a converter, or real ones changed. */
export function createTexts(real: readonly string[], bits: Bits): (random: Random) => string {
  return (random) => {
    const isReal = real.length > 0 && random.chance(0.5);
    const text = isReal ? mutate(random.pick(real), real, bits, random) : grow(bits, random);
    // A cut may leave half of a surrogate pair, which is no text.
    return Buffer.from(text).toString();
  };
}

function grow(bits: Bits, random: Random): string {
  const lines = Array.from({ length: 1 + random.below(random.chance(0.3) ? 24 : 8) }, () =>
    growLine(bits, random),
  );
  return lines.join("\n") + (random.chance(0.9) ? "\n" : "");
}

function growLine({ starts: all, spans }: Bits, random: Random): string {
  if (random.chance(0.2)) return random.pick(["", "", " ", "    "]);
  const starts = Array.from({ length: 1 + random.below(3) }, () => random.pick(all));
  const words = Array.from({ length: random.below(7) }, () => random.pick(spans));
  return starts.join("") + words.join(random.chance(0.3) ? " " : "");
}

const LINES = 14;

function mutate(text: string, real: readonly string[], bits: Bits, random: Random): string {
  const all = text.split("\n");
  const start = random.below(Math.max(1, all.length - LINES));
  const lines = all.slice(start, start + 3 + random.below(LINES));
  for (let change = random.below(5); change >= 0; change -= 1) {
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    const place = random.below(line.length + 1);
    switch (random.below(8)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(at, 0, growLine(bits, random));
        break;
      case 2:
        lines[at] = random.pick(bits.starts) + line;
        break;
      case 3:
        lines[at] = line.slice(0, place) + random.pick(bits.spans) + line.slice(place);
        break;
      case 4:
        lines[at] = line.slice(0, place) + line.slice(place + 1 + random.below(3));
        break;
      case 5: {
        const other = random.pick(real).split("\n");
        lines.splice(at, 0, ...other.slice(random.below(other.length)).slice(0, 3));
        break;
      }
      case 6:
        lines[at] = line.trimStart();
        break;
      default:
        lines.splice(at, 0, "");
    }
  }
  return `${lines.join("\n").slice(0, 3000)}\n`;
}

/** Texts of real posts: those of the golden cases and, where it lies beside the repository, of the corpus. */
export function readRealTexts(): string[] {
  const golden = readFileSync("__tests__/golden/jekyll-render-cases.jsonl", "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const texts = golden.flatMap((line) => JSON.parse(line).expected?.liquid ?? []);
  const corpus = join(process.cwd(), "../shared/corpus/public/full");
  if (!existsSync(corpus)) return texts;
  for (const blog of readdirSync(corpus)) {
    const archive = join(corpus, blog, "site.tar.gz");
    if (!existsSync(archive)) continue;
    for (const row of readRows(join(corpus, blog, "html.jsonl.gz"))) {
      if (typeof row.liquid === "string") texts.push(row.liquid);
    }
    for (const [path, bytes] of readTar(archive)) {
      if (/_posts\/.*\.(?:md|markdown)$/.test(path))
        texts.push(
          Buffer.from(bytes)
            .toString()
            .replace(/^---\n[\s\S]*?\n---\s*\n/, ""),
        );
    }
  }
  return texts;
}
