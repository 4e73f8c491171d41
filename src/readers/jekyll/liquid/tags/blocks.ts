import type { TagParser } from "../syntax/node.ts";
import { createWriter } from "../writer.ts";

/** What it holds, untouched; each stretch still leads to its place. */
export const rawTag: TagParser = ({ raw, input }) => ({
  blank: raw.every(([start, end]) => start === end),
  render(run, writer) {
    for (const [start, end] of raw) {
      run.budget.text(end - start);
      writer.add(input.slice(start, end), start, true);
    }
  },
});

/** Its inside is parsed all the same: an unclosed tag in a comment stops Jekyll's build. */
export const commentTag: TagParser = (tag) => {
  tag.anything();
  return { blank: true, render() {} };
};

/** Written only when it differs from what the last one wrote. */
export const ifChangedTag: TagParser = (tag) => {
  const body = tag.section();
  return {
    blank: body.blank,
    render(run, writer) {
      const inside = createWriter();
      run.render(body, inside);
      if (inside.buffer === run.registers.changed) return;
      run.registers.changed = inside.buffer;
      writer.append(inside);
    },
  };
};
