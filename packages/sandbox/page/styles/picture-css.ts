/** What stands in the place of an image that is not loaded. */
export const pictureCss = `
.picture {
  display: flex; flex-direction: column; justify-content: center; align-items: center; gap: .35rem; text-align: center;
  min-height: 9rem; padding: 1.1rem; border: 1px dashed color-mix(in srgb, currentColor 35%, transparent); border-radius: 8px;
  background: repeating-linear-gradient(-45deg, color-mix(in srgb, currentColor 4%, transparent) 0 10px, transparent 10px 20px);
  font-size: .9rem; line-height: 1.4; font-style: normal; letter-spacing: 0;
}
.picture::before { content: ""; width: 2.1rem; height: 1.6rem; opacity: .55; background: currentColor;
  -webkit-mask: var(--mountains) center / contain no-repeat; mask: var(--mountains) center / contain no-repeat;
  --mountains: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 42 32'%3E%3Cpath d='M4 2h34a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3zm1 23h32l-10-13-8 9-5-5zM11 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6z' fill-rule='evenodd'/%3E%3C/svg%3E"); }
.picture b { font-weight: 600; overflow-wrap: anywhere; }
.picture small { font: .75rem/1.4 ui-monospace, Menlo, Consolas, monospace; opacity: .75; overflow-wrap: anywhere; max-width: 60ch; }
`;
