import { createHash } from "node:crypto";
import { type Markup, trusted } from "../../packages/sandbox/index.ts";

/**
 * Puts what a button names on the clipboard: a story as rich text, exactly as the page holds it. A `copy` event does so in
 * every browser, also on a page that is opened from the disk, where there is no `navigator.clipboard`.
 */
const script = `
const said = document.querySelector("#copied");
function put(parts) {
  let isDone = false;
  document.addEventListener("copy", (event) => {
    for (const [type, text] of parts) event.clipboardData.setData(type, text);
    event.preventDefault();
    isDone = true;
  }, { once: true, capture: true });
  document.execCommand("copy");
  return isDone;
}
function partsOf(button) {
  if (button.value !== "") return [["text/plain", button.value]];
  const story = document.querySelector("#story");
  return [["text/html", story.value], ["text/plain", document.querySelector(".story").innerText]];
}
addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button[data-what]") : null;
  if (button === null) return;
  const { what } = button.dataset;
  const isDone = put(partsOf(button));
  said.textContent = isDone ? what + " is on the clipboard." : "The browser allows no copying here: select the text and copy it yourself.";
  if (isDone) button.classList.add("done");
});
`;

/** What makes the buttons work: the one script that such a page may run, and none that a post holds. */
export const handScript: Markup = trusted(`<script>${script}</script>`);

/** What the page's policy says to let that script run, and no other. */
export const handPolicy = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
