import { type Markup, markup, trusted } from "../markup.ts";
import { writer } from "../mastodon/accounts.ts";
import { contentOf } from "../mastodon/content.ts";
import { lengthOf } from "../mastodon/entities.ts";
import { baseOf, statusPath } from "../mastodon/present.ts";
import { charactersPerLink, editsOf } from "../mastodon/statuses.ts";
import type { MastodonCard, MastodonStatus } from "../state.ts";
import type { World } from "../world.ts";
import { authorOf, avatar } from "./author.ts";
import { picture } from "./pictures.ts";
import { hostOf, moment } from "./text.ts";

/** A status in a list on Mastodon. */
export function mastodonRow(world: World, status: MastodonStatus): Markup {
  return markup`<li><article class="row">${byline(world, status)}
${words(world, status)}
<div class="facts"><a href="/mastodon${statusPath(status)}">${counted(world, status)}</a></div>
</article></li>`;
}

/** A status' page on Mastodon, and what is stored behind it. */
export function mastodonPage(world: World, status: MastodonStatus): Markup {
  const edits = editsOf(status);
  return markup`<main class="stage mastodon"><article class="post"><h1 class="sr">${authorOf(world).name} on Mastodon</h1>${byline(world, status)}
${words(world, status)}
<div class="facts"><span>${moment(status.createdAt)} · ${status.visibility}</span>${status.editedAt !== null && markup`<span> · edited ${moment(status.editedAt)}</span>`}</div>
</article></main>
<aside class="behind"><div><h2>What Mastodon has stored</h2><dl>
<dt class="fleeting">Id</dt><dd><code>${status.id}</code></dd>
<dt>Length</dt><dd>${counted(world, status)}</dd>
<dt>Visibility</dt><dd>${status.visibility}</dd>
<dt>Language</dt><dd>${status.language}</dd>
${status.spoilerText !== "" && markup`<dt>Content warning</dt><dd>${status.spoilerText}</dd>`}
<dt>Card</dt><dd>${status.card === null ? "none yet: the server makes it from the page that the first link leads to" : status.card.url}</dd>
<dt>Versions</dt><dd>${edits.length}</dd>
<dt>Text</dt><dd class="says">${status.text}</dd>
</dl></div></aside>`;
}

function byline(world: World, status: MastodonStatus): Markup {
  const author = authorOf(world);
  return markup`<div class="by">${avatar(author)}
<div><b>${author.name}</b> <small><span class="handle">@${writer.username} · </span>${moment(status.createdAt)}</small></div>
${status.visibility !== "public" && markup`<span class="badge">${status.visibility}</span>`}</div>`;
}

/** A content warning folds what it warns of. */
function words(world: World, status: MastodonStatus): Markup {
  const content = markup`<div class="says">${trusted(contentOf(status.text, baseOf(world)))}</div>${status.card && cardView(status.card)}`;
  return status.spoilerText === ""
    ? content
    : markup`<details class="warned"><summary>${status.spoilerText}</summary>${content}</details>`;
}

function cardView({ url, title, description, image, imageDescription }: MastodonCard): Markup {
  return markup`<div class="link-card">${image !== null && picture(image, imageDescription)}
<div><small>${hostOf(url)}</small><b>${title}</b><p>${description}</p></div></div>`;
}

function counted({ settings }: World, { text, spoilerText }: MastodonStatus): string {
  return `${lengthOf(spoilerText + text, charactersPerLink)} of ${settings.maxCharacters} characters`;
}
