import { createHash } from "node:crypto";
import { type Markup, markup, trusted } from "../../packages/sandbox/index.ts";

/** Leaves the rows that hold every word; without it the field stays hidden, and the filters work all the same. */
const script = `
const field = document.querySelector("#search");
const rows = [...document.querySelectorAll(".post")].map((row) => [row, textOf(row)]);
function textOf(row) {
  return row.querySelector(".what").textContent.normalize("NFKC").toLowerCase();
}
function look() {
  const words = field.value.normalize("NFKC").toLowerCase().split(/\\s+/).filter(Boolean);
  for (const [row, text] of rows) {
    row.classList.toggle("missed", !words.every((word) => text.includes(word)));
  }
}
field.closest(".search").hidden = false;
field.addEventListener("input", look);
field.form.addEventListener("reset", () => setTimeout(look));
addEventListener("pageshow", look);
addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof Element && event.target.matches("select, [type=search]");
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
});
`;

/** The field in which people look for posts by their words. */
export const searchField: Markup = markup`<p class="search" hidden><label for="search">Find</label> <input type="search" id="search" placeholder="words of a title or a path" aria-keyshortcuts="/" autocomplete="off"> <kbd>/</kbd></p>`;

/** What makes the field work: the one script that the page may run, and none that a post holds. */
export const searchScript: Markup = trusted(`<script>${script}</script>`);

/** What the page's policy says to let that script run, and no other. */
export const searchPolicy = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
