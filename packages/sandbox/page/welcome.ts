import { type Markup, markup } from "../markup.ts";
import type { Player, World } from "../world.ts";

/** What to tell a client so that it publishes here. */
export function recipe({ origin, players }: World): Markup {
  const parts = players.map(
    ({ id, name, access }) => markup`<span class="dim"># ${name}</span>
export ${access.url}=${origin}/${id}
${Object.entries({ ...access.others, [access.key]: access.secret }).map(
  ([name, value]) => markup`export ${name}=${value}
`,
)}`,
  );
  return markup`<pre class="recipe" tabindex="0">${parts}
posse publish --all --site my-blog</pre>`;
}

/** How people call the platforms, in one sentence. */
export function listed(players: readonly Player[]): string {
  const names = players.map(({ name }) => name);
  const rest = names.slice(0, -1).join(", ");
  return [...(rest === "" ? [] : [rest]), ...names.slice(-1)].join(" and ");
}

/** In the place of all else while nothing has been published. */
export function welcome(world: World): Markup {
  return markup`<section class="window welcome"><div class="inside">
<div><h2>Nothing has been published here yet</h2>
<p>This is ${listed(world.players)}, on your own machine and by their own rules. Nothing leaves it. Point a client at these addresses, and what it publishes appears here about as readers would see it.</p>
<p>Then <a href="/">refresh this page</a>, or <a href="/?live">follow live</a>.</p></div>
${recipe(world)}
</div></section>`;
}
