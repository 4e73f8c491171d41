/** An article's remarks stand in the margin of its card, those of the header nearer to it; a cover has dev.to's shape. */
export const devtoPreviewCss = `
@media (min-width: 1180px) {
  .preview .devto { --pad: -5.5rem; }
  .preview .devto .article > .remark { --pad: -1.5rem; }
}
.preview .devto .cover img { display: block; width: 100%; aspect-ratio: 1000 / 420; object-fit: cover; border-bottom: 1px solid var(--d-line); }
`;
