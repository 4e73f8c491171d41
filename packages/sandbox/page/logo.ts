import { trusted } from "../markup.ts";

const drawing = `<path fill="#d9b36c" d="M4 58c6-8 12-11 28-11s22 3 28 11z"/><path fill="#c99a4b" d="M10 34h12v19H10zM42 34h12v19H42z"/><path fill="#e0bd7a" d="M20 28h24v25H20z"/><path fill="#c99a4b" d="M10 30h3v4h-3zm4.500 0h3v4h-3zm4.500 0h3v4h-3zM42 30h3v4h-3zm4.500 0h3v4h-3zm4.500 0h3v4h-3z"/><path fill="#e0bd7a" d="M20 23h4v5h-4zm6.700 0h4v5h-4zm6.600 0h4v5h-4zM40 23h4v5h-4z"/><path fill="#8a5f22" d="M27.500 53v-9a4.500 4.500 0 0 1 9 0v9z"/><path stroke="#8a5f22" stroke-width="1.600" d="M32 23V6"/><path fill="#c8512a" d="M32.800 6.500 46 10.500l-13.200 4z"/>`;

/** The sandbox's sign: a sandcastle with a flag. */
export const logo = trusted(
  `<svg class="logo" viewBox="0 0 64 64" aria-hidden="true" focusable="false">${drawing}</svg>`,
);

/** The same as an icon for the browser's tab. */
export const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${drawing}</svg>`)}`;
