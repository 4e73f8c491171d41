// ../../../work/main/node_modules/hast-util-to-text/lib/index.js
/**
* @import {Comment, Element, Nodes, Parents, Text} from 'hast'
*/
/**
* @typedef {BreakForce | BreakNumber | BreakValue | undefined} BreakAfter
*   Any value for a break after.
*/
/**
* @typedef {BreakNumber | BreakValue | undefined} BreakBefore
*   Any value for a break before.
*/
/**
* @typedef {'\n'} BreakForce
*   Forced break.
*/
/**
* @typedef {0 | 1 | 2} BreakNumber
*   Specific break:
*
*   *   `0` — space
*   *   `1` — line ending
*   *   `2` — blank line
*/
/**
* @typedef {boolean} BreakValue
*   Whether there was a break.
*/
/**
* @typedef CollectionInfo
*   Info on current collection.
* @property {BreakAfter} breakAfter
*   Whether there was a break after.
* @property {BreakBefore} breakBefore
*   Whether there was a break before.
* @property {boolean | undefined} [rowAfter]
*   Whether a row comes later in the nearest table, after the current node or
*   after the row group it is in.
* @property {Whitespace} whitespace
*   Current whitespace setting.
*/
/**
* @typedef Options
*   Configuration.
* @property {Whitespace | null | undefined} [whitespace='normal']
*   Initial CSS whitespace setting to use (default: `'normal'`).
*/
/**
* @typedef {'normal' | 'nowrap' | 'pre' | 'pre-wrap'} Whitespace
*   Valid and useful whitespace values (from CSS).
*/
const searchLineFeeds = /\n/g;
const searchTabOrSpaces = /[\t ]+/g;
const whitespaceOnly = /^[\t\n\f\r ]+$/;
const tablePartNames = /* @__PURE__ */ new Set([
	"caption",
	"col",
	"colgroup",
	"tbody",
	"td",
	"tfoot",
	"th",
	"thead",
	"tr"
]);
const notRenderedNames = /* @__PURE__ */ new Set([
	"datalist",
	"head",
	"noembed",
	"noframes",
	"noscript",
	"rp",
	"script",
	"style",
	"template",
	"title"
]);
const blockOrCaptionNames = /* @__PURE__ */ new Set([
	"address",
	"article",
	"aside",
	"blockquote",
	"body",
	"caption",
	"center",
	"dd",
	"dialog",
	"dir",
	"dl",
	"dt",
	"div",
	"figure",
	"figcaption",
	"footer",
	"form",
	"h1",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"header",
	"hgroup",
	"hr",
	"html",
	"legend",
	"li",
	"listing",
	"main",
	"menu",
	"nav",
	"ol",
	"p",
	"plaintext",
	"pre",
	"section",
	"ul",
	"xmp"
]);
/**
* Get the plain-text value of a node.
*
* ###### Algorithm
*
* *   if `tree` is a comment, returns its `value`
* *   if `tree` is a text, applies normal whitespace collapsing to its
*     `value`, as defined by the CSS Text spec
* *   if `tree` is a root or element, applies an algorithm similar to the
*     `innerText` getter as defined by HTML
*
* ###### Notes
*
* > 👉 **Note**: the algorithm acts as if `tree` is being rendered, and as if
* > we’re a CSS-supporting user agent, with scripting enabled.
*
* *   if `tree` is an element that is not displayed (such as a `head`), we’ll
*     still use the `innerText` algorithm instead of switching to `textContent`
* *   if descendants of `tree` are elements that are not displayed, they are
*     ignored
* *   CSS is not considered, except for the default user agent style sheet
* *   a line feed is collapsed instead of ignored in cases where Fullwidth, Wide,
*     or Halfwidth East Asian Width characters are used, the same goes for a case
*     with Chinese, Japanese, or Yi writing systems
* *   replaced elements (such as `audio`) are treated like non-replaced elements
*
* @param {Nodes} tree
*   Tree to turn into text.
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Serialized `tree`.
*/
function toText(tree, options) {
	const options_ = options || {};
	const children = "children" in tree ? tree.children : [];
	let block = false;
	let inTable = false;
	if (tree.type === "element") {
		block = blockOrCaptionNames.has(tree.tagName);
		inTable = tree.tagName === "table" || rowGroup(tree);
	}
	const whitespace = inferWhitespace(tree, {
		breakAfter: false,
		breakBefore: false,
		whitespace: options_.whitespace || "normal"
	});
	/** @type {Array<BreakNumber | string>} */
	const results = [];
	if (tree.type === "text" || tree.type === "comment") append(results, collectText(tree, {
		breakAfter: true,
		breakBefore: true,
		whitespace
	}));
	let index = -1;
	while (++index < children.length) {
		const next = children[index + 1];
		const breakAfter = next ? next.type === "element" && next.tagName === "br" : block;
		const breakBefore = index ? void 0 : block;
		append(results, renderedTextCollection(children[index], index, tree, {
			breakAfter,
			breakBefore,
			rowAfter: inTable ? inferRowAfter(tree, index, void 0) : void 0,
			whitespace
		}));
	}
	/** @type {Array<string>} */
	const result = [];
	/** @type {number | undefined} */
	let count;
	index = -1;
	while (++index < results.length) {
		const value = results[index];
		if (typeof value === "number") {
			if (count !== void 0 && value > count) count = value;
		} else if (value) {
			if (count !== void 0 && count > -1) result.push("\n".repeat(count) || " ");
			count = -1;
			result.push(value);
		}
	}
	return result.join("");
}
/**
* <https://html.spec.whatwg.org/multipage/dom.html#rendered-text-collection-steps>
*
* @param {Nodes} node
*   Node.
* @param {number} index
*   Index of `node` in `parent`.
* @param {Parents} parent
*   Parent of `node`.
* @param {CollectionInfo} info
*   Info on current collection.
* @returns {Array<BreakNumber | string>}
*   Items.
*/
function renderedTextCollection(node, index, parent, info) {
	if (node.type === "element") return collectElement(node, index, parent, info);
	if (node.type === "text") {
		if (whitespaceOnly.test(node.value) && parent.type === "element" && (parent.tagName === "table" || parent.tagName === "tr" || rowGroup(parent))) {
			const before = parent.children[index - 1];
			const after = parent.children[index + 1];
			if ((!before || before.type === "element" && tablePartNames.has(before.tagName)) && (!after || after.type === "element" && tablePartNames.has(after.tagName))) return [];
		}
		return info.whitespace === "normal" ? collectText(node, info) : collectPreText(node);
	}
	return [];
}
/**
* Collect an element.
*
* @param {Element} node
*   Element node.
* @param {number} position
*   Index of `node` in `parent`.
* @param {Parents} parent
*   Parent of `node`.
* @param {CollectionInfo} info
*   Info on current collection.
* @returns {Array<BreakNumber | string>}
*   Items.
*/
function collectElement(node, position, parent, info) {
	const whitespace = inferWhitespace(node, info);
	const children = node.children || [];
	const inTable = node.tagName === "table" || rowGroup(node);
	let index = -1;
	/** @type {Array<BreakNumber | string>} */
	const items = [];
	if (notRenderedNames.has(node.tagName) || node.properties?.hidden || node.tagName === "dialog" && !node.properties?.open) return items;
	/** @type {BreakNumber | undefined} */
	let prefix;
	/** @type {BreakForce | BreakNumber | undefined} */
	let suffix;
	if (node.tagName === "br") suffix = "\n";
	else if (row(node) && (info.rowAfter || after(parent, position, row))) suffix = "\n";
	else if (node.tagName === "p") {
		prefix = 2;
		suffix = 2;
	} else if (blockOrCaptionNames.has(node.tagName)) {
		prefix = 1;
		suffix = 1;
	}
	while (++index < children.length) {
		const next = children[index + 1];
		const breakAfter = next ? next.type === "element" && next.tagName === "br" : suffix;
		const breakBefore = index ? void 0 : prefix;
		append(items, renderedTextCollection(children[index], index, node, {
			breakAfter,
			breakBefore,
			rowAfter: inTable ? inferRowAfter(node, index, info.rowAfter) : void 0,
			whitespace
		}));
	}
	if (cell(node) && after(parent, position, cell)) items.push("	");
	if (prefix) items.unshift(prefix);
	if (suffix) items.push(suffix);
	return items;
}
/**
* 4.  If node is a Text node, then for each CSS text box produced by node,
*     in content order, compute the text of the box after application of the
*     CSS `white-space` processing rules and `text-transform` rules, set
*     items to the list of the resulting strings, and return items.
*     The CSS `white-space` processing rules are slightly modified:
*     collapsible spaces at the end of lines are always collapsed, but they
*     are only removed if the line is the last line of the block, or it ends
*     with a br element.
*     Soft hyphens should be preserved.
*
*     Note: See `collectText` and `collectPreText`.
*     Note: we don’t deal with `text-transform`, no element has that by
*     default.
*
* See: <https://drafts.csswg.org/css-text/#white-space-phase-1>
*
* @param {Comment | Text} node
*   Text node.
* @param {CollectionInfo} info
*   Info on current collection.
* @returns {Array<BreakNumber | string>}
*   Result.
*/
function collectText(node, info) {
	const value = String(node.value);
	/** @type {Array<string>} */
	const lines = [];
	/** @type {Array<BreakNumber | string>} */
	const result = [];
	let start = 0;
	while (start <= value.length) {
		searchLineFeeds.lastIndex = start;
		const match = searchLineFeeds.exec(value);
		const end = match && "index" in match ? match.index : value.length;
		lines.push(trimAndCollapseSpacesAndTabs(value.slice(start, end).replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ""), start === 0 ? info.breakBefore : true, end === value.length ? info.breakAfter : true));
		start = end + 1;
	}
	let index = -1;
	/** @type {BreakNumber | undefined} */
	let join;
	while (++index < lines.length) if (lines[index].charCodeAt(lines[index].length - 1) === 8203 || index < lines.length - 1 && lines[index + 1].charCodeAt(0) === 8203) {
		result.push(lines[index]);
		join = void 0;
	} else if (lines[index]) {
		if (typeof join === "number") result.push(join);
		result.push(lines[index]);
		join = 0;
	} else if (index === 0 || index === lines.length - 1) result.push(0);
	return result;
}
/**
* Collect a text node as “pre” whitespace.
*
* @param {Text} node
*   Text node.
* @returns {Array<BreakNumber | string>}
*   Result.
*/
function collectPreText(node) {
	return [String(node.value)];
}
/**
* 3.  Every collapsible tab is converted to a collapsible space (U+0020).
* 4.  Any collapsible space immediately following another collapsible
*     space—even one outside the boundary of the inline containing that
*     space, provided both spaces are within the same inline formatting
*     context—is collapsed to have zero advance width. (It is invisible,
*     but retains its soft wrap opportunity, if any.)
*
* @param {string} value
*   Value to collapse.
* @param {BreakBefore} breakBefore
*   Whether there was a break before.
* @param {BreakAfter} breakAfter
*   Whether there was a break after.
* @returns {string}
*   Result.
*/
function trimAndCollapseSpacesAndTabs(value, breakBefore, breakAfter) {
	/** @type {Array<string>} */
	const result = [];
	let start = 0;
	/** @type {number | undefined} */
	let end;
	while (start < value.length) {
		searchTabOrSpaces.lastIndex = start;
		const match = searchTabOrSpaces.exec(value);
		end = match ? match.index : value.length;
		if (!start && !end && match && !breakBefore) result.push("");
		if (start !== end) result.push(value.slice(start, end));
		start = match ? end + match[0].length : end;
	}
	if (start !== end && !breakAfter) result.push("");
	return result.join(" ");
}
/**
* Figure out the whitespace of a node.
*
* We don’t support void elements here (so `nobr wbr` -> `normal` is ignored).
*
* @param {Nodes} node
*   Node (typically `Element`).
* @param {CollectionInfo} info
*   Info on current collection.
* @returns {Whitespace}
*   Applied whitespace.
*/
function inferWhitespace(node, info) {
	if (node.type === "element") switch (node.tagName) {
		case "listing":
		case "plaintext":
		case "xmp": return "pre";
		case "nobr": return "nowrap";
		case "pre": return node.properties?.wrap ? "pre-wrap" : "pre";
		case "td":
		case "th": return node.properties?.noWrap ? "nowrap" : info.whitespace;
		case "textarea": return "pre-wrap";
	}
	return info.whitespace;
}
/**
* Check if a row comes later in a table.
*
* @param {Nodes} parent
*   Table or row group.
* @param {number} index
*   Index of child in `parent`.
* @param {boolean | undefined} rowAfter
*   Whether a row comes after `parent`, if it is a row group.
* @returns {boolean | undefined}
*   Whether a row comes after the child in the nearest table.
*/
function inferRowAfter(parent, index, rowAfter) {
	return parent.type === "element" && parent.tagName === "table" ? after(parent, index, rowOrRowGroupWithRow) : rowAfter;
}
/**
* Check if an element after `index` in `parent` passes `test`.
*
* @param {Parents} parent
*   Parent.
* @param {number} index
*   Index of a child in `parent`; elements after it are checked.
* @param {(node: Element) => boolean} test
*   Check.
* @returns {boolean}
*   Whether an element after `index` passes `test`.
*/
function after(parent, index, test) {
	while (++index < parent.children.length) {
		const child = parent.children[index];
		if (child.type === "element" && test(child)) return true;
	}
	return false;
}
/**
* Append items to a list; without `...spread` which overflows.
*
* @template Kind
*   Item.
* @param {Array<Kind>} list
*   List to append to.
* @param {Array<Kind>} items
*   Items to append.
* @returns {undefined}
*   Nothing.
*/
function append(list, items) {
	let index = -1;
	while (++index < items.length) list.push(items[index]);
}
/**
* Check if an element is a cell.
*
* @param {Element} node
*   Element.
* @returns {boolean}
*   Whether `node` is a cell.
*/
function cell(node) {
	return node.tagName === "td" || node.tagName === "th";
}
/**
* Check if an element is a row group; hot path so a basic regular function.
*
* @param {Element} node
*   Element.
* @returns {boolean}
*   Whether `node` is a row group.
*/
function rowGroup(node) {
	return node.tagName === "tbody" || node.tagName === "tfoot" || node.tagName === "thead";
}
/**
* Check if an element is a row, or a row group with a row.
*
* @param {Element} node
*   Element.
* @returns {boolean}
*   Whether `node` is a row or a row group with a row.
*/
function rowOrRowGroupWithRow(node) {
	if (row(node)) return true;
	if (rowGroup(node)) {
		let index = -1;
		while (++index < node.children.length) {
			const child = node.children[index];
			if (child.type === "element" && row(child)) return true;
		}
	}
	return false;
}
/**
* Check if an element is a row.
*
* @param {Element} node
*   Element.
* @returns {boolean}
*   Whether `node` is a row.
*/
function row(node) {
	return node.tagName === "tr";
}
export { toText as t };
