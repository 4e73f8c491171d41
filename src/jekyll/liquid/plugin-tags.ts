/**
 * What stands for tags and theme includes that only plugins know. The same words as in `_config.yml` under
 * `posse: liquid-tags:`: a template, `drop` (nothing stays) or `keep-text` (what is inside a block stays).
 *
 * A template sees `args` (the words after the tag's name), `params` (`key=value` or `key:value` among them), `markup`
 * (all of it) and `content` (a block's inside); an include's template sees `include`. They write HTML that the Markdown
 * stage knows, so that each platform shows the video, gist or tweet in its own way.
 */
export interface Replacement {
  readonly as: string;
  /** What the tag's markup must look like; other uses stay unknown. */
  readonly needs?: RegExp;
}

const url = /^["']?https?:\/\//;

const link = '<a href="{{ args[0] }}">{{ args[0] }}</a>';
const quote = '<blockquote markdown="1">\n{{ content }}\n</blockquote>\n';
const tweet =
  '<blockquote class="twitter-tweet"><a href="{{ args[0] }}">{{ args[0] }}</a></blockquote>';

/** The id in whatever form authors give a video: alone, or in a URL. */
const youtubeId =
  "split: 'v=' | last | split: '&' | first | split: '/' | last | split: '?' | first";

function iframe(address: string): string {
  return `<iframe src="${address}"></iframe>`;
}

const youtube = iframe(`https://www.youtube.com/embed/{{ args[0] | ${youtubeId} }}`);
const vimeo = iframe("https://player.vimeo.com/video/{{ args[0] | split: '/' | last }}");

/** What stands for the tags of well-known plugins. */
export const pluginTags: Readonly<Record<string, Replacement>> = {
  youtube: { as: youtube, needs: /\S/ },
  youtube_video: { as: youtube, needs: /\S/ },
  vimeo: { as: vimeo, needs: /\S/ },
  twitter: { as: tweet, needs: url },
  tweet: { as: tweet, needs: url },
  oembed: { as: link, needs: url },
  embed: { as: link, needs: url },
  codepen: { as: link, needs: url },
  jsfiddle: { as: link, needs: url },
  instagram: { as: link, needs: url },
  speakerdeck: { as: link, needs: url },
  spotify: { as: link, needs: url },
  asciinema: {
    as: '<a href="https://asciinema.org/a/{{ args[0] }}">https://asciinema.org/a/{{ args[0] }}</a>',
    needs: /^\w+/,
  },
  // Octopress: class names may come before the path, sizes and a title after it.
  img: {
    as: '{% for word in args %}{% if word contains \'/\' %}<img src="{{ word }}" alt="{{ args | last | escape }}">{% break %}{% endif %}{% endfor %}',
    needs: /\//,
  },
  svg: { as: '<img src="{{ args[0] | relative_url }}" alt="">', needs: /\.svg/ },
  video: { as: '<video src="{{ args[0] }}" controls></video>', needs: /\S/ },
  figure: {
    as: '<figure markdown="1">\n{{ content }}\n{% if params.caption %}<figcaption markdown="1">{{ params.caption }}</figcaption>\n{% endif %}</figure>\n',
  },
  details: {
    as: '<details markdown="1">\n<summary>{{ markup | escape }}</summary>\n\n{{ content }}\n</details>\n',
  },
  blockquote: { as: quote },
  alert: { as: quote },
  callout: { as: quote },
  note: { as: quote },
  notice: { as: quote },
  tip: { as: quote },
  info: { as: quote },
  warning: { as: quote },
  important: { as: quote },
  danger: { as: quote },
  mermaid: { as: "\n~~~~~~ mermaid\n{{ content | strip }}\n~~~~~~\n" },
  codeblock: { as: "\n~~~~~~ {{ params.lang }}\n{{ content }}\n~~~~~~\n" },
  pullquote: { as: "keep-text" },
  auto_anchor: { as: "keep-text" },
  toc: { as: "drop" },
  tableofcontents: { as: "drop" },
  seo: { as: "drop" },
  feed_meta: { as: "drop" },
  octicon: { as: "drop" },
  avatar: { as: "drop" },
  last_modified_at: { as: "drop" },
  reading_time: { as: "drop" },
};

const picture =
  '<figure>\n<img src="{{ include.image_path | default: include.src | default: include.path | default: include.url | default: include.image | default: include.file | relative_url }}" alt="{{ include.alt | default: include.title | escape }}">\n{% if include.caption %}<figcaption markdown="1">{{ include.caption }}</figcaption>\n{% endif %}</figure>\n';
const boxed =
  '<blockquote markdown="1">\n{{ include.content | default: include.text | default: include.message }}\n</blockquote>\n';
const player =
  "{% case include.provider %}{% when 'vimeo' %}<iframe src=\"https://player.vimeo.com/video/{{ include.id }}\"></iframe>{% when nil, 'youtube' %}<iframe src=\"https://www.youtube.com/embed/{{ include.id }}\"></iframe>{% else %}{{ include.id }}{% endcase %}\n";
const gallery =
  '{% assign gallery_name = include.id | default: \'gallery\' %}{% for item in page[gallery_name] %}<img src="{{ item.image_path | default: item.url | relative_url }}" alt="{{ item.alt | default: item.title | escape }}">\n{% endfor %}{% if include.caption %}\n{{ include.caption }}\n{% endif %}';

/** Includes of widespread themes, by name without extension, for a blog that does not hold the file. */
export const themeIncludes: Readonly<Record<string, Replacement>> = {
  // minimal-mistakes
  figure: { as: picture },
  video: { as: player, needs: /\bid\s*=/ },
  gallery: { as: gallery },
  feature_row: { as: "drop" },
  toc: { as: "drop" },
  // al-folio, just-the-docs, chirpy and many a blog's own
  image: { as: picture },
  img: { as: picture },
  youtube: {
    as: '<iframe src="https://www.youtube.com/embed/{{ include.id }}"></iframe>\n',
    needs: /\bid\s*=/,
  },
  youtubePlayer: {
    as: '<iframe src="https://www.youtube.com/embed/{{ include.id }}"></iframe>\n',
    needs: /\bid\s*=/,
  },
  vimeo: {
    as: '<iframe src="https://player.vimeo.com/video/{{ include.id }}"></iframe>\n',
    needs: /\bid\s*=/,
  },
  alert: { as: boxed },
  note: { as: boxed, needs: /\b(?:content|text|message)\s*=/ },
  tip: { as: boxed, needs: /\b(?:content|text|message)\s*=/ },
  important: { as: boxed, needs: /\b(?:content|text|message)\s*=/ },
  warning: { as: boxed, needs: /\b(?:content|text|message)\s*=/ },
  callout: { as: boxed, needs: /\b(?:content|text|message)\s*=/ },
};
