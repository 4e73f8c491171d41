import { createHash, createHmac } from "crypto";
import { readFile as readFile$1, readFileSync as readFileSync$1, realpath, realpathSync, stat, statSync } from "fs";
import { dirname as dirname$1, extname, resolve as resolve$1, sep } from "path";
import { createRequire } from "module";
// node_modules/liquidjs/dist/liquid.node.mjs
var Token = class {
	constructor(kind, input, begin, end, file) {
		this.kind = kind;
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.file = file;
	}
	getText() {
		return this.input.slice(this.begin, this.end);
	}
	getPosition() {
		let [row, col] = [1, 1];
		for (let i = 0; i < this.begin; i++) if (this.input[i] === "\n") {
			row++;
			col = 1;
		} else col++;
		return [row, col];
	}
	size() {
		return this.end - this.begin;
	}
};
var Drop = class {
	liquidMethodMissing(key, context) {}
};
const toString$1 = Object.prototype.toString;
const toLowerCase = String.prototype.toLowerCase;
const hasOwnProperty = Object.hasOwnProperty;
function isString(value) {
	return typeof value === "string";
}
function isFunction(value) {
	return typeof value === "function";
}
function isIterator(val) {
	return val && isFunction(val.next) && isFunction(val.throw) && isFunction(val.return);
}
function promisify(fn) {
	return function(...args) {
		return new Promise((resolve, reject) => {
			fn(...args, (err, result) => {
				err ? reject(err) : resolve(result);
			});
		});
	};
}
function stringify(value) {
	value = toValue(value);
	if (isString(value)) return value;
	if (isNil(value)) return "";
	if (isArray(value)) return value.map((x) => stringify(x)).join("");
	return String(value);
}
function advanceCodePoints(str, from, count) {
	let index = from;
	for (let i = 0; i < count && index < str.length; i++) index += str.codePointAt(index) > 65535 ? 2 : 1;
	return index;
}
function codePointLength(str) {
	let length = 0;
	for (let index = 0; index < str.length; index = advanceCodePoints(str, index, 1)) length++;
	return length;
}
function readArrayElement(arr, index, ownPropertyOnly) {
	if (index < 0) index = arr.length + index;
	if (ownPropertyOnly && !hasOwnProperty.call(arr, index)) return void 0;
	return arr[index];
}
function toEnumerable(val) {
	val = toValue(val);
	if (isArray(val)) return val;
	if (isString(val) && val.length > 0) return [val];
	if (isIterable(val)) return Array.from(val);
	if (isObject(val)) return Object.keys(val).map((key) => [key, val[key]]);
	return [];
}
function toArray(val) {
	val = toValue(val);
	if (isNil(val)) return [];
	if (isArray(val)) return val;
	return [val];
}
function toValue(value) {
	return value instanceof Drop && isFunction(value.valueOf) ? value.valueOf() : value;
}
function toNumber(value) {
	return +toValue(value) || 0;
}
function isNumber(value) {
	return typeof value === "number";
}
function toLiquid(value) {
	if (value && isFunction(value.toLiquid)) return toLiquid(value.toLiquid());
	return value;
}
function isNil(value) {
	return value == null;
}
function isUndefined(value) {
	return value === void 0;
}
function isArray(value) {
	return toString$1.call(value) === "[object Array]";
}
function isArrayLike(value) {
	return value && isNumber(value.length);
}
function isIterable(value) {
	return isObject(value) && Symbol.iterator in value;
}
function isObject(value) {
	const type = typeof value;
	return value !== null && (type === "object" || type === "function");
}
function range(start, stop, step = 1) {
	const arr = [];
	for (let i = start; i < stop; i += step) arr.push(i);
	return arr;
}
function padStart(str, length, ch = " ") {
	return pad(str, length, ch, (str, ch) => ch + str);
}
function padEnd(str, length, ch = " ") {
	return pad(str, length, ch, (str, ch) => str + ch);
}
function pad(str, length, ch, add) {
	str = String(str);
	const n = length - str.length;
	if (n <= 0) return str;
	return add(str, ch.repeat(n));
}
function identify(val) {
	return val;
}
function changeCase(str) {
	return [...str].some((ch) => ch >= "a" && ch <= "z") ? str.toUpperCase() : str.toLowerCase();
}
function ellipsis(str, N) {
	return str.length > N ? str.slice(0, N - 3) + "..." : str;
}
function orderedCompare(a, b) {
	if (isNil(a) && isNil(b)) return 0;
	if (isNil(a)) return 1;
	if (isNil(b)) return -1;
	if (a < b) return -1;
	if (a > b) return 1;
	return 0;
}
function caseInsensitiveCompare(a, b) {
	if (isNil(a) && isNil(b)) return 0;
	if (isNil(a)) return 1;
	if (isNil(b)) return -1;
	a = toLowerCase.call(a);
	b = toLowerCase.call(b);
	if (a < b) return -1;
	if (a > b) return 1;
	return 0;
}
function argumentsToValue(fn) {
	return function(...args) {
		return fn.call(this, ...args.map(toValue));
	};
}
function argumentsToNumber(fn) {
	return function(...args) {
		return fn.call(this, ...args.map(toNumber));
	};
}
const TRAIT = "__liquidClass__";
var LiquidError = class extends Error {
	constructor(err, token) {
		super(typeof err === "string" ? err : err.message);
		this.context = "";
		if (typeof err !== "string") Object.defineProperty(this, "originalError", {
			value: err,
			enumerable: false
		});
		Object.defineProperty(this, "token", {
			value: token,
			enumerable: false
		});
		Object.defineProperty(this, TRAIT, {
			value: "LiquidError",
			enumerable: false
		});
	}
	update() {
		Object.defineProperty(this, "context", {
			value: mkContext(this.token),
			enumerable: false
		});
		this.message = mkMessage(this.message, this.token);
		this.stack = this.message + "\n" + this.context + "\n" + this.stack;
		if (this.originalError) this.stack += "\nFrom " + this.originalError.stack;
	}
	static is(obj) {
		return (obj === null || obj === void 0 ? void 0 : obj[TRAIT]) === "LiquidError";
	}
};
var TokenizationError = class extends LiquidError {
	constructor(message, token) {
		super(message, token);
		this.name = "TokenizationError";
		super.update();
	}
};
var ParseError = class extends LiquidError {
	constructor(err, token) {
		super(err, token);
		this.name = "ParseError";
		this.message = err.message;
		super.update();
	}
};
var RenderError = class extends LiquidError {
	constructor(err, tpl) {
		super(err, tpl.token);
		this.name = "RenderError";
		this.message = err.message;
		super.update();
	}
	static is(obj) {
		return obj.name === "RenderError";
	}
};
var UndefinedVariableError = class extends LiquidError {
	constructor(err, token) {
		super(err, token);
		this.name = "UndefinedVariableError";
		this.message = err.message;
		super.update();
	}
};
var InternalUndefinedVariableError = class extends Error {
	constructor(variableName) {
		super(`undefined variable: ${variableName}`);
		this.name = "InternalUndefinedVariableError";
		this.variableName = variableName;
	}
};
var AssertionError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "AssertionError";
		this.message = message + "";
	}
};
function mkContext(token) {
	const [line, col] = token.getPosition();
	const lines = token.input.split("\n");
	const begin = Math.max(line - 2, 1);
	const end = Math.min(line + 3, lines.length);
	return range(begin, end + 1).map((lineNumber) => {
		let text = `${lineNumber === line ? ">> " : "   "}${padStart(String(lineNumber), String(end).length)}| `;
		const colIndicator = lineNumber === line ? "\n" + padStart("^", col + text.length) : "";
		text += lines[lineNumber - 1];
		text += colIndicator;
		return text;
	}).join("\n");
}
function mkMessage(msg, token) {
	if (token.file) msg += `, file:${token.file}`;
	const [line, col] = token.getPosition();
	msg += `, line:${line}, col:${col}`;
	return msg;
}
const TYPES = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	20,
	4,
	4,
	4,
	20,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	20,
	2,
	8,
	0,
	0,
	0,
	0,
	8,
	0,
	0,
	0,
	64,
	0,
	65,
	0,
	0,
	33,
	33,
	33,
	33,
	33,
	33,
	33,
	33,
	33,
	33,
	0,
	0,
	2,
	2,
	2,
	1,
	0,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	0,
	0,
	0,
	0,
	1,
	0,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	1,
	0,
	0,
	0,
	0,
	0
];
const WORD = 1;
const BLANK = 4;
const QUOTE = 8;
const INLINE_BLANK = 16;
const NUMBER = 32;
const SIGN = 64;
const PUNCTUATION = 128;
function isWord(char) {
	const code = char.charCodeAt(0);
	return code >= 128 ? !TYPES[code] : !!(TYPES[code] & WORD);
}
TYPES[160] = TYPES[5760] = TYPES[6158] = TYPES[8192] = TYPES[8193] = TYPES[8194] = TYPES[8195] = TYPES[8196] = TYPES[8197] = TYPES[8198] = TYPES[8199] = TYPES[8200] = TYPES[8201] = TYPES[8202] = TYPES[8232] = TYPES[8233] = TYPES[8239] = TYPES[8287] = TYPES[12288] = BLANK;
TYPES[8220] = TYPES[8221] = PUNCTUATION;
function assert(predicate, message) {
	if (!predicate) throw new AssertionError(typeof message === "function" ? message() : message || `expect ${predicate} to be true`);
}
var NullDrop = class extends Drop {
	*equals(value) {
		return isNil(yield toValue(value));
	}
	gt() {
		return false;
	}
	geq() {
		return false;
	}
	lt() {
		return false;
	}
	leq() {
		return false;
	}
	valueOf() {
		return null;
	}
};
var EmptyDrop = class EmptyDrop extends Drop {
	*equals(value) {
		if (value instanceof EmptyDrop) return false;
		value = yield toValue(value);
		if (isString(value) || isArray(value)) return value.length === 0;
		if (isObject(value)) return Object.keys(value).length === 0;
		return false;
	}
	gt() {
		return false;
	}
	geq() {
		return false;
	}
	lt() {
		return false;
	}
	leq() {
		return false;
	}
	valueOf() {
		return "";
	}
	static is(value) {
		return value instanceof EmptyDrop;
	}
};
var BlankDrop = class BlankDrop extends EmptyDrop {
	*equals(value) {
		if (value === false) return true;
		if (isNil(yield toValue(value))) return true;
		if (isString(value)) return /^\s*$/.test(value);
		return yield super.equals(value);
	}
	static is(value) {
		return value instanceof BlankDrop;
	}
};
function isComparable(arg) {
	return arg && isFunction(arg.equals) && isFunction(arg.gt) && isFunction(arg.geq) && isFunction(arg.lt) && isFunction(arg.leq);
}
const nil = new NullDrop();
const literalValues = {
	"true": true,
	"false": false,
	"nil": nil,
	"null": nil,
	"empty": new EmptyDrop(),
	"blank": new BlankDrop()
};
const trieCache = /* @__PURE__ */ new WeakMap();
function createTrie(input) {
	const cached = trieCache.get(input);
	if (cached) return cached;
	const trie = {};
	for (const [name, data] of Object.entries(input)) {
		let node = trie;
		for (let i = 0; i < name.length; i++) {
			const c = name[i];
			node[c] = node[c] || {};
			if (i === name.length - 1 && isWord(name[i])) node[c].needBoundary = true;
			node = node[c];
		}
		node.data = data;
		node.end = true;
	}
	trieCache.set(input, trie);
	return trie;
}
var __assign = function() {
	__assign = Object.assign || function __assign(t) {
		for (var s, i = 1, n = arguments.length; i < n; i++) {
			s = arguments[i];
			for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
		}
		return t;
	};
	return __assign.apply(this, arguments);
};
function __awaiter(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}
function toValueSync(val) {
	if (!isIterator(val)) return val;
	let value;
	let done = false;
	let next = "next";
	do {
		const state = val[next](value);
		done = !!state.done;
		value = state.value;
		next = "next";
		if (isIterator(value)) try {
			value = toValueSync(value);
		} catch (err) {
			next = "throw";
			value = err;
		}
	} while (!done);
	return value;
}
const rFormat = /%([-_0^#:]+)?(\d+)?([EO])?(.)/;
function daysInMonth(d) {
	return [
		31,
		isLeapYear(d) ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	];
}
function getDayOfYear(d) {
	let num = 0;
	for (let i = 0; i < d.getMonth(); ++i) num += daysInMonth(d)[i];
	return num + d.getDate();
}
function getWeekOfYear(d, startDay) {
	const daysSinceStartDay = (d.getDay() - startDay + 7) % 7;
	return String(Math.floor((getDayOfYear(d) - 1 - daysSinceStartDay + 7) / 7));
}
function isLeapYear(d) {
	const year = d.getFullYear();
	return !!((year & 3) === 0 && (year % 100 || year % 400 === 0 && year));
}
function ordinal(d) {
	const date = d.getDate();
	if ([
		11,
		12,
		13
	].includes(date)) return "th";
	switch (date % 10) {
		case 1: return "st";
		case 2: return "nd";
		case 3: return "rd";
		default: return "th";
	}
}
function century(d) {
	return Math.floor(d.getFullYear() / 100);
}
const padWidths = {
	C: 2,
	d: 2,
	e: 2,
	H: 2,
	I: 2,
	j: 3,
	k: 2,
	l: 2,
	L: 3,
	m: 2,
	M: 2,
	S: 2,
	U: 2,
	W: 2,
	y: 2,
	Y: 4
};
const padSpaceChars = /* @__PURE__ */ new Set("aAbBceklpP");
function getTimezoneOffset(d, opts) {
	const nOffset = Math.abs(d.getTimezoneOffset());
	const h = Math.floor(nOffset / 60);
	const m = nOffset % 60;
	return (d.getTimezoneOffset() > 0 ? "-" : "+") + padStart(h, 2, "0") + (opts.flags[":"] ? ":" : "") + padStart(m, 2, "0");
}
const formatCodes = {
	a: (d) => d.getShortWeekdayName(),
	A: (d) => d.getLongWeekdayName(),
	b: (d) => d.getShortMonthName(),
	B: (d) => d.getLongMonthName(),
	c: (d) => d.toLocaleString(),
	C: (d) => century(d),
	d: (d) => d.getDate(),
	e: (d) => d.getDate(),
	H: (d) => d.getHours(),
	I: (d) => String(d.getHours() % 12 || 12),
	j: (d) => getDayOfYear(d),
	k: (d) => d.getHours(),
	l: (d) => String(d.getHours() % 12 || 12),
	L: (d) => d.getMilliseconds(),
	m: (d) => d.getMonth() + 1,
	M: (d) => d.getMinutes(),
	N: (d, opts) => {
		var _a;
		const width = Number(opts.width) || 9;
		const str = padStart(String(d.getMilliseconds()), 3, "0").slice(0, width);
		(_a = opts.memoryLimit) === null || _a === void 0 || _a.use(width - str.length);
		return padEnd(str, width, "0");
	},
	p: (d) => d.getHours() < 12 ? "AM" : "PM",
	P: (d) => d.getHours() < 12 ? "am" : "pm",
	q: (d) => ordinal(d),
	s: (d) => Math.floor(d.dateValue() / 1e3),
	S: (d) => d.getSeconds(),
	u: (d) => d.getDay() || 7,
	U: (d) => getWeekOfYear(d, 0),
	w: (d) => d.getDay(),
	W: (d) => getWeekOfYear(d, 1),
	x: (d) => d.toLocaleDateString(),
	X: (d) => d.toLocaleTimeString(),
	y: (d) => (d.getFullYear() % 100 + 100) % 100,
	Y: (d) => d.getFullYear(),
	z: getTimezoneOffset,
	Z: (d, opts) => d.getTimeZoneName() || getTimezoneOffset(d, opts),
	"t": () => "	",
	"n": () => "\n",
	"%": () => "%"
};
formatCodes.h = formatCodes.b;
function strftime(d, formatStr, memoryLimit) {
	let output = "";
	let remaining = formatStr;
	let match;
	while (match = rFormat.exec(remaining)) {
		output += remaining.slice(0, match.index);
		remaining = remaining.slice(match.index + match[0].length);
		output += format(d, match, memoryLimit);
	}
	return output + remaining;
}
function format(d, match, memoryLimit) {
	const [input, flagStr = "", width, modifier, conversion] = match;
	const convert = formatCodes[conversion];
	if (!convert) return input;
	const flags = {};
	for (const flag of flagStr) flags[flag] = true;
	let ret = String(convert(d, {
		flags,
		width,
		modifier,
		memoryLimit
	}));
	let padChar = padSpaceChars.has(conversion) ? " " : "0";
	let padWidth = Number(width) || padWidths[conversion] || 0;
	if (flags["^"]) ret = ret.toUpperCase();
	else if (flags["#"]) ret = changeCase(ret);
	if (flags["_"]) padChar = " ";
	else if (flags["0"]) padChar = "0";
	if (flags["-"]) padWidth = 0;
	memoryLimit === null || memoryLimit === void 0 || memoryLimit.use(Number(padWidth) - ret.length);
	if (padChar === "0" && ret[0] === "-") return "-" + padStart(ret.slice(1), padWidth - 1, padChar);
	return padStart(ret, padWidth, padChar);
}
function getDateTimeFormat() {
	return typeof Intl !== "undefined" ? Intl.DateTimeFormat : void 0;
}
const OneMinute = 6e4;
const TIMEZONE_PATTERN = /([zZ]|([+-])(\d{2}):?(\d{2}))$/;
const monthNames = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
const monthNamesShort = monthNames.map((name) => name.slice(0, 3));
const dayNames = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
const dayNamesShort = dayNames.map((name) => name.slice(0, 3));
var LiquidDate = class LiquidDate {
	constructor(init, locale, timezone) {
		this.locale = locale;
		this.DateTimeFormat = getDateTimeFormat();
		this.date = new Date(init);
		this.timezoneFixed = timezone !== void 0;
		if (timezone === void 0) timezone = this.date.getTimezoneOffset();
		this.timezoneOffset = isString(timezone) ? LiquidDate.getTimezoneOffset(timezone, this.date) : timezone;
		this.timezoneName = isString(timezone) ? timezone : "";
		const diff = (this.date.getTimezoneOffset() - this.timezoneOffset) * OneMinute;
		const time = this.date.getTime() + diff;
		this.displayDate = new Date(time);
	}
	getTime() {
		return this.displayDate.getTime();
	}
	dateValue() {
		return this.date.getTime();
	}
	getMilliseconds() {
		return this.displayDate.getMilliseconds();
	}
	getSeconds() {
		return this.displayDate.getSeconds();
	}
	getMinutes() {
		return this.displayDate.getMinutes();
	}
	getHours() {
		return this.displayDate.getHours();
	}
	getDay() {
		return this.displayDate.getDay();
	}
	getDate() {
		return this.displayDate.getDate();
	}
	getMonth() {
		return this.displayDate.getMonth();
	}
	getFullYear() {
		return this.displayDate.getFullYear();
	}
	toLocaleString(locale, init) {
		if (init === null || init === void 0 ? void 0 : init.timeZone) return this.date.toLocaleString(locale, init);
		return this.displayDate.toLocaleString(locale, init);
	}
	toLocaleTimeString(locale) {
		return this.displayDate.toLocaleTimeString(locale);
	}
	toLocaleDateString(locale) {
		return this.displayDate.toLocaleDateString(locale);
	}
	getTimezoneOffset() {
		return this.timezoneOffset;
	}
	getTimeZoneName() {
		if (this.timezoneFixed) return this.timezoneName;
		if (!this.DateTimeFormat) return;
		return this.DateTimeFormat().resolvedOptions().timeZone;
	}
	getLongMonthName() {
		var _a;
		return (_a = this.format({ month: "long" })) !== null && _a !== void 0 ? _a : monthNames[this.getMonth()];
	}
	getShortMonthName() {
		var _a;
		return (_a = this.format({ month: "short" })) !== null && _a !== void 0 ? _a : monthNamesShort[this.getMonth()];
	}
	getLongWeekdayName() {
		var _a;
		return (_a = this.format({ weekday: "long" })) !== null && _a !== void 0 ? _a : dayNames[this.displayDate.getDay()];
	}
	getShortWeekdayName() {
		var _a;
		return (_a = this.format({ weekday: "short" })) !== null && _a !== void 0 ? _a : dayNamesShort[this.displayDate.getDay()];
	}
	valid() {
		return !isNaN(this.getTime());
	}
	format(options) {
		return this.DateTimeFormat && this.DateTimeFormat(this.locale, options).format(this.displayDate);
	}
	static createDateFixedToTimezone(dateString, locale) {
		const m = dateString.match(TIMEZONE_PATTERN);
		if (m && m[1] === "Z") return new LiquidDate(+new Date(dateString), locale, 0);
		if (m && m[2] && m[3] && m[4]) {
			const [, , sign, hours, minutes] = m;
			const offset = (sign === "+" ? -1 : 1) * (parseInt(hours, 10) * 60 + parseInt(minutes, 10));
			return new LiquidDate(+new Date(dateString), locale, offset);
		}
		return new LiquidDate(dateString, locale);
	}
	static getTimezoneOffset(timezoneName, date) {
		const localDateString = date.toLocaleString("en-US", { timeZone: timezoneName });
		const utcDateString = date.toLocaleString("en-US", { timeZone: "UTC" });
		const localDate = new Date(localDateString);
		return (+new Date(utcDateString) - +localDate) / 6e4;
	}
};
var Limiter = class {
	constructor(resource, limit) {
		this.base = 0;
		this.message = `${resource} limit exceeded`;
		this.limit = limit;
	}
	use(count) {
		if (+count > 0) {
			assert(this.base + +count <= this.limit, this.message);
			this.base += +count;
		}
	}
	check(count) {
		if (+count > 0) assert(+count <= this.limit, this.message);
	}
};
var DelimitedToken = class extends Token {
	constructor(kind, [contentBegin, contentEnd], input, begin, end, trimLeft, trimRight, file) {
		super(kind, input, begin, end, file);
		this.trimLeft = false;
		this.trimRight = false;
		const tl = input[contentBegin] === "-";
		const tr = input[contentEnd - 1] === "-";
		let l = tl ? contentBegin + 1 : contentBegin;
		let r = tr ? contentEnd - 1 : contentEnd;
		while (l < r && TYPES[input.charCodeAt(l)] & BLANK) l++;
		while (r > l && TYPES[input.charCodeAt(r - 1)] & BLANK) r--;
		this.contentRange = [l, r];
		this.trimLeft = tl || trimLeft;
		this.trimRight = tr || trimRight;
	}
	get content() {
		return this.input.slice(this.contentRange[0], this.contentRange[1]);
	}
};
var TagToken = class extends DelimitedToken {
	constructor(input, begin, end, options, file) {
		const { trimTagLeft, trimTagRight, tagDelimiterLeft, tagDelimiterRight } = options;
		const [valueBegin, valueEnd] = [begin + tagDelimiterLeft.length, end - tagDelimiterRight.length];
		super(TokenKind.Tag, [valueBegin, valueEnd], input, begin, end, trimTagLeft, trimTagRight, file);
		this.tokenizer = new Tokenizer(input, options.operators, file, this.contentRange, options.groupedExpressions);
		this.name = this.tokenizer.readTagName();
		this.tokenizer.assert(this.name, `illegal tag syntax, tag name expected`);
		this.tokenizer.skipBlank();
		this.args = this.tokenizer.input.slice(this.tokenizer.p, this.contentRange[1]);
	}
};
var OutputToken = class extends DelimitedToken {
	constructor(input, begin, end, options, file) {
		const { trimOutputLeft, trimOutputRight, outputDelimiterLeft, outputDelimiterRight } = options;
		const valueRange = [begin + outputDelimiterLeft.length, end - outputDelimiterRight.length];
		super(TokenKind.Output, valueRange, input, begin, end, trimOutputLeft, trimOutputRight, file);
	}
};
var HTMLToken = class extends Token {
	constructor(input, begin, end, file) {
		super(TokenKind.HTML, input, begin, end, file);
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.file = file;
		this.trimLeft = 0;
		this.trimRight = 0;
	}
	getContent() {
		return this.input.slice(this.begin + this.trimLeft, this.end - this.trimRight);
	}
};
var NumberToken = class extends Token {
	constructor(input, begin, end, file) {
		super(TokenKind.Number, input, begin, end, file);
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.file = file;
		this.content = Number(this.getText());
	}
};
var IdentifierToken = class extends Token {
	constructor(input, begin, end, file) {
		super(TokenKind.Word, input, begin, end, file);
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.file = file;
		this.content = this.getText();
	}
};
var LiteralToken = class extends Token {
	constructor(input, begin, end, file) {
		super(TokenKind.Literal, input, begin, end, file);
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.file = file;
		this.literal = this.getText();
		this.content = literalValues[this.literal];
	}
};
const operatorPrecedences = {
	"==": 2,
	"!=": 2,
	">": 2,
	"<": 2,
	">=": 2,
	"<=": 2,
	"contains": 2,
	"not": 1,
	"and": 0,
	"or": 0
};
const operatorTypes = {
	"==": 0,
	"!=": 0,
	">": 0,
	"<": 0,
	">=": 0,
	"<=": 0,
	"contains": 0,
	"not": 1,
	"and": 0,
	"or": 0
};
var OperatorToken = class extends Token {
	constructor(input, begin, end, file) {
		super(TokenKind.Operator, input, begin, end, file);
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.file = file;
		this.operator = this.getText();
	}
	getPrecedence() {
		return this.operator in operatorPrecedences ? operatorPrecedences[this.operator] : 1;
	}
};
var PropertyAccessToken = class extends Token {
	constructor(variable, props, input, begin, end, file) {
		super(TokenKind.PropertyAccess, input, begin, end, file);
		this.variable = variable;
		this.props = props;
	}
};
var FilterToken = class extends Token {
	constructor(name, args, input, begin, end, file) {
		super(TokenKind.Filter, input, begin, end, file);
		this.name = name;
		this.args = args;
	}
};
var HashToken = class extends Token {
	constructor(input, begin, end, name, value, file) {
		super(TokenKind.Hash, input, begin, end, file);
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.name = name;
		this.value = value;
		this.file = file;
	}
};
const rHex = /[\da-fA-F]/;
const rOct = /[0-7]/;
const escapeChar = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
function hexVal(c) {
	const code = c.charCodeAt(0);
	if (code >= 97) return code - 87;
	if (code >= 65) return code - 55;
	return code - 48;
}
function parseStringLiteral(str) {
	let ret = "";
	for (let i = 1; i < str.length - 1; i++) {
		if (str[i] !== "\\") {
			ret += str[i];
			continue;
		}
		if (escapeChar[str[i + 1]] !== void 0) ret += escapeChar[str[++i]];
		else if (str[i + 1] === "u") {
			let val = 0;
			let j = i + 2;
			while (j <= i + 5 && rHex.test(str[j])) val = val * 16 + hexVal(str[j++]);
			i = j - 1;
			ret += String.fromCharCode(val);
		} else if (!rOct.test(str[i + 1])) ret += str[++i];
		else {
			let j = i + 1;
			let val = 0;
			while (j <= i + 3 && rOct.test(str[j])) val = val * 8 + hexVal(str[j++]);
			i = j - 1;
			ret += String.fromCharCode(val);
		}
	}
	return ret;
}
var QuotedToken = class extends Token {
	constructor(input, begin, end, file) {
		super(TokenKind.Quoted, input, begin, end, file);
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.file = file;
		this.content = parseStringLiteral(this.getText());
	}
};
var RangeToken = class extends Token {
	constructor(input, begin, end, lhs, rhs, file) {
		super(TokenKind.Range, input, begin, end, file);
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.lhs = lhs;
		this.rhs = rhs;
		this.file = file;
	}
};
var LiquidTagToken = class extends DelimitedToken {
	constructor(input, begin, end, options, file) {
		super(TokenKind.Tag, [begin, end], input, begin, end, false, false, file);
		this.tokenizer = new Tokenizer(input, options.operators, file, this.contentRange, options.groupedExpressions);
		this.name = this.tokenizer.readTagName();
		this.tokenizer.assert(this.name, "illegal liquid tag syntax");
		this.tokenizer.skipBlank();
	}
	get args() {
		return this.tokenizer.input.slice(this.tokenizer.p, this.contentRange[1]);
	}
};
var FilteredValueToken = class extends Token {
	constructor(initial, filters, input, begin, end, file) {
		super(TokenKind.FilteredValue, input, begin, end, file);
		this.initial = initial;
		this.filters = filters;
		this.input = input;
		this.begin = begin;
		this.end = end;
		this.file = file;
	}
};
const polyfill = { now: () => Date.now() };
function getPerformance() {
	return typeof global === "object" && global.performance || typeof window === "object" && window.performance || polyfill;
}
function isKeyValuePair(arr) {
	return isArray(arr);
}
var Filter = class {
	constructor(token, options, liquid) {
		this.token = token;
		this.name = token.name;
		this.handler = isFunction(options) ? options : isFunction(options === null || options === void 0 ? void 0 : options.handler) ? options.handler : identify;
		this.raw = !isFunction(options) && !!(options === null || options === void 0 ? void 0 : options.raw);
		this.args = token.args;
		this.liquid = liquid;
	}
	*render(value, context) {
		const argv = [];
		for (const arg of this.args) if (isKeyValuePair(arg)) argv.push([arg[0], yield evalToken(arg[1], context)]);
		else argv.push(yield evalToken(arg, context));
		return yield this.handler.apply({
			context,
			token: this.token,
			liquid: this.liquid
		}, [value, ...argv]);
	}
};
var Expression = class {
	constructor(tokens) {
		this.postfix = [...toPostfix(tokens)];
	}
	*evaluate(ctx, lenient) {
		assert(ctx, "unable to evaluate: context not defined");
		const operands = [];
		for (const token of this.postfix) if (isOperatorToken(token)) {
			const r = operands.pop();
			let result;
			if (operatorTypes[token.operator] === 1) result = yield ctx.opts.operators[token.operator](r, ctx);
			else {
				const l = operands.pop();
				result = yield ctx.opts.operators[token.operator](l, r, ctx);
			}
			operands.push(result);
		} else operands.push(yield evalToken(token, ctx, lenient));
		return operands[0];
	}
	valid() {
		return !!this.postfix.length;
	}
};
function* evalToken(token, ctx, lenient = false) {
	if (!token) return;
	if ("content" in token) return token.content;
	if (isPropertyAccessToken(token)) return yield evalPropertyAccessToken(token, ctx, lenient);
	if (isRangeToken(token)) return yield evalRangeToken(token, ctx);
	if (isFilteredValueToken(token)) return yield evalFilteredValueToken(token, ctx, lenient);
}
function* evalFilteredValueToken(token, ctx, lenient) {
	assert(ctx.liquid, "FilteredValueToken evaluation requires liquid instance in context");
	lenient = lenient || ctx.opts.lenientIf && token.filters.length > 0 && token.filters[0].name === "default";
	let val = yield token.initial.evaluate(ctx, lenient);
	for (const filterToken of token.filters) {
		const filterImpl = ctx.liquid.filters[filterToken.name];
		assert(filterImpl || !ctx.liquid.options.strictFilters, () => `undefined filter: ${filterToken.name}`);
		val = yield new Filter(filterToken, filterImpl, ctx.liquid).render(val, ctx);
	}
	return val;
}
function* evalTokenValue(token, ctx, lenient = false) {
	return yield toValue(yield evalToken(token, ctx, lenient));
}
function* evalPropertyAccessToken(token, ctx, lenient) {
	const props = [];
	for (const prop of token.props) props.push(yield evalTokenValue(prop, ctx, false));
	try {
		if (token.variable) {
			const variable = yield evalToken(token.variable, ctx, lenient);
			return yield ctx._getFromScope(variable, props);
		} else return yield ctx._get(props);
	} catch (e) {
		if (lenient && e.name === "InternalUndefinedVariableError") return null;
		throw new UndefinedVariableError(e, token);
	}
}
function* evalRangeToken(token, ctx) {
	const low = yield evalTokenValue(token.lhs, ctx);
	const high = yield evalTokenValue(token.rhs, ctx);
	ctx.memoryLimit.use(high - low + 1);
	return range(+low, +high + 1);
}
function* toPostfix(tokens) {
	const ops = [];
	for (const token of tokens) if (isOperatorToken(token)) {
		while (ops.length && ops[ops.length - 1].getPrecedence() > token.getPrecedence()) yield ops.pop();
		ops.push(token);
	} else yield token;
	while (ops.length) yield ops.pop();
}
function isTruthy(val, ctx) {
	return !isFalsy(val, ctx);
}
function isFalsy(val, ctx) {
	val = toValue(val);
	if (ctx.opts.jsTruthy) return !val;
	else return val === false || void 0 === val || val === null;
}
const defaultOperators = {
	"==": function* (l, r) {
		return yield equals(l, r);
	},
	"!=": function* (l, r) {
		return !(yield equals(l, r));
	},
	">": function* (l, r) {
		if (isComparable(l)) return yield l.gt(r);
		if (isComparable(r)) return yield r.lt(l);
		return (yield toValue(l)) > (yield toValue(r));
	},
	"<": function* (l, r) {
		if (isComparable(l)) return yield l.lt(r);
		if (isComparable(r)) return yield r.gt(l);
		return (yield toValue(l)) < (yield toValue(r));
	},
	">=": function* (l, r) {
		if (isComparable(l)) return yield l.geq(r);
		if (isComparable(r)) return yield r.leq(l);
		return (yield toValue(l)) >= (yield toValue(r));
	},
	"<=": function* (l, r) {
		if (isComparable(l)) return yield l.leq(r);
		if (isComparable(r)) return yield r.geq(l);
		return (yield toValue(l)) <= (yield toValue(r));
	},
	"contains": function* (l, r) {
		l = yield toValue(l);
		if (isArray(l)) return yield arrayIncludes(l, r);
		if (isFunction(l === null || l === void 0 ? void 0 : l.indexOf)) return l.indexOf(yield toValue(r)) > -1;
		return false;
	},
	"not": function* (v, ctx) {
		return isFalsy(yield toValue(v), ctx);
	},
	"and": function* (l, r, ctx) {
		return isTruthy(yield toValue(l), ctx) && isTruthy(yield toValue(r), ctx);
	},
	"or": function* (l, r, ctx) {
		return isTruthy(yield toValue(l), ctx) || isTruthy(yield toValue(r), ctx);
	}
};
function* equals(lhs, rhs) {
	if (isComparable(lhs)) return yield lhs.equals(rhs);
	if (isComparable(rhs)) return yield rhs.equals(lhs);
	lhs = yield toValue(lhs);
	rhs = yield toValue(rhs);
	if (isArray(lhs)) return isArray(rhs) && (yield arrayEquals(lhs, rhs));
	return lhs === rhs;
}
function* arrayEquals(lhs, rhs) {
	if (lhs.length !== rhs.length) return false;
	for (let i = 0; i < lhs.length; i++) if (!(yield equals(lhs[i], rhs[i]))) return false;
	return true;
}
function* arrayIncludes(arr, item) {
	for (const value of arr) if (yield equals(value, item)) return true;
	return false;
}
function requireResolve(file) {
	return createRequire(process.cwd() + "/").resolve(file);
}
const statAsync = promisify(stat);
const readFileAsync = promisify(readFile$1);
function exists(filepath) {
	return __awaiter(this, void 0, void 0, function* () {
		try {
			yield statAsync(filepath);
			return true;
		} catch (err) {
			return false;
		}
	});
}
function readFile(filepath) {
	return readFileAsync(filepath, "utf8");
}
function existsSync(filepath) {
	try {
		statSync(filepath);
		return true;
	} catch (err) {
		return false;
	}
}
function readFileSync(filepath) {
	return readFileSync$1(filepath, "utf8");
}
function resolve(root, file, ext) {
	if (!extname(file)) file += ext;
	return resolve$1(root, file);
}
function fallback(file) {
	try {
		return requireResolve(file);
	} catch (e) {}
}
function dirname(filepath) {
	return dirname$1(filepath);
}
const realpathAsync = promisify(realpath);
function contains(root, file) {
	return __awaiter(this, void 0, void 0, function* () {
		try {
			const realRoot = yield realpathAsync(root);
			const realFile = yield realpathAsync(file);
			const prefix = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
			return realFile.startsWith(prefix);
		} catch (_a) {
			return false;
		}
	});
}
function containsSync(root, file) {
	try {
		const realRoot = realpathSync(root);
		const realFile = realpathSync(file);
		const prefix = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
		return realFile.startsWith(prefix);
	} catch (_a) {
		return false;
	}
}
var fs = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	exists,
	readFile,
	existsSync,
	readFileSync,
	resolve,
	fallback,
	dirname,
	contains,
	containsSync,
	sep
});
function chargeJsonReplacerValue(memoryLimit, val) {
	if (typeof val === "string") memoryLimit.use(val.length);
	else if (val === null || typeof val === "number" || typeof val === "boolean") memoryLimit.use(JSON.stringify(val).length);
	else if (Array.isArray(val)) memoryLimit.use(val.length + 1);
	else if (typeof val === "object") memoryLimit.use(2);
}
function defaultFilter(value, defaultValue, ...args) {
	value = toValue(value);
	if (isArray(value) || isString(value)) return value.length ? value : defaultValue;
	if (value === false && new Map(args).get("allow_false")) return false;
	return isFalsy(value, this.context) ? defaultValue : value;
}
function json(value, space = 0) {
	const memoryLimit = this.context.memoryLimit;
	return JSON.stringify(value, (_key, val) => {
		chargeJsonReplacerValue(memoryLimit, val);
		return val;
	}, space);
}
function inspect(value, space = 0) {
	const memoryLimit = this.context.memoryLimit;
	const ancestors = [];
	return JSON.stringify(value, function(_key, value) {
		if (typeof value !== "object" || value === null) {
			chargeJsonReplacerValue(memoryLimit, value);
			return value;
		}
		while (ancestors.length > 0 && ancestors[ancestors.length - 1] !== this) ancestors.pop();
		if (ancestors.includes(value)) {
			memoryLimit.use(10);
			return "[Circular]";
		}
		ancestors.push(value);
		chargeJsonReplacerValue(memoryLimit, value);
		return value;
	}, space);
}
function to_integer(value) {
	return Number(value);
}
var misc = {
	default: defaultFilter,
	raw: {
		raw: true,
		handler: identify
	},
	jsonify: json,
	to_integer,
	json,
	inspect
};
const escapeMap = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&#34;",
	"'": "&#39;"
};
const unescapeMap = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&#34;": "\"",
	"&#39;": "'"
};
function escape(str) {
	str = stringify(str);
	this.context.memoryLimit.use(str.length);
	return str.replace(/&|<|>|"|'/g, (m) => escapeMap[m]);
}
function xml_escape(str) {
	return escape.call(this, str);
}
function unescape(str) {
	str = stringify(str);
	this.context.memoryLimit.use(str.length);
	return str.replace(/&(amp|lt|gt|#34|#39);/g, (m) => unescapeMap[m]);
}
function escape_once(str) {
	return escape.call(this, unescape.call(this, str));
}
function newline_to_br(v) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	return str.replace(/\r?\n/gm, "<br />\n");
}
function strip_html(v) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	const blocks = /* @__PURE__ */ new Map([
		["<script", "<\/script>"],
		["<style", "</style>"],
		["<!--", "-->"],
		["<", ">"]
	]);
	let out = "";
	let i = 0;
	while (i < str.length) {
		const lt = str.indexOf("<", i);
		if (lt < 0) return out + str.slice(i);
		out += str.slice(i, lt);
		for (const [opener, closer] of blocks) {
			if (!str.startsWith(opener, lt)) continue;
			const e = str.indexOf(closer, lt + opener.length);
			if (e >= 0) {
				i = e + closer.length;
				break;
			}
			blocks.delete(opener);
		}
		if (i <= lt) return out + str.slice(lt);
	}
	return out;
}
var htmlFilters = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	escape,
	xml_escape,
	escape_once,
	newline_to_br,
	strip_html
});
const defaultOptions = {
	root: ["."],
	layouts: ["."],
	partials: ["."],
	relativeReference: true,
	jekyllInclude: false,
	keyValueSeparator: ":",
	cache: void 0,
	extname: "",
	fs,
	dynamicPartials: true,
	jsTruthy: false,
	dateFormat: "%A, %B %-e, %Y at %-l:%M %P %z",
	locale: "",
	trimTagRight: false,
	trimTagLeft: false,
	trimOutputRight: false,
	trimOutputLeft: false,
	greedy: true,
	tagDelimiterLeft: "{%",
	tagDelimiterRight: "%}",
	outputDelimiterLeft: "{{",
	outputDelimiterRight: "}}",
	preserveTimezones: false,
	strictFilters: false,
	strictVariables: false,
	ownPropertyOnly: true,
	lenientIf: false,
	globals: {},
	keepOutputType: false,
	operators: defaultOperators,
	groupedExpressions: false,
	memoryLimit: 1e400,
	parseLimit: 1e400,
	renderLimit: 1e400
};
function whiteSpaceCtrl(tokens, options) {
	let inRaw = false;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		if (!isDelimitedToken(token)) continue;
		if (!inRaw && token.trimLeft) trimLeft(tokens[i - 1], options.greedy);
		if (isTagToken(token)) {
			if (token.name === "raw") inRaw = true;
			else if (token.name === "endraw") inRaw = false;
		}
		if (!inRaw && token.trimRight) trimRight(tokens[i + 1], options.greedy);
	}
}
function trimLeft(token, greedy) {
	if (!token || !isHTMLToken(token)) return;
	const mask = greedy ? BLANK : INLINE_BLANK;
	while (TYPES[token.input.charCodeAt(token.end - 1 - token.trimRight)] & mask) token.trimRight++;
}
function trimRight(token, greedy) {
	if (!token || !isHTMLToken(token)) return;
	const mask = greedy ? BLANK : INLINE_BLANK;
	while (TYPES[token.input.charCodeAt(token.begin + token.trimLeft)] & mask) token.trimLeft++;
	if (token.input.charAt(token.begin + token.trimLeft) === "\n") token.trimLeft++;
}
var Tokenizer = class {
	constructor(input, operators = defaultOptions.operators, file, range, groupedExpressions = false) {
		this.input = input;
		this.file = file;
		this.rawBeginAt = -1;
		this.p = range ? range[0] : 0;
		this.N = range ? range[1] : input.length;
		this.opTrie = createTrie(operators);
		this.literalTrie = createTrie(literalValues);
		this.groupedExpressions = groupedExpressions;
	}
	readExpression() {
		return new Expression(this.readExpressionTokens());
	}
	*readExpressionTokens() {
		while (this.p < this.N) {
			const operator = this.readOperator();
			if (operator) {
				yield operator;
				continue;
			}
			const operand = this.readValue();
			if (operand) {
				yield operand;
				continue;
			}
			return;
		}
	}
	readOperator() {
		this.skipBlank();
		const end = this.matchTrie(this.opTrie);
		if (end === -1) return;
		return new OperatorToken(this.input, this.p, this.p = end, this.file);
	}
	matchTrie(trie) {
		let node = trie;
		let i = this.p;
		let info;
		while (node[this.input[i]] && i < this.N) {
			node = node[this.input[i++]];
			if (node["end"]) info = node;
		}
		if (!info) return -1;
		if (info["needBoundary"] && isWord(this.peek(i - this.p))) return -1;
		return i;
	}
	readFilteredValue() {
		const begin = this.p;
		const initial = this.readExpression();
		this.assert(initial.valid(), `invalid value expression: ${this.snapshot()}`);
		return new FilteredValueToken(initial, this.readFilters(), this.input, begin, this.p, this.file);
	}
	readFilters() {
		const filters = [];
		while (true) {
			const filter = this.readFilter();
			if (!filter) return filters;
			filters.push(filter);
		}
	}
	readFilter() {
		this.skipBlank();
		if (this.end()) return null;
		if (this.peek() === ")" || this.peek() === ",") return null;
		this.assert(this.read() === "|", `expected "|" before filter`);
		const name = this.readIdentifier();
		if (!name.size()) {
			this.assert(this.end(), `expected filter name`);
			return null;
		}
		const args = [];
		this.skipBlank();
		if (this.peek() === ":") do {
			++this.p;
			const arg = this.readFilterArg();
			arg && args.push(arg);
			this.skipBlank();
			this.assert(this.end() || this.peek() === "," || this.peek() === "|" || this.peek() === ")", () => `unexpected character ${this.snapshot()}`);
		} while (this.peek() === ",");
		else if (this.peek() === "|" || this.peek() === ")" || this.peek() === "," || this.end());
		else throw this.error("expected \":\" after filter name");
		return new FilterToken(name.getText(), args, this.input, name.begin, this.p, this.file);
	}
	readFilterArg() {
		const key = this.readValue();
		if (!key) return;
		this.skipBlank();
		if (this.peek() !== ":") return key;
		++this.p;
		const value = this.readValue();
		return [key.getText(), value];
	}
	readTopLevelTokens(options = defaultOptions) {
		const tokens = [];
		while (this.p < this.N) {
			const token = this.readTopLevelToken(options);
			tokens.push(token);
		}
		whiteSpaceCtrl(tokens, options);
		return tokens;
	}
	readTopLevelToken(options) {
		const { tagDelimiterLeft, outputDelimiterLeft } = options;
		if (this.rawBeginAt > -1) return this.readEndrawOrRawContent(options);
		if (this.match(tagDelimiterLeft)) return this.readTagToken(options);
		if (this.match(outputDelimiterLeft)) return this.readOutputToken(options);
		return this.readHTMLToken([tagDelimiterLeft, outputDelimiterLeft]);
	}
	readHTMLToken(stopStrings) {
		const begin = this.p;
		while (this.p < this.N) {
			if (stopStrings.some((str) => this.match(str))) break;
			++this.p;
		}
		return new HTMLToken(this.input, begin, this.p, this.file);
	}
	readTagToken(options) {
		const { file, input } = this;
		const begin = this.p;
		if (this.readToDelimiter(options.tagDelimiterRight) === -1) throw this.error(`tag ${this.snapshot(begin)} not closed`, begin);
		const token = new TagToken(input, begin, this.p, options, file);
		if (token.name === "raw") this.rawBeginAt = begin;
		return token;
	}
	readToDelimiter(delimiter, respectQuoted = false) {
		this.skipBlank();
		while (this.p < this.N) {
			if (respectQuoted && this.peekType() & QUOTE) {
				this.readQuoted();
				continue;
			}
			++this.p;
			if (this.rmatch(delimiter)) return this.p;
		}
		return -1;
	}
	readOutputToken(options = defaultOptions) {
		const { file, input } = this;
		const { outputDelimiterRight } = options;
		const begin = this.p;
		if (this.readToDelimiter(outputDelimiterRight, true) === -1) throw this.error(`output ${this.snapshot(begin)} not closed`, begin);
		return new OutputToken(input, begin, this.p, options, file);
	}
	readEndrawOrRawContent(options) {
		const { tagDelimiterLeft, tagDelimiterRight } = options;
		const begin = this.p;
		let leftPos = this.readTo(tagDelimiterLeft) - tagDelimiterLeft.length;
		while (this.p < this.N) {
			if (this.readIdentifier().getText() !== "endraw") {
				leftPos = this.readTo(tagDelimiterLeft) - tagDelimiterLeft.length;
				continue;
			}
			while (this.p <= this.N) {
				if (this.rmatch(tagDelimiterRight)) {
					const end = this.p;
					if (begin === leftPos) {
						this.rawBeginAt = -1;
						return new TagToken(this.input, begin, end, options, this.file);
					} else {
						this.p = leftPos;
						return new HTMLToken(this.input, begin, leftPos, this.file);
					}
				}
				if (this.rmatch(tagDelimiterLeft)) break;
				this.p++;
			}
		}
		throw this.error(`raw ${this.snapshot(this.rawBeginAt)} not closed`, begin);
	}
	readLiquidTagTokens(options = defaultOptions) {
		const tokens = [];
		while (this.p < this.N) {
			const token = this.readLiquidTagToken(options);
			token && tokens.push(token);
		}
		return tokens;
	}
	readLiquidTagToken(options) {
		this.skipBlank();
		if (this.end()) return;
		const begin = this.p;
		this.readToDelimiter("\n");
		const end = this.p;
		return new LiquidTagToken(this.input, begin, end, options, this.file);
	}
	error(msg, pos = this.p) {
		return new TokenizationError(msg, new IdentifierToken(this.input, pos, this.N, this.file));
	}
	assert(pred, msg, pos) {
		if (!pred) throw this.error(typeof msg === "function" ? msg() : msg, pos);
	}
	snapshot(begin = this.p) {
		return JSON.stringify(ellipsis(this.input.slice(begin, this.N), 32));
	}
	readWord() {
		return this.readIdentifier();
	}
	readIdentifier() {
		this.skipBlank();
		const begin = this.p;
		while (!this.end() && isWord(this.peek())) ++this.p;
		return new IdentifierToken(this.input, begin, this.p, this.file);
	}
	readNonEmptyIdentifier() {
		const id = this.readIdentifier();
		return id.size() ? id : void 0;
	}
	readTagName() {
		this.skipBlank();
		if (this.input[this.p] === "#") return this.input.slice(this.p, ++this.p);
		return this.readIdentifier().getText();
	}
	readHashes(jekyllStyle) {
		const hashes = [];
		while (true) {
			const hash = this.readHash(jekyllStyle);
			if (!hash) return hashes;
			hashes.push(hash);
		}
	}
	readHash(jekyllStyle) {
		this.skipBlank();
		if (this.peek() === ",") ++this.p;
		const begin = this.p;
		const name = this.readNonEmptyIdentifier();
		if (!name) return;
		let value;
		this.skipBlank();
		const sep = isString(jekyllStyle) ? jekyllStyle : jekyllStyle ? "=" : ":";
		if (this.peek() === sep) {
			++this.p;
			value = this.readValue();
		}
		return new HashToken(this.input, begin, this.p, name, value, this.file);
	}
	remaining() {
		return this.input.slice(this.p, this.N);
	}
	advance(step = 1) {
		this.p += step;
	}
	end() {
		return this.p >= this.N;
	}
	read() {
		return this.input[this.p++];
	}
	readTo(end) {
		while (this.p < this.N) {
			++this.p;
			if (this.rmatch(end)) return this.p;
		}
		return -1;
	}
	readValue() {
		this.skipBlank();
		const begin = this.p;
		let variable = this.readLiteral() || this.readQuoted() || this.readNumber();
		if (!variable && this.peek() === "(") variable = this.readGroupOrRange();
		const props = this.readProperties(!variable);
		if (!props.length) return variable;
		return new PropertyAccessToken(variable, props, this.input, begin, this.p);
	}
	readScopeValue() {
		this.skipBlank();
		const begin = this.p;
		const props = this.readProperties();
		if (!props.length) return void 0;
		return new PropertyAccessToken(void 0, props, this.input, begin, this.p);
	}
	readProperties(isBegin = true) {
		const props = [];
		while (true) {
			if (this.peek() === "[") {
				this.p++;
				const prop = this.readValue() || new IdentifierToken(this.input, this.p, this.p, this.file);
				this.assert(this.readTo("]") !== -1, "[ not closed");
				props.push(prop);
				continue;
			}
			if (isBegin && !props.length) {
				const prop = this.readNonEmptyIdentifier();
				if (prop) {
					props.push(prop);
					continue;
				}
			}
			if (this.peek() === "." && this.peek(1) !== ".") {
				this.p++;
				const prop = this.readNonEmptyIdentifier();
				if (!prop) break;
				props.push(prop);
				continue;
			}
			break;
		}
		return props;
	}
	readNumber() {
		this.skipBlank();
		let decimalFound = false;
		let digitFound = false;
		let n = 0;
		if (this.peekType() & SIGN) n++;
		while (this.p + n <= this.N) if (this.peekType(n) & NUMBER) {
			digitFound = true;
			n++;
		} else if (this.peek(n) === "." && this.peek(n + 1) !== ".") {
			if (decimalFound || !digitFound) return;
			decimalFound = true;
			n++;
		} else break;
		if (digitFound && !isWord(this.peek(n))) {
			const num = new NumberToken(this.input, this.p, this.p + n, this.file);
			this.advance(n);
			return num;
		}
	}
	readLiteral() {
		this.skipBlank();
		const end = this.matchTrie(this.literalTrie);
		if (end === -1) return;
		const literal = new LiteralToken(this.input, this.p, end, this.file);
		this.p = end;
		return literal;
	}
	readGroupOrRange() {
		this.skipBlank();
		const begin = this.p;
		if (this.peek() !== "(") return;
		++this.p;
		const lhs = this.readValueOrThrow();
		this.skipBlank();
		if (this.peek() === "." && this.peek(1) === ".") {
			this.p += 2;
			const rhs = this.readValueOrThrow();
			this.skipBlank();
			this.assert(this.read() === ")", "invalid range syntax");
			return new RangeToken(this.input, begin, this.p, lhs, rhs, this.file);
		}
		if (this.groupedExpressions) {
			const initial = new Expression([lhs, ...this.readExpressionTokens()]);
			this.assert(initial.valid(), () => `invalid value expression: ${this.snapshot()}`);
			const filters = this.readFilters();
			this.skipBlank();
			this.assert(this.read() === ")", "unbalanced parentheses");
			return new FilteredValueToken(initial, filters, this.input, begin, this.p, this.file);
		}
		throw this.error("invalid range syntax");
	}
	readValueOrThrow() {
		const value = this.readValue();
		this.assert(value, () => `unexpected token ${this.snapshot()}, value expected`);
		return value;
	}
	readQuoted() {
		this.skipBlank();
		const begin = this.p;
		if (!(this.peekType() & QUOTE)) return;
		++this.p;
		let escaped = false;
		while (this.p < this.N) {
			++this.p;
			if (this.input[this.p - 1] === this.input[begin] && !escaped) break;
			if (escaped) escaped = false;
			else if (this.input[this.p - 1] === "\\") escaped = true;
		}
		return new QuotedToken(this.input, begin, this.p, this.file);
	}
	*readFileNameTemplate(options) {
		const { outputDelimiterLeft } = options;
		const htmlStopStrings = [
			",",
			" ",
			"\r",
			"\n",
			"	",
			outputDelimiterLeft
		];
		const htmlStopStringSet = new Set(htmlStopStrings);
		while (this.p < this.N && !htmlStopStringSet.has(this.peek())) yield this.match(outputDelimiterLeft) ? this.readOutputToken(options) : this.readHTMLToken(htmlStopStrings);
	}
	match(word) {
		for (let i = 0; i < word.length; i++) if (word[i] !== this.input[this.p + i]) return false;
		return true;
	}
	rmatch(pattern) {
		for (let i = 0; i < pattern.length; i++) if (pattern[pattern.length - 1 - i] !== this.input[this.p - 1 - i]) return false;
		return true;
	}
	peekType(n = 0) {
		return this.p + n >= this.N ? 0 : TYPES[this.input.charCodeAt(this.p + n)];
	}
	peek(n = 0) {
		return this.p + n >= this.N ? "" : this.input[this.p + n];
	}
	skipBlank() {
		while (this.peekType() & BLANK) ++this.p;
	}
};
var Value = class {
	constructor(input, liquid) {
		this.filters = [];
		const token = typeof input === "string" ? new Tokenizer(input, liquid.options.operators, void 0, void 0, liquid.options.groupedExpressions).readFilteredValue() : input;
		this.initial = token.initial;
		this.filters = token.filters.map((token) => new Filter(token, this.getFilter(liquid, token.name), liquid));
	}
	*value(ctx, lenient) {
		lenient = lenient || ctx.opts.lenientIf && this.filters.length > 0 && this.filters[0].name === "default";
		let val = yield this.initial.evaluate(ctx, lenient);
		for (const filter of this.filters) val = yield filter.render(val, ctx);
		return val;
	}
	getFilter(liquid, name) {
		const impl = liquid.filters[name];
		assert(impl || !liquid.options.strictFilters, () => `undefined filter: ${name}`);
		return impl;
	}
};
var LookupType;
(function(LookupType) {
	LookupType["Partials"] = "partials";
	LookupType["Layouts"] = "layouts";
	LookupType["Root"] = "root";
})(LookupType || (LookupType = {}));
var TokenKind;
(function(TokenKind) {
	TokenKind[TokenKind["Number"] = 1] = "Number";
	TokenKind[TokenKind["Literal"] = 2] = "Literal";
	TokenKind[TokenKind["Tag"] = 4] = "Tag";
	TokenKind[TokenKind["Output"] = 8] = "Output";
	TokenKind[TokenKind["HTML"] = 16] = "HTML";
	TokenKind[TokenKind["Filter"] = 32] = "Filter";
	TokenKind[TokenKind["Hash"] = 64] = "Hash";
	TokenKind[TokenKind["PropertyAccess"] = 128] = "PropertyAccess";
	TokenKind[TokenKind["Word"] = 256] = "Word";
	TokenKind[TokenKind["Range"] = 512] = "Range";
	TokenKind[TokenKind["Quoted"] = 1024] = "Quoted";
	TokenKind[TokenKind["Operator"] = 2048] = "Operator";
	TokenKind[TokenKind["FilteredValue"] = 4096] = "FilteredValue";
	TokenKind[TokenKind["GroupedExpression"] = 8192] = "GroupedExpression";
	TokenKind[TokenKind["Delimited"] = 12] = "Delimited";
})(TokenKind || (TokenKind = {}));
function isDelimitedToken(val) {
	return !!(getKind(val) & TokenKind.Delimited);
}
function isOperatorToken(val) {
	return getKind(val) === TokenKind.Operator;
}
function isHTMLToken(val) {
	return getKind(val) === TokenKind.HTML;
}
function isTagToken(val) {
	return getKind(val) === TokenKind.Tag;
}
function isPropertyAccessToken(val) {
	return getKind(val) === TokenKind.PropertyAccess;
}
function isRangeToken(val) {
	return getKind(val) === TokenKind.Range;
}
function isFilteredValueToken(val) {
	return getKind(val) === TokenKind.FilteredValue;
}
function getKind(val) {
	return val ? val.kind : -1;
}
function createScope(from) {
	const scope = Object.create(null);
	if (from) Object.assign(scope, from);
	return scope;
}
var Context = class Context {
	constructor(env = {}, opts = defaultOptions, renderOptions = {}, { memoryLimit, renderLimit, liquid } = {}) {
		var _a, _b, _c, _d, _e;
		this.scopes = [createScope()];
		this.registers = {};
		this.breakCalled = false;
		this.continueCalled = false;
		this.sync = !!renderOptions.sync;
		this.opts = opts;
		this.globals = (_a = renderOptions.globals) !== null && _a !== void 0 ? _a : opts.globals;
		this.environments = isObject(env) ? env : Object(env);
		this.strictVariables = (_b = renderOptions.strictVariables) !== null && _b !== void 0 ? _b : this.opts.strictVariables;
		this.ownPropertyOnly = (_c = renderOptions.ownPropertyOnly) !== null && _c !== void 0 ? _c : opts.ownPropertyOnly;
		this.memoryLimit = memoryLimit !== null && memoryLimit !== void 0 ? memoryLimit : new Limiter("memory alloc", (_d = renderOptions.memoryLimit) !== null && _d !== void 0 ? _d : opts.memoryLimit);
		this.renderLimit = renderLimit !== null && renderLimit !== void 0 ? renderLimit : new Limiter("template render", getPerformance().now() + ((_e = renderOptions.renderLimit) !== null && _e !== void 0 ? _e : opts.renderLimit));
		this.liquid = liquid;
	}
	getRegister(key, defaultValue = void 0) {
		return this.registers[key] = this.registers[key] || defaultValue;
	}
	setRegister(key, value) {
		return this.registers[key] = value;
	}
	saveRegister(...keys) {
		return keys.map((key) => [key, this.getRegister(key)]);
	}
	restoreRegister(keyValues) {
		return keyValues.forEach(([key, value]) => this.setRegister(key, value));
	}
	getAll() {
		return [
			this.globals,
			this.environments,
			...this.scopes
		].reduce((ctx, val) => __assign(ctx, val), {});
	}
	get(paths) {
		return this.getSync(paths);
	}
	getSync(paths) {
		return toValueSync(this._get(paths));
	}
	*_get(paths) {
		const scope = this.findScope(paths[0]);
		return yield this._getFromScope(scope, paths);
	}
	getFromScope(scope, paths) {
		return toValueSync(this._getFromScope(scope, paths));
	}
	*_getFromScope(scope, paths, strictVariables = this.strictVariables) {
		if (isString(paths)) paths = paths.split(".");
		for (let i = 0; i < paths.length; i++) {
			scope = yield this.readProperty(scope, paths[i]);
			if (strictVariables && isUndefined(scope)) throw new InternalUndefinedVariableError(paths.slice(0, i + 1).join("."));
		}
		return scope;
	}
	push(ctx) {
		return this.scopes.push(ctx);
	}
	pop() {
		return this.scopes.pop();
	}
	bottom() {
		return this.scopes[0];
	}
	spawn(scope = {}) {
		return new Context(scope, this.opts, {
			sync: this.sync,
			globals: this.globals,
			strictVariables: this.strictVariables,
			ownPropertyOnly: this.ownPropertyOnly
		}, {
			renderLimit: this.renderLimit,
			memoryLimit: this.memoryLimit,
			liquid: this.liquid
		});
	}
	findScope(key) {
		for (let i = this.scopes.length - 1; i >= 0; i--) {
			const candidate = this.scopes[i];
			if (key in candidate) return candidate;
		}
		if (key in this.environments) return this.environments;
		return this.globals;
	}
	readProperty(obj, key) {
		obj = toLiquid(obj);
		key = toValue(key);
		if (isNil(obj)) return obj;
		if (isArray(obj) && isNumber(key)) return readArrayElement(obj, key, this.ownPropertyOnly);
		const value = readJSProperty(obj, key, this.ownPropertyOnly);
		if (value === void 0 && obj instanceof Drop) return obj.liquidMethodMissing(key, this);
		if (isFunction(value)) return value.call(obj);
		if (key === "size") return readSize(obj);
		else if (key === "first") return readFirst(obj, this.ownPropertyOnly);
		else if (key === "last") return readLast(obj, this.ownPropertyOnly);
		return value;
	}
};
function readJSProperty(obj, key, ownPropertyOnly) {
	if (ownPropertyOnly && !hasOwnProperty.call(obj, key) && !(obj instanceof Drop)) return void 0;
	return obj[key];
}
function readFirst(obj, ownPropertyOnly) {
	if (isArray(obj)) return readArrayElement(obj, 0, ownPropertyOnly);
	return readJSProperty(obj, "first", ownPropertyOnly);
}
function readLast(obj, ownPropertyOnly) {
	if (isArray(obj)) return readArrayElement(obj, -1, ownPropertyOnly);
	return readJSProperty(obj, "last", ownPropertyOnly);
}
function readSize(obj) {
	if (hasOwnProperty.call(obj, "size") || obj["size"] !== void 0) return obj["size"];
	if (isArray(obj) || isString(obj)) return obj.length;
	if (typeof obj === "object") return Object.keys(obj).length;
}
var BlockMode;
(function(BlockMode) {
	BlockMode[BlockMode["OUTPUT"] = 0] = "OUTPUT";
	BlockMode[BlockMode["STORE"] = 1] = "STORE";
})(BlockMode || (BlockMode = {}));
const abs = argumentsToNumber(Math.abs);
const at_least = argumentsToNumber(Math.max);
const at_most = argumentsToNumber(Math.min);
const ceil = argumentsToNumber(Math.ceil);
const divided_by = argumentsToNumber((dividend, divisor, integerArithmetic = false) => integerArithmetic ? Math.floor(dividend / divisor) : dividend / divisor);
const floor = argumentsToNumber(Math.floor);
const minus = argumentsToNumber((v, arg) => v - arg);
const plus = argumentsToNumber((lhs, rhs) => lhs + rhs);
const modulo = argumentsToNumber((v, arg) => (v % arg + arg) % arg);
const times = argumentsToNumber((v, arg) => v * arg);
function shiftDecimal(n, exponent) {
	const [mantissa, power = "0"] = String(n).split("e");
	return Number(`${mantissa}e${Number(power) + exponent}`);
}
function round(v, arg = 0) {
	v = toNumber(v);
	arg = toNumber(arg);
	const scaled = shiftDecimal(Math.abs(v), arg);
	if (!(scaled <= Number.MAX_SAFE_INTEGER)) return v;
	const rounded = shiftDecimal(Math.round(scaled), -arg);
	return v < 0 ? -rounded : rounded;
}
var mathFilters = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	abs,
	at_least,
	at_most,
	ceil,
	divided_by,
	floor,
	minus,
	plus,
	modulo,
	times,
	round
});
const url_decode = (x) => decodeURIComponent(stringify(x).replace(/\+/g, " "));
const url_encode = (x) => encodeURIComponent(stringify(x)).replace(/%20/g, "+");
const cgi_escape = (x) => encodeURIComponent(stringify(x)).replace(/%20/g, "+").replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
const uri_escape = (x) => encodeURI(stringify(x)).replace(/%5B/g, "[").replace(/%5D/g, "]");
const rSlugifyDefault = /[^\p{M}\p{L}\p{Nd}]+/gu;
const rSlugifyReplacers = {
	"raw": /\s+/g,
	"default": rSlugifyDefault,
	"pretty": /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
	"ascii": /[^A-Za-z0-9]+/g,
	"latin": rSlugifyDefault,
	"none": null
};
function slugify(str, mode = "default", cased = false) {
	str = stringify(str);
	const replacer = rSlugifyReplacers[mode];
	if (replacer) {
		if (mode === "latin") str = removeAccents(str);
		str = str.replace(replacer, "-").replace(/^-|-$/g, "");
	}
	return cased ? str : str.toLowerCase();
}
function removeAccents(str) {
	return str.replace(/[àáâãäå]/g, "a").replace(/[æ]/g, "ae").replace(/[ç]/g, "c").replace(/[èéêë]/g, "e").replace(/[ìíîï]/g, "i").replace(/[ð]/g, "d").replace(/[ñ]/g, "n").replace(/[òóôõöø]/g, "o").replace(/[ùúûü]/g, "u").replace(/[ýÿ]/g, "y").replace(/[ß]/g, "ss").replace(/[œ]/g, "oe").replace(/[þ]/g, "th").replace(/[ẞ]/g, "SS").replace(/[Œ]/g, "OE").replace(/[Þ]/g, "TH");
}
var urlFilters = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	url_decode,
	url_encode,
	cgi_escape,
	uri_escape,
	slugify
});
const join = argumentsToValue(function(v, arg) {
	const array = toArray(v);
	const sep = isNil(arg) ? " " : stringify(arg);
	let outputSize = sep.length * Math.max(array.length - 1, 0);
	for (let i = 0; i < array.length; i++) outputSize += String(array[i]).length;
	this.context.memoryLimit.use(outputSize);
	return Array.prototype.join.call(array, sep);
});
const last = argumentsToValue(function(v) {
	return isArrayLike(v) ? readArrayElement(v, -1, this.context.ownPropertyOnly) : "";
});
const first = argumentsToValue(function(v) {
	return isArrayLike(v) ? readArrayElement(v, 0, this.context.ownPropertyOnly) : "";
});
const reverse = argumentsToValue(function(v) {
	const array = toArray(v);
	this.context.memoryLimit.use(array.length);
	return [...array].reverse();
});
function* sortBy(arr, property, comparator) {
	const values = [];
	const array = toArray(arr);
	this.context.memoryLimit.use(array.length);
	for (const item of array) values.push([item, property ? yield this.context._getFromScope(item, stringify(property).split("."), false) : item]);
	return values.sort((lhs, rhs) => comparator(lhs[1], rhs[1])).map((tuple) => tuple[0]);
}
function* sort(arr, property) {
	return yield* sortBy.call(this, arr, property, orderedCompare);
}
function* sort_natural(arr, property) {
	return yield* sortBy.call(this, arr, property, caseInsensitiveCompare);
}
const size = (v) => v && v.length || 0;
function* map(arr, property) {
	const results = [];
	const array = toArray(arr);
	this.context.memoryLimit.use(array.length);
	for (const item of array) results.push(yield this.context._getFromScope(item, stringify(property), false));
	return results;
}
function* sum(arr, property) {
	let sum = 0;
	const array = toArray(arr);
	for (const item of array) {
		const data = Number(property ? yield this.context._getFromScope(item, stringify(property), false) : item);
		sum += Number.isNaN(data) ? 0 : data;
	}
	return sum;
}
function compact(arr) {
	const array = toArray(arr);
	this.context.memoryLimit.use(array.length);
	return Array.prototype.filter.call(array, (x) => !isNil(toValue(x)));
}
function concat(v, arg = []) {
	const lhs = toArray(v);
	const rhs = toArray(arg);
	this.context.memoryLimit.use(lhs.length + rhs.length);
	return Array.prototype.concat.call(lhs, rhs);
}
function push(v, arg) {
	return concat.call(this, v, [arg]);
}
function unshift(v, arg) {
	const array = toArray(v);
	this.context.memoryLimit.use(array.length);
	const clone = [...array];
	clone.unshift(arg);
	return clone;
}
function pop(v) {
	const array = toArray(v);
	this.context.memoryLimit.use(array.length);
	const clone = [...array];
	clone.pop();
	return clone;
}
function shift(v) {
	const array = toArray(v);
	this.context.memoryLimit.use(array.length);
	const clone = [...array];
	clone.shift();
	return clone;
}
function slice(v, begin, length = 1) {
	v = toValue(v);
	if (isNil(v)) return [];
	if (!isArray(v)) v = stringify(v);
	begin = begin < 0 ? (isArray(v) ? v.length : codePointLength(v)) + begin : begin;
	if (begin < 0 || length < 0) return isArray(v) ? [] : "";
	this.context.memoryLimit.use(length);
	if (isArray(v)) return Array.prototype.slice.call(v, begin, begin + length);
	const start = advanceCodePoints(v, 0, begin);
	return v.slice(start, advanceCodePoints(v, start, length));
}
function* matches(value, expected) {
	if (this.context.opts.jekyllWhere) {
		if (EmptyDrop.is(expected)) return yield equals(value, expected);
		if (isArray(value)) return yield arrayIncludes(value, expected);
		return yield equals(value, expected);
	}
	if (expected === void 0) return isTruthy(value, this.context);
	return yield equals(value, expected);
}
function* filter(include, arr, property, expected) {
	arr = toArray(arr);
	this.context.memoryLimit.use(arr.length);
	const token = new Tokenizer(stringify(property)).readScopeValue();
	const result = [];
	for (const item of arr) {
		const value = yield evalToken(token, this.context.spawn(item));
		if ((yield matches.call(this, value, expected)) === include) result.push(item);
	}
	return result;
}
function* filter_exp(include, arr, itemName, exp) {
	const filtered = [];
	const keyTemplate = new Value(stringify(exp), this.liquid);
	const array = toArray(arr);
	this.context.memoryLimit.use(array.length);
	for (const item of array) {
		this.context.push({ [itemName]: item });
		const value = yield keyTemplate.value(this.context);
		this.context.pop();
		if (value === include) filtered.push(item);
	}
	return filtered;
}
function* where(arr, property, expected) {
	return yield* filter.call(this, true, arr, property, expected);
}
function* reject(arr, property, expected) {
	return yield* filter.call(this, false, arr, property, expected);
}
function* where_exp(arr, itemName, exp) {
	return yield* filter_exp.call(this, true, arr, itemName, exp);
}
function* reject_exp(arr, itemName, exp) {
	return yield* filter_exp.call(this, false, arr, itemName, exp);
}
function* group_by(arr, property) {
	const map = /* @__PURE__ */ new Map();
	arr = toEnumerable(arr);
	const token = new Tokenizer(stringify(property)).readScopeValue();
	this.context.memoryLimit.use(arr.length);
	for (const item of arr) {
		const key = yield evalToken(token, this.context.spawn(item));
		if (!map.has(key)) map.set(key, []);
		map.get(key).push(item);
	}
	return [...map.entries()].map(([name, items]) => ({
		name,
		items
	}));
}
function* group_by_exp(arr, itemName, exp) {
	const map = /* @__PURE__ */ new Map();
	const keyTemplate = new Value(stringify(exp), this.liquid);
	arr = toEnumerable(arr);
	this.context.memoryLimit.use(arr.length);
	for (const item of arr) {
		this.context.push({ [itemName]: item });
		const key = yield keyTemplate.value(this.context);
		this.context.pop();
		if (!map.has(key)) map.set(key, []);
		map.get(key).push(item);
	}
	return [...map.entries()].map(([name, items]) => ({
		name,
		items
	}));
}
function* search(arr, property, expected) {
	const token = new Tokenizer(stringify(property)).readScopeValue();
	const array = toArray(arr);
	for (let index = 0; index < array.length; index++) {
		const value = yield evalToken(token, this.context.spawn(array[index]));
		if (yield matches.call(this, value, expected)) return [index, array[index]];
	}
}
function* search_exp(arr, itemName, exp) {
	const predicate = new Value(stringify(exp), this.liquid);
	const array = toArray(arr);
	for (let index = 0; index < array.length; index++) {
		this.context.push({ [itemName]: array[index] });
		const value = yield predicate.value(this.context);
		this.context.pop();
		if (value) return [index, array[index]];
	}
}
function* has(arr, property, expected) {
	return !!(yield* search.call(this, arr, property, expected));
}
function* has_exp(arr, itemName, exp) {
	return !!(yield* search_exp.call(this, arr, itemName, exp));
}
function* find_index(arr, property, expected) {
	const result = yield* search.call(this, arr, property, expected);
	return result ? result[0] : void 0;
}
function* find_index_exp(arr, itemName, exp) {
	const result = yield* search_exp.call(this, arr, itemName, exp);
	return result ? result[0] : void 0;
}
function* find(arr, property, expected) {
	const result = yield* search.call(this, arr, property, expected);
	return result ? result[1] : void 0;
}
function* find_exp(arr, itemName, exp) {
	const result = yield* search_exp.call(this, arr, itemName, exp);
	return result ? result[1] : void 0;
}
function uniq(arr) {
	arr = toArray(arr);
	this.context.memoryLimit.use(arr.length);
	return [...new Set(arr)];
}
function sample(v, count = 1) {
	v = toValue(v);
	if (isNil(v)) return [];
	if (!isArray(v)) v = stringify(v);
	this.context.memoryLimit.use(v.length);
	const shuffled = [...v].sort(() => Math.random() - .5);
	if (count === 1) return shuffled[0];
	return shuffled.slice(0, count);
}
var arrayFilters = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	join,
	last,
	first,
	reverse,
	sort,
	sort_natural,
	size,
	map,
	sum,
	compact,
	concat,
	push,
	unshift,
	pop,
	shift,
	slice,
	where,
	reject,
	where_exp,
	reject_exp,
	group_by,
	group_by_exp,
	has,
	has_exp,
	find_index,
	find_index_exp,
	find,
	find_exp,
	uniq,
	sample
});
function date(v, format, timezoneOffset) {
	var _a, _b;
	const size = ((_a = v === null || v === void 0 ? void 0 : v.length) !== null && _a !== void 0 ? _a : 0) + ((_b = timezoneOffset === null || timezoneOffset === void 0 ? void 0 : timezoneOffset.length) !== null && _b !== void 0 ? _b : 0);
	this.context.memoryLimit.use(size);
	const date = parseDate(v, this.context.opts, timezoneOffset);
	if (!date) return v;
	format = toValue(format);
	format = isNil(format) ? this.context.opts.dateFormat : stringify(format);
	this.context.memoryLimit.use(format.length);
	return strftime(date, format, this.context.memoryLimit);
}
function date_to_xmlschema(v) {
	return date.call(this, v, "%Y-%m-%dT%H:%M:%S%:z");
}
function date_to_rfc822(v) {
	const date = parseDate(v, this.context.opts, void 0, "en-US");
	if (!date) return v;
	return strftime(date, "%a, %d %b %Y %H:%M:%S %z", this.context.memoryLimit);
}
function date_to_string(v, type, style) {
	return stringify_date.call(this, v, "%b", type, style);
}
function date_to_long_string(v, type, style) {
	return stringify_date.call(this, v, "%B", type, style);
}
function stringify_date(v, month_type, type, style) {
	const date = parseDate(v, this.context.opts);
	if (!date) return v;
	const ml = this.context.memoryLimit;
	if (type === "ordinal") {
		const d = date.getDate();
		return style === "US" ? strftime(date, `${month_type} ${d}%q, %Y`, ml) : strftime(date, `${d}%q ${month_type} %Y`, ml);
	}
	return strftime(date, `%d ${month_type} %Y`, ml);
}
function parseDate(v, opts, timezoneOffset, locale = opts.locale) {
	let date;
	const defaultTimezoneOffset = timezoneOffset !== null && timezoneOffset !== void 0 ? timezoneOffset : opts.timezoneOffset;
	v = toValue(v);
	if (isNil(v)) return;
	else if (v === "now" || v === "today") date = new LiquidDate(Date.now(), locale, defaultTimezoneOffset);
	else if (isNumber(v)) date = new LiquidDate(v * 1e3, locale, defaultTimezoneOffset);
	else if (isString(v)) {
		if (/^\d+$/.test(v)) date = new LiquidDate(+v * 1e3, locale, defaultTimezoneOffset);
		else if (opts.preserveTimezones && timezoneOffset === void 0) date = LiquidDate.createDateFixedToTimezone(v, locale);
		else date = new LiquidDate(v, locale, defaultTimezoneOffset);
	} else date = new LiquidDate(v, locale, defaultTimezoneOffset);
	return date.valid() ? date : void 0;
}
var dateFilters = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	date,
	date_to_xmlschema,
	date_to_rfc822,
	date_to_string,
	date_to_long_string
});
const rCJKWord = /[\u4E00-\u9FFF\uF900-\uFAFF\u3400-\u4DBF\u3040-\u309F\u30A0-\u30FF\uAC00-\uD7AF]/gu;
const rNonCJKWord = /[^\u4E00-\u9FFF\uF900-\uFAFF\u3400-\u4DBF\u3040-\u309F\u30A0-\u30FF\uAC00-\uD7AF\s]+/gu;
function append(v, arg) {
	assert(arguments.length === 2, "append expect 2 arguments");
	const lhs = stringify(v);
	const rhs = stringify(arg);
	this.context.memoryLimit.use(lhs.length + rhs.length);
	return lhs + rhs;
}
function prepend(v, arg) {
	assert(arguments.length === 2, "prepend expect 2 arguments");
	const lhs = stringify(v);
	const rhs = stringify(arg);
	this.context.memoryLimit.use(lhs.length + rhs.length);
	return rhs + lhs;
}
function getTrimStart(str, chars) {
	let start = 0;
	for (const char of str) {
		if (!chars.has(char)) break;
		start += char.length;
	}
	return start;
}
function getTrimEnd(str, chars, start = 0) {
	let end = str.length;
	while (end > start) {
		const size = end - start >= 2 && str.codePointAt(end - 2) > 65535 ? 2 : 1;
		if (!chars.has(str.slice(end - size, end))) break;
		end -= size;
	}
	return end;
}
function lstrip(v, chars) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	if (chars) {
		chars = stringify(chars);
		this.context.memoryLimit.use(chars.length);
		return str.slice(getTrimStart(str, new Set(chars)));
	}
	return str.trimStart();
}
function downcase(v) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	return str.toLowerCase();
}
function upcase(v) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	return stringify(str).toUpperCase();
}
function remove(v, arg) {
	const str = stringify(v);
	arg = stringify(arg);
	this.context.memoryLimit.use(str.length + arg.length);
	return str.split(arg).join("");
}
function remove_first(v, l) {
	const str = stringify(v);
	l = stringify(l);
	this.context.memoryLimit.use(str.length + l.length);
	return str.replace(l, "");
}
function remove_last(v, l) {
	const str = stringify(v);
	const pattern = stringify(l);
	this.context.memoryLimit.use(str.length + pattern.length);
	const index = str.lastIndexOf(pattern);
	if (index === -1) return str;
	return str.substring(0, index) + str.substring(index + pattern.length);
}
function rstrip(str, chars) {
	str = stringify(str);
	this.context.memoryLimit.use(str.length);
	if (chars) {
		chars = stringify(chars);
		this.context.memoryLimit.use(chars.length);
		return str.slice(0, getTrimEnd(str, new Set(chars)));
	}
	return str.trimEnd();
}
function split(v, arg) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	const arr = str.split(stringify(arg));
	while (arr.length && arr[arr.length - 1] === "") arr.pop();
	return arr;
}
function strip(v, chars) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	if (chars) {
		const set = new Set(stringify(chars));
		this.context.memoryLimit.use(set.size);
		const start = getTrimStart(str, set);
		return str.slice(start, getTrimEnd(str, set, start));
	}
	return str.trim();
}
function strip_newlines(v) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	return str.replace(/\r?\n/gm, "");
}
function squish(v) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	return str.replace(/\s+/g, " ").trim();
}
function capitalize(str) {
	str = stringify(str);
	this.context.memoryLimit.use(str.length);
	return str.charAt(0).toUpperCase() + str.slice(1).toLowerCase();
}
function replace(v, pattern, replacement) {
	const str = stringify(v);
	pattern = stringify(pattern);
	replacement = stringify(replacement);
	const parts = str.split(pattern);
	const outputSize = str.length + (parts.length - 1) * (replacement.length - pattern.length);
	this.context.memoryLimit.use(outputSize);
	return parts.join(replacement);
}
function replace_first(v, arg1, arg2) {
	const str = stringify(v);
	arg1 = stringify(arg1);
	arg2 = stringify(arg2);
	this.context.memoryLimit.use(str.length + arg1.length + arg2.length);
	return str.replace(arg1, () => arg2);
}
function replace_last(v, arg1, arg2) {
	const str = stringify(v);
	const pattern = stringify(arg1);
	const replacement = stringify(arg2);
	this.context.memoryLimit.use(str.length + pattern.length + replacement.length);
	const index = str.lastIndexOf(pattern);
	if (index === -1) return str;
	return str.substring(0, index) + replacement + str.substring(index + pattern.length);
}
function truncate(v, l = 50, o = "...") {
	const str = stringify(v);
	o = stringify(o);
	this.context.memoryLimit.use(str.length + o.length);
	if (str.length <= l || advanceCodePoints(str, 0, l) >= str.length) return v;
	return str.slice(0, advanceCodePoints(str, 0, Math.max(l - codePointLength(o), 0))) + o;
}
function truncatewords(v, words = 15, o = "...") {
	const str = stringify(v);
	o = stringify(o);
	this.context.memoryLimit.use(str.length + o.length);
	const arr = str.trimStart().split(/\s+/);
	if (words <= 0) words = 1;
	let ret = arr.slice(0, words).join(" ");
	if (arr.length >= words) ret += o;
	return ret;
}
function normalize_whitespace(v) {
	const str = stringify(v);
	this.context.memoryLimit.use(str.length);
	return str.replace(/\s+/g, " ");
}
function number_of_words(input, mode) {
	const str = stringify(input);
	this.context.memoryLimit.use(str.length);
	input = str.trim();
	if (!input) return 0;
	switch (mode) {
		case "cjk": return (input.match(rCJKWord) || []).length + (input.match(rNonCJKWord) || []).length;
		case "auto": return rCJKWord.test(input) ? input.match(rCJKWord).length + (input.match(rNonCJKWord) || []).length : input.split(/\s+/).length;
		default: return input.split(/\s+/).length;
	}
}
function array_to_sentence_string(input, connector = "and") {
	const array = toArray(input);
	connector = stringify(connector);
	let outputSize = connector.length + array.length * 2;
	for (let i = 0; i < array.length; i++) outputSize += stringify(array[i]).length;
	this.context.memoryLimit.use(outputSize);
	switch (array.length) {
		case 0: return "";
		case 1: return array[0];
		case 2: return `${array[0]} ${connector} ${array[1]}`;
		default: return `${array.slice(0, -1).join(", ")}, ${connector} ${array[array.length - 1]}`;
	}
}
var stringFilters = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	append,
	prepend,
	lstrip,
	downcase,
	upcase,
	remove,
	remove_first,
	remove_last,
	rstrip,
	split,
	strip,
	strip_newlines,
	squish,
	capitalize,
	replace,
	replace_first,
	replace_last,
	truncate,
	truncatewords,
	normalize_whitespace,
	number_of_words,
	array_to_sentence_string
});
function base64Encode(str) {
	return Buffer.from(str, "utf8").toString("base64");
}
function base64Decode(str) {
	return Buffer.from(str, "base64").toString("utf8");
}
function base64_encode(value) {
	if (typeof Buffer !== "undefined" && Buffer.isBuffer(value)) {
		this.context.memoryLimit.use(value.byteLength);
		return value.toString("base64");
	}
	const str = stringify(value);
	this.context.memoryLimit.use(str.length);
	return base64Encode(str);
}
function base64_decode(value) {
	const str = stringify(value);
	this.context.memoryLimit.use(str.length);
	assert(isBase64(str), "invalid base64 provided to base64_decode");
	return base64Decode(str);
}
function isBase64(str) {
	str = str.replace(/[\t\n\f\r ]/g, "");
	if (str.length % 4 === 0) str = str.replace(/==?$/, "");
	return str.length % 4 !== 1 && /^[A-Za-z0-9+/]*$/.test(str);
}
var base64Filters = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	base64_encode,
	base64_decode
});
function sha256(str) {
	return createHash("sha256").update(str, "utf8").digest("hex");
}
function hmacSha256(str, key) {
	return createHmac("sha256", key).update(str, "utf8").digest("hex");
}
function sha256$1(value) {
	const str = stringify(value);
	this.context.memoryLimit.use(str.length);
	return sha256(str);
}
function hmac_sha256(value, key) {
	const str = stringify(value);
	const keyStr = stringify(key);
	this.context.memoryLimit.use(str.length + keyStr.length);
	return hmacSha256(str, keyStr);
}
var cryptoFilters = /*#__PURE__*/ Object.freeze({
	__proto__: null,
	sha256: sha256$1,
	hmac_sha256
});
Object.assign(Object.assign(Object.assign(Object.assign(Object.assign(Object.assign(Object.assign(Object.assign(Object.assign({}, htmlFilters), mathFilters), urlFilters), arrayFilters), dateFilters), stringFilters), base64Filters), cryptoFilters), misc);
/* istanbul ignore file */
export { Context, LiquidError, ParseError, RenderError, TagToken, Token, TokenKind, defaultOptions };
