/** The icon in the browser's tab: a page with lines. */
export const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#a8491a"/><path fill="none" stroke="#fffdf8" stroke-width="6" stroke-linecap="round" d="M18 22h28M18 33h28M18 44h16"/></svg>`,
)}`;
