const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that have no content. HTML 4 knows neither `source` nor `wbr`. */
export const voidTags = words(
  "area base basefont br col frame hr img input isindex link meta param",
);

/** Elements whose content is text whatever it looks like. */
export const textTags = words("script style");

/** Elements that HTML 4 knows as blocks: their content is printed on lines of its own. */
export const blockTags = words(
  `address blockquote center colgroup dd dir div dl dt fieldset form h1 h2 h3 h4 h5 h6 hr legend li
  menu noframes noscript ol optgroup option p pre table tbody td tfoot th thead tr ul caption`,
);

/** Open elements that a start tag closes, observed in libxml2 2.9.14. */
export const closedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    a: "a",
    address: "p ul",
    blockquote: "p",
    caption: "p",
    center: "b i p font",
    col: "p caption",
    colgroup: "colgroup p caption",
    dd: "address dt p pre",
    div: "p",
    dl: "address dt p pre",
    dt: "address dd p pre",
    fieldset: "a h1 h2 h3 h4 h5 h6 p pre",
    form: "address dl form h1 h2 h3 h4 h5 h6 ol p pre ul",
    h1: "p",
    h2: "p",
    h3: "p",
    h4: "p",
    h5: "p",
    h6: "p",
    hr: "p",
    li: "address dl h1 h2 h3 h4 h5 h6 li p pre",
    ol: "p ul",
    option: "option",
    p: "b h1 h2 h3 h4 h5 h6 i p s small strike tt u",
    pre: "p ul",
    table: "a h1 h2 h3 h4 h5 h6 p pre",
    tbody: "colgroup p tbody td tfoot th thead tr caption",
    td: "a b i p span td th u font",
    tfoot: "colgroup p tbody td th thead tr caption",
    th: "a b i p span td th u font",
    thead: "colgroup caption",
    tr: "colgroup p td th tr caption",
    ul: "address ol p pre",
  }).map(([tag, closed]) => [tag, words(closed)]),
);

const endPriorities: Readonly<Record<string, number>> = {
  div: 150,
  td: 160,
  th: 160,
  tr: 170,
  thead: 180,
  tbody: 180,
  tfoot: 180,
  table: 190,
};

/** An end tag does not reach through an element of a higher rank. */
export function rankOf(tag: string): number {
  return endPriorities[tag] ?? 100;
}
