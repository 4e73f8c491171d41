import { type Markup, markup } from "../markup.ts";
import { castle } from "./castle.ts";

/** What to tell a client so that it publishes here. */
export function recipe(origin: string): Markup {
  return markup`<pre class="recipe" tabindex="0"><span class="dim"># dev.to</span>
export POSSE_DEVTO_URL=${origin}/devto
export DEVTO_API_KEY=sandbox-devto-key
<span class="dim"># Medium</span>
export POSSE_MEDIUM_URL=${origin}/medium
export MEDIUM_TOKEN=sandbox-medium-token

posse publish --all --site my-blog</pre>`;
}

/** In the place of all else while nothing has been published. */
export function welcome(origin: string): Markup {
  return markup`<section class="window welcome"><div class="inside">
${castle}
<div><h2>Nothing has been built here yet</h2>
<p>This is dev.to and Medium, on your own machine and by their own rules. Nothing leaves it. Point a client at these addresses, and what it publishes appears here as readers would see it.</p>
${recipe(origin)}
<p>Then <a href="/">look again</a>, or <a href="/?live">follow live</a>.</p></div>
</div></section>`;
}
