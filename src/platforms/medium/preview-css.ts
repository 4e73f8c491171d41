/** A story's remarks stand in its margin, and its pictures in their own width. */
export const mediumPreviewCss = `
@media (min-width: 1180px) {
  .preview .medium { --pad: -3.4rem; }
}
.preview .medium figure img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
`;
