import { ConfigError, LedgerError, Overtaken, PlatformError, PosseError, canonicalKey, copyOf, digestsOf, isShown, listingOf, publishedRecord, resolve, shownBy as shownBy$1, takenOn, term, wishOf, withInputs, withoutDigests } from "./settings.js";
import { LEASE_MS, answersOf, asFound, byTitle, changesFor, claimsOf, counted, differenceOf, disputesAmong, disputesBetween, doesShow, doubtHint, editHint, editOf, entriesBefore, entryOf, followed as followed$1, followed$1 as followed, identityOf, isBegun, isFirstRunOn, isHeld, isInFlight, isSameRecord, isSent, isWriteToCopy, keyOf, leave, matchesFor, momentText, movedHint, movedMessage, movesAmong, nameProblem, namesForeign, orphansAmong, otherOwner, otherRunsOf, ownCopies, prepare, reasonText, recordsBefore, recordsPlanned, titleKey, unclaimedAmong, verifySteps, wishFor, withChanges } from "./planning.js";
import { compareAndSwap } from "./records.js";
// src/syndicate/apply/earlier-writes.ts
function earlierWrites({ entries }, platform) {
	return [...entries.values()].flatMap(({ platforms }) => writeOf(platforms[platform]) ?? []);
}
function writeOf(record) {
	const { state, at, intent, visibility } = record ?? {};
	const time = Date.parse(at ?? "");
	if (state !== "published" || intent === void 0 || Number.isNaN(time)) return void 0;
	return {
		kind: intent.update === true || time - Date.parse(intent.at) >= 36e5 ? "update" : "create",
		isPublic: visibility === void 0,
		at: new Date(time)
	};
}
// src/syndicate/apply/giving-way.ts
function givingWay(steps, plan) {
	const before = entriesBefore(plan);
	const holders = new Map(steps.flatMap((step) => {
		const held = sendsAddress(step) ? before(step)?.canonicalUrl : void 0;
		return held === void 0 || held === step.canonicalUrl ? [] : [[held, step]];
	}));
	const ordered = /* @__PURE__ */ new Set();
	for (const step of steps) {
		const waiting = [];
		for (let next = step; next !== void 0;) {
			if (ordered.has(next) || waiting.includes(next)) break;
			waiting.unshift(next);
			next = holders.get(next.canonicalUrl ?? "");
		}
		for (const one of waiting) ordered.add(one);
	}
	return [...ordered];
}
function sendsAddress(step) {
	return isWriteToCopy(step) && step.keepsText !== true;
}
// src/syndicate/apply/outcomes.ts
function failureOf(error) {
	const said = error instanceof PlatformError ? error : void 0;
	const reason = said?.reason ?? "unknown-outcome";
	const known = errorOf(error, reason);
	return {
		error: said === void 0 ? known : withNextRun(known, said),
		stops: reason === "rate-limited" || reason === "unauthorized",
		isUnknown: reason === "unknown-outcome",
		isDuplicate: reason === "duplicate",
		isDeferred: reason === "rate-limited",
		isMissing: reason === "not-found",
		retryAfter: said?.retryAfter,
		copy: said?.copy
	};
}
function withNextRun(error, { reason, platform }) {
	const next = reason === "rejected" ? `The next run sends it again, unless the post's front matter says \`posse: { ${platform}: false }\`.` : reason === "unauthorized" ? "The next run tries again." : void 0;
	const hints = [error.hint, next].filter((text) => text !== void 0);
	return hints.length === 0 ? error : {
		...error,
		hint: hints.join(" ")
	};
}
function errorOf(error, code) {
	const message = error instanceof Error ? error.message : String(error);
	if (!(error instanceof PosseError)) return {
		code: code ?? "internal",
		message
	};
	const { hint } = error;
	return {
		code: code ?? error.code,
		message,
		...hint !== void 0 && { hint }
	};
}
function settled(step) {
	if (step.kind !== "blocked") return {
		step,
		ok: true,
		...step.copy && { copy: step.copy }
	};
	if (step.reason === "deferred") return failed(step, {
		code: "deferred",
		message: whyLeft(step)
	});
	const error = {
		code: step.reason,
		message: reasonText(step)
	};
	if (step.former) {
		const { path, former } = step;
		return failed(step, {
			...error,
			message: movedMessage(path, former),
			hint: movedHint(path, former)
		});
	}
	if (step.reason === "ambiguous" || step.reason === "other-account" && step.copy === void 0) return failed(step, {
		...error,
		hint: doubtHint(step)
	});
	if (step.reason === "edited-there") return failed(step, {
		...error,
		hint: editHint(step)
	});
	return failed(step, error);
}
function whyLeft({ until }) {
	return until === void 0 ? "the platform had no time to say what it holds" : `the platform takes no more before ${momentText(until)}`;
}
function done(step, copy, warnings = []) {
	return {
		step,
		ok: true,
		copy,
		...warnings.length > 0 && { warnings }
	};
}
function failed(step, error, copy) {
	return {
		step,
		ok: false,
		...copy && { copy },
		error
	};
}
const cancelled = {
	code: "aborted",
	message: "the run was cancelled"
};
function deferred(step, why) {
	return failed({
		...step,
		reason: "deferred"
	}, why);
}
// src/syndicate/apply/free-address.ts
const MESSAGE = "Free the address of a copy";
async function withFreeAddress(write, platform, step, facts) {
	try {
		return await write();
	} catch (error) {
		if (!(error instanceof PlatformError && error.reason === "duplicate" && error.retryAfter === void 0) || !await hasFreed(platform, step, facts)) throw error;
		return write();
	}
}
async function hasFreed(platform, step, { plan, writer }) {
	const { id, list, release } = platform;
	if (list === void 0 || release === void 0) return false;
	try {
		const holder = (await list()).find((copy) => copy.canonicalUrl === step.canonicalUrl && copy.id !== step.copy?.id);
		if (holder === void 0) return false;
		const isHolders = ({ platforms: { [id]: record } }) => record?.state === "published" && record.copy?.id === holder.id;
		const owner = [...writer.snapshot().entries.values()].find(isHolders);
		const isElsewhere = owner !== void 0 && owner.canonicalUrl !== holder.canonicalUrl;
		const isAskedAbout = plan.steps.some(({ former }) => former !== void 0 && former.path === owner?.path);
		if (!isElsewhere && !isAskedAbout && !plan.gone.some(isHolders)) return false;
		if (owner !== void 0 && !await writer.record([outOfDate(owner, id)], MESSAGE)) return false;
		await release({
			id: holder.id,
			url: holder.url
		});
		return true;
	} catch (error) {
		if (error instanceof PlatformError) return false;
		throw error;
	}
}
function outOfDate(entry, platform) {
	const { schema: _, platforms, ...post } = entry;
	const record = {
		state: "published",
		...platforms[platform]
	};
	return {
		platform,
		record: withoutDigests(record),
		post: {
			...post,
			body: post.body ?? ""
		}
	};
}
// src/syndicate/apply/send.ts
const SETTLE_MS = 5e3;
const RECENT_MS = 864e5;
function send(platform, step, context) {
	return step.kind === "create" ? create(platform, step, context) : update(platform, step, context);
}
function recordOf(step, { writer, nonces }) {
	const { path, canonicalUrl, platform, copy } = step;
	const trace = {
		path,
		canonicalUrl,
		platform,
		nonce: nonces.get(keyOf(path, platform)),
		copy
	};
	return entryOf(writer.snapshot().entries, trace)?.platforms[platform];
}
async function create(platform, step, context) {
	const { article } = step;
	if (!platform.create || !article) throw new TypeError(`nothing to create: ${step.path}`);
	try {
		const { create } = platform;
		const written = await withFreeAddress(() => create(article), platform, step, context);
		const { copy, warnings } = written;
		context.ports.onEvent?.({
			kind: "written",
			step,
			copy
		});
		return {
			outcome: done(step, copy, warnings),
			record: showing(step, written, context)
		};
	} catch (thrown) {
		const failure = failureOf(thrown);
		const { copy } = failure;
		if (copy !== void 0) {
			context.ports.onEvent?.({
				kind: "written",
				step,
				copy,
				isSpoiled: true
			});
			return {
				outcome: failed(step, failure.error, copy),
				record: spoiled(step, { copy }, context)
			};
		}
		const answer = failure.isUnknown || failure.isDuplicate ? await askFor(platform, step, context) : void 0;
		if (answer?.copy === void 0) return notCreated(platform, step, context, {
			failure,
			answer
		});
		const found = copyOf(answer.copy);
		context.ports.onEvent?.({
			kind: "written",
			step,
			copy: found
		});
		return {
			outcome: done(step, found),
			record: showingFound(platform, step, answer.copy, context)
		};
	}
}
async function askFor(platform, step, { ports: { clock }, writer }) {
	if (platform.list === void 0) return void 0;
	try {
		await clock.sleep(SETTLE_MS);
		const { article, canonicalUrl } = step;
		const others = new Map(writer.snapshot().entries);
		others.delete(step.path);
		const since = /* @__PURE__ */ new Date(clock.now().getTime() - RECENT_MS);
		const copies = await platform.list(void 0, { since });
		const listing = listingOf(copies, takenOn(platform.id, others));
		const isDisputed = disputesAmong(others)(step, platform.id) !== void 0;
		const isOurs = (copy) => article !== void 0 && doesShow(copy, {
			article,
			platform
		});
		const rate = (copy) => isOurs(copy) ? 1 : isDisputed ? -1 : 0;
		return { copy: listing.find(canonicalUrl ?? "", rate) };
	} catch {
		return;
	}
}
function notCreated(platform, step, context, { failure, answer }) {
	const at = context.ports.clock.now().toISOString();
	const { error, isUnknown, isDeferred, isDuplicate, stops, retryAfter } = failure;
	if (isUnknown) {
		const hint = platform.list === void 0 ? doubtHint(step) : `The next run asks ${platform.name} again and continues from there.`;
		const before = recordOf(step, context);
		const record = {
			state: "ambiguous",
			...before?.intent && { intent: before.intent },
			at,
			note: error.message
		};
		return {
			outcome: failed(step, {
				...error,
				hint
			}),
			record
		};
	}
	const record = {
		state: "failed",
		at,
		note: error.message
	};
	const left = {
		...record,
		left: true
	};
	if (isDuplicate && answer !== void 0 && retryAfter !== void 0) return {
		outcome: deferred(step, error),
		record: left,
		retryAfter
	};
	return {
		...isDeferred ? {
			outcome: deferred(step, error),
			record: left
		} : {
			outcome: failed(step, error),
			record
		},
		...stops && { stop: error }
	};
}
async function update(platform, step, context) {
	try {
		const written = await withFreeAddress(() => write(platform, step, context), platform, step, context);
		return {
			outcome: done(step, written.copy, written.warnings),
			record: showing(step, written, context)
		};
	} catch (thrown) {
		const { error, stops, isDeferred, isMissing } = failureOf(thrown);
		const outcome = isDeferred ? deferred(step, error) : failed(step, error, step.copy);
		const record = {
			...recordOf(step, context),
			state: "detached",
			note: error.message
		};
		return {
			outcome,
			...isMissing && { record },
			...stops && { stop: error }
		};
	}
}
function write(platform, step, { ports }) {
	const { kind, article, copy, keepsText } = step;
	const { signal } = ports;
	if (article !== void 0 && copy !== void 0) {
		if (kind === "update" && platform.update) return platform.update(copy, article, signal);
		const turned = {
			article,
			withText: keepsText !== true
		};
		if (kind === "publish" && platform.publish) return platform.publish(copy, turned, signal);
		if (kind === "hide" && platform.hide) return platform.hide(copy, turned, signal);
	}
	throw new TypeError(`nothing to ${kind}: ${step.path}`);
}
function showing(step, written, context) {
	const { clock, commit } = context.ports;
	const { article, keepsText } = step;
	const at = clock.now().toISOString();
	const before = recordOf(step, context);
	const face = keepsText ? before?.face : written.face;
	const { copy, account } = written;
	const seen = {
		...copy,
		account,
		face,
		visibility: visibilityAfter(step, written, before)
	};
	const shown = keepsText ? shownBy$1(before, article) : article;
	const unlike = keepsText ? withInputs(before?.unlike, article) : void 0;
	return publishedRecord(seen, {
		shown,
		unlike,
		at,
		commit,
		wish: wishAfter(step, before)
	}, before);
}
function visibilityAfter({ kind, article }, { visibility }, before) {
	if (kind === "create" && article?.visibility === "unlisted") return "unlisted";
	const isScheduled = visibility === "public" && before?.visibility === "scheduled";
	if (visibility !== void 0) return isScheduled ? "scheduled" : visibility;
	if (kind === "create") return article?.visibility;
	if (kind === "publish") return "public";
	return kind === "hide" || before?.visibility === "taken-down" ? "draft" : before?.visibility;
}
function wishAfter({ kind, article }, before) {
	return kind === "update" ? before?.wish ?? article?.wish : article?.wish;
}
function showingFound(platform, step, found, context) {
	const { article } = step;
	const { face, account } = found;
	const record = showing(step, {
		copy: copyOf(found),
		...face && { face },
		...account && { account }
	}, context);
	const changed = differenceOf({
		known: found,
		record: void 0,
		article,
		platform
	});
	if (found.isUnfinished) return withoutDigests(record);
	if (changed === void 0 || article === void 0) return record;
	return {
		...withoutDigests(record),
		unlike: digestsOf(article)
	};
}
function spoiled(step, written, context) {
	return withoutDigests(showing(step, written, context));
}
// src/syndicate/apply/publish.ts
const PATIENCE_MS = 6e5;
async function publishOn(platform, steps, context) {
	const { ports, writer, report } = context;
	platform.recall?.(earlierWrites(context.plan.ledger, platform.id));
	const queue = givingWay(await inOrder(platform, steps, context), context.plan).map((step) => ({ step }));
	let stop;
	for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
		const { step } = next;
		stop ??= await whenItMayBeSent(next, context) ?? await markBegun(platform, step, context);
		if (stop !== void 0) {
			writer.note(withdrawn(step, context, stop.message));
			report(deferred(step, stop));
			continue;
		}
		if (!isOurs(step, context)) {
			report(settled({
				...step,
				kind: "skip",
				reason: "in-progress"
			}));
			continue;
		}
		ports.onEvent?.({
			kind: "started",
			step
		});
		const sent = await send(platform, step, context);
		stop = sent.stop && {
			...sent.stop,
			message: `not sent, after this: ${sent.stop.message}`
		};
		const from = next.from === void 0 ? secondTry(sent, context) : void 0;
		if (from !== void 0) queue.push({
			step,
			from
		});
		const after = stop !== void 0 || ports.signal?.aborted === true ? void 0 : queue.find((one) => isOurs(one.step, context))?.step;
		const changes = [...from === void 0 ? changeOf(step, sent.record, context) : [], ...after ? begun(platform, after, context) : []];
		if (!await writer.record(changes, `${titleOf(sent.outcome)} on ${platform.name}`)) stop = errorOf(writer.trouble());
		if (from === void 0) report(sent.outcome);
	}
}
async function inOrder(platform, steps, context) {
	const [creates, updates] = [steps.filter(isCreate), steps.filter((step) => !isCreate(step))];
	const sorted = [...creates, ...updates];
	const writes = sorted.flatMap((step) => step.article ? [{
		kind: isCreate(step) ? "create" : "update",
		article: step.article
	}] : []);
	if (platform.forecast === void 0 || writes.length !== steps.length || steps.length === 0) return steps;
	const order = await platform.forecast(writes);
	foretell(platform, order.map(({ ms }) => ms), context);
	return order.flatMap(({ place }) => sorted[place] ?? []);
}
function isCreate({ kind }) {
	return kind === "create";
}
function foretell({ id }, moments, { ports }) {
	const { onEvent, deadline, clock } = ports;
	const end = (deadline?.getTime() ?? 1e400) - clock.now().getTime();
	const late = moments.findIndex((moment, index) => {
		return moment > end || moment - (moments[index - 1] ?? 0) > 6e5;
	});
	const fitting = late < 0 ? moments : moments.slice(0, late);
	const left = moments.length - fitting.length;
	const ms = fitting.at(-1) ?? 0;
	onEvent?.({
		kind: "forecast",
		platform: id,
		writes: moments.length,
		left,
		ms
	});
}
async function whenItMayBeSent({ step, from }, { ports: { clock, signal, deadline, onEvent } }) {
	const ms = from === void 0 ? 0 : from - clock.now().getTime();
	if (ms > 0) {
		const until = new Date(clock.now().getTime() + ms);
		onEvent?.({
			kind: "pausing",
			platform: step.platform,
			ms,
			until
		});
		await clock.sleep(ms, signal).catch(() => void 0);
	}
	if (signal?.aborted) return cancelled;
	if (deadline !== void 0 && clock.now() >= deadline) return {
		code: "out-of-time",
		message: "the job's time is up"
	};
}
function secondTry({ retryAfter }, { ports: { clock, deadline } }) {
	if (retryAfter === void 0 || retryAfter * 1e3 > 6e5) return void 0;
	const from = clock.now().getTime() + retryAfter * 1e3;
	return deadline !== void 0 && from >= deadline.getTime() ? void 0 : from;
}
function isOurs(step, context) {
	if (step.kind !== "create") return true;
	const { state, intent } = recordOf(step, context) ?? {};
	return state === "intent" && intent?.nonce === nonceOf(step, context);
}
async function markBegun(platform, step, context) {
	const { writer } = context;
	const changes = begun(platform, step, context);
	if (changes.length === 0) return void 0;
	if (await writer.record(changes, `Begin ${step.path} on ${platform.name}`)) return void 0;
	return errorOf(writer.trouble());
}
function begun(platform, step, context) {
	const { intent } = recordOf(step, context) ?? {};
	if (step.kind !== "create" || intent === void 0 || !isOurs(step, context)) return [];
	const now = context.ports.clock.now();
	const isAged = now.getTime() - Date.parse(intent.at) > LEASE_MS / 2;
	const isUnsaid = platform.list === void 0 && intent.started !== true;
	if (!isAged && !isUnsaid) return [];
	return changeOf(step, {
		state: "intent",
		intent: {
			...intent,
			...isAged && { at: now.toISOString() },
			...isUnsaid && { started: true }
		}
	}, context);
}
function withdrawn(step, context, note) {
	if (recordOf(step, context)?.intent?.nonce !== nonceOf(step, context)) return [];
	const left = {
		state: "failed",
		left: true,
		at: context.ports.clock.now().toISOString(),
		note
	};
	return changeOf(step, isCreate(step) ? left : recordsPlanned(context.plan)(step), context);
}
function changeOf(step, record, context) {
	const post = context.plan.identities.get(step.path);
	if (post === void 0 || record === void 0) return [];
	return [{
		post,
		platform: step.platform,
		record,
		nonce: nonceOf(step, context)
	}];
}
function nonceOf({ path, platform }, { nonces }) {
	return nonces.get(keyOf(path, platform));
}
function titleOf({ step, ok }) {
	return `${ok ? "Record" : "Note"} ${step.path}`;
}
// src/syndicate/apply/after-others.ts
const FIRST_PAUSE_MS$1 = 2e3;
const LONGEST_PAUSE_MS$1 = 15e3;
async function afterOthers(first, scope, ports, carryOut) {
	const { clock, signal, deadline, onEvent } = ports;
	const patient = clock.now().getTime() + PATIENCE_MS;
	const end = Math.min(patient, deadline?.getTime() ?? patient);
	let result = first;
	for (let pause = FIRST_PAUSE_MS$1;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS$1)) {
		const held = result.outcomes.map(({ step }) => step).filter(isHeldStep);
		if (signal?.aborted || clock.now().getTime() + pause > end) return result;
		if (held.length === 0) return result;
		try {
			if (!await isWorthWaiting(held, ports)) return result;
			if (pause === FIRST_PAUSE_MS$1) onEvent?.({
				kind: "held",
				steps: held.length
			});
			await clock.sleep(pause, signal);
			const again = {
				...scope,
				asked: new Set(held.map(({ path }) => path))
			};
			const platforms = ports.platforms.filter(({ id }) => held.some((one) => one.platform === id));
			const some = {
				...ports,
				platforms
			};
			const plan = await prepare(again, some);
			const open = new Set(held.map(keyOfStep));
			if (plan.steps.some((step) => open.has(keyOfStep(step)) && !isHeldStep(step))) result = merged(result, await carryOut(plan, again, some));
		} catch (error) {
			if (signal?.aborted || error instanceof PosseError) return result;
			throw error;
		}
	}
}
function isHeldStep({ kind, reason, article }) {
	return kind === "skip" && reason === "in-progress" && article !== void 0;
}
async function isWorthWaiting(held, { run, isAlive, ledger }) {
	const { entries } = await ledger.read();
	const disputes = disputesAmong(entries);
	for (const step of held) {
		const { path, platform } = step;
		const record = disputes(step, platform)?.record ?? entries.get(path)?.platforms[platform];
		const other = record?.intent?.run;
		if (record === void 0 || other === void 0 || !isInFlight(record)) return true;
		if (other !== run && await isAlive?.(other) === true) return true;
	}
	return false;
}
function merged(first, second) {
	const later = new Map(second.outcomes.map((outcome) => [keyOfStep(outcome.step), outcome]));
	const outcomes = first.outcomes.map((outcome) => {
		const other = later.get(keyOfStep(outcome.step));
		if (other === void 0) return outcome;
		return isHeldStep(outcome.step) || isDone(other.step) ? other : outcome;
	});
	const steps = outcomes.map(({ step }) => step);
	return {
		plan: {
			...first.plan,
			steps
		},
		outcomes,
		ledger: second.ledger
	};
}
function isDone({ kind }) {
	return isSent({ kind }) || kind === "adopt";
}
function keyOfStep({ path, platform }) {
	return keyOf(path, platform);
}
// src/syndicate/apply/intents.ts
function intentsFor(plan, ports, waiting) {
	const begun = /* @__PURE__ */ new Set();
	const before = recordsBefore(plan);
	const planned = recordsPlanned(plan);
	return plan.steps.flatMap((step) => {
		const { kind, article } = step;
		const post = plan.identities.get(step.path);
		const platform = ports.platforms.find(({ id }) => id === step.platform);
		if (!post || !platform || !article) return [];
		const at = ports.clock.now().toISOString();
		const { wish } = article;
		const sent = step.keepsText ? void 0 : platform.faceOf?.(article);
		const write = () => ({
			nonce: ports.nonce(),
			run: ports.run,
			at,
			...digestsOf(article),
			...article.inputs && { inputs: article.inputs },
			...wish !== void 0 && { wish },
			...sent !== void 0 && { text: sent.text },
			...!step.keepsText && { title: sent?.title ?? article.title }
		});
		const say = (record) => record ? [{
			post,
			platform: step.platform,
			record
		}] : [];
		const isWaiting = waitsForOriginal(step, waiting);
		if (isWriteToCopy(step) && !isWaiting) {
			const known = planned(step);
			return say(known && inDoubt(known, write(), step));
		}
		if (kind !== "create") return [];
		if (isWaiting) {
			const why = ports.signal?.aborted ? { note: cancelled.message } : { reason: "not-live" };
			return say(leave(before(step), {
				at,
				...why
			}));
		}
		const starts = platform.list === void 0 && !begun.has(platform);
		begun.add(platform);
		const account = plan.accounts.get(step.platform);
		const owned = account === void 0 ? {} : { account };
		const isPublic = article.visibility === "public" && platform.list !== void 0;
		return say({
			state: "intent",
			intent: {
				...write(),
				...owned,
				...isPublic && { isPublic },
				...starts && { started: true }
			}
		});
	});
}
function noncesOf(intents) {
	return new Map(intents.flatMap(({ post, platform, record }) => {
		const { intent } = record;
		return intent ? [[keyOf(post.path, platform), intent.nonce]] : [];
	}));
}
function inDoubt(known, intent, { keepsText }) {
	return {
		...keepsText ? known : withoutDigests(known),
		intent: {
			...intent,
			update: true
		}
	};
}
function waitsForOriginal({ kind, canonicalUrl }, waiting) {
	return kind !== "hide" && waiting.has(canonicalUrl);
}
// src/syndicate/apply/ledger-writer.ts
const ATTEMPTS$2 = 6;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 6e4;
function ledgerWriter({ ledger, clock, signal }, start) {
	const pending = /* @__PURE__ */ new Map();
	let snapshot = start;
	let known = start.entries;
	let trouble;
	let failures = 0;
	let queue = Promise.resolve();
	async function write(records, moves, message, isThere = true) {
		const changes = changesFor(snapshot.entries, records, moves, known);
		if (changes.length > 0 || !isThere) {
			const version = await ledger.write(snapshot.version, changes, message);
			const { awaited: _, ...rest } = snapshot;
			snapshot = {
				...rest,
				exists: true,
				version,
				entries: withChanges(snapshot.entries, changes)
			};
		}
		known = snapshot.entries;
	}
	async function drain(message) {
		while (pending.size > 0) {
			const batch = [...pending];
			try {
				if (failures > 0) snapshot = await ledger.read();
				await write(batch.map(([, change]) => followed(change, snapshot.entries)), [], message);
				failures = 0;
				for (const [key, change] of batch) if (pending.get(key) === change) pending.delete(key);
			} catch (error) {
				trouble = error;
				const asked = error instanceof LedgerError ? (error.retryAfter ?? 0) * 1e3 : 0;
				failures = asked > LONGEST_PAUSE_MS ? ATTEMPTS$2 : failures + 1;
				if (failures >= ATTEMPTS$2) return;
				const pause = FIRST_PAUSE_MS * 2 ** (failures - 1);
				if (asked <= pause) await clock.sleep(pause);
				else await clock.sleep(asked, signal).catch(() => clock.sleep(pause));
			}
		}
	}
	function note(changes) {
		for (const change of changes) pending.set(keyIn(change), change);
	}
	return {
		snapshot: () => snapshot,
		trouble: () => trouble,
		note,
		holds: (path, platform) => !pending.has(keyOf(path, platform)),
		async commit(records, moves, message) {
			try {
				await write(records, moves, message, isBegun(snapshot));
			} catch (error) {
				const now = await ledger.read().catch(() => void 0);
				if (!(now !== void 0 && isBegun(now)) || changesFor(now.entries, records, moves).length > 0) throw error;
				snapshot = now;
				known = now.entries;
			}
		},
		async record(changes, message) {
			note(changes);
			const turn = queue.then(() => drain(message));
			queue = turn;
			await turn;
			return pending.size === 0 || changes.every((one) => pending.get(keyIn(one)) !== one);
		}
	};
}
function keyIn({ platform, post }) {
	return keyOf(post.path, platform);
}
// src/syndicate/apply/apply.ts
const ATTEMPTS$1 = 8;
const PAUSE_MS$1 = 200;
async function apply(plan, scope, ports) {
	return afterOthers(await carryOut(plan, scope, ports), scope, ports, carryOut);
}
async function carryOut(first, scope, ports) {
	const { plan, writer, waiting, nonces } = await begin(first, scope, ports);
	const outcomes = /* @__PURE__ */ new Map();
	const report = (outcome) => {
		outcomes.set(keyOf(outcome.step.path, outcome.step.platform), outcome);
		ports.onEvent?.({
			kind: "done",
			outcome
		});
	};
	for (const step of plan.steps) if (!isSent(step)) report(settled(step));
	else if (waitsForOriginal(step, waiting)) report(ports.signal?.aborted ? deferred(step, cancelled) : notLive(step));
	await Promise.all(ports.platforms.map((platform) => {
		return publishOn(platform, plan.steps.filter((step) => step.platform === platform.id && isSent(step) && !waitsForOriginal(step, waiting)), {
			plan,
			writer,
			ports,
			nonces,
			report
		});
	}));
	await writer.record([], "Record what is left");
	return {
		plan,
		ledger: writer.snapshot(),
		outcomes: plan.steps.map((step) => recorded(outcomes, step, writer))
	};
}
async function begin(first, scope, ports) {
	const waiting = /* @__PURE__ */ new Set();
	const live = /* @__PURE__ */ new Set();
	const again = {
		...scope,
		firstOn: new Set(first.firstRun)
	};
	return compareAndSwap(async (attempt) => {
		const planned = attempt === 1 ? first : await prepare(again, ports);
		await waitForOriginals(planned, ports, {
			live,
			waiting
		});
		const plan = ports.verify?.when === "live" ? await verifySteps(planned, ports, (step) => waitsForOriginal(step, waiting)) : planned;
		const writer = ledgerWriter(ports, plan.ledger);
		const intents = intentsFor(plan, ports, waiting);
		const records = [...plan.records, ...intents];
		const message = !plan.ledger.exists && records.length === 0 ? "Begin the ledger" : messageFor(plan, intents);
		await writer.commit(records, plan.moves, message);
		return {
			plan,
			writer,
			waiting,
			nonces: noncesOf(intents)
		};
	}, {
		attempts: ATTEMPTS$1,
		pauseMs: PAUSE_MS$1,
		clock: ports.clock,
		onConflict: (attempt) => ports.onEvent?.({
			kind: "conflict",
			attempt
		})
	});
}
function messageFor({ records }, intents) {
	return intents.length === 0 ? `Record ${counted(records.length, "copy or older post", "copies or older posts")}` : `Intend to publish ${intents.length} and record ${records.length}`;
}
async function waitForOriginals(plan, { isLive, isNewest, onEvent, signal }, known) {
	if (isLive === void 0) return;
	const shown = plan.steps.filter((step) => isSent(step) && step.kind !== "hide");
	const urls = new Set(shown.flatMap((step) => step.canonicalUrl ?? []));
	const open = [...urls].filter((url) => !known.live.has(url) && !known.waiting.has(url));
	await Promise.all(open.map(async (canonicalUrl) => {
		onEvent?.({
			kind: "waiting",
			canonicalUrl
		});
		(await isLive(canonicalUrl, signal).catch((error) => {
			if (signal?.aborted) return false;
			throw error;
		}) ? known.live : known.waiting).add(canonicalUrl);
	}));
	if (signal?.aborted) for (const url of urls) known.waiting.add(url);
	else if (open.length > 0 && await isNewest?.() === false) throw new Overtaken();
}
function notLive(step) {
	return failed({
		...step,
		reason: "not-live"
	}, {
		code: "not-live",
		message: `${step.canonicalUrl} does not answer yet`,
		hint: `Publish after the site is deployed, or give it longer with ${term("wait-for-live")}.`
	});
}
function recorded(outcomes, step, writer) {
	const outcome = outcomes.get(keyOf(step.path, step.platform)) ?? settled(step);
	if (!outcome.ok || !isSent(step) || writer.holds(step.path, step.platform)) return outcome;
	const { message, hint } = errorOf(writer.trouble());
	const error = {
		code: "not-recorded",
		message: `published, but the ledger could not be written: ${message}`,
		...hint !== void 0 && { hint }
	};
	return {
		...outcome,
		ok: false,
		error
	};
}
// src/syndicate/settle/settle.ts
const ATTEMPTS = 4;
const PAUSE_MS = 200;
async function settle(said, ports) {
	const { ledger, clock, signal } = ports;
	const resolutions = onTheirPlatforms(said, ports);
	const listings = await listingsFor(resolutions, ports);
	return compareAndSwap(async () => {
		const snapshot = await ledger.read();
		const at = clock.now().toISOString();
		const { changes, problems } = resolve(snapshot, resolutions, {
			at,
			listings
		});
		if (problems.length > 0) throw new ConfigError(problems);
		if (changes.length === 0 || ports.isDry) return snapshot;
		await ledger.write(snapshot.version, changes, "Settle what a person found out");
		return ledger.read();
	}, {
		attempts: ATTEMPTS,
		pauseMs: PAUSE_MS,
		clock,
		signal
	});
}
function onTheirPlatforms(said, { addressOf, platforms }) {
	const problems = [];
	const named = said.map((one) => {
		const platform = platforms.find(({ id }) => id === one.platform);
		if (one.url === null || addressOf === void 0 || platform === void 0) return one;
		const url = addressOf(platform.id, {
			id: "",
			url: one.url
		});
		if (url !== void 0) return {
			...one,
			url
		};
		problems.push({
			input: "resolve",
			message: `${one.url} is not on ${platform.name}`
		});
		return one;
	});
	if (problems.length > 0) throw new ConfigError(problems);
	return named;
}
async function listingsFor(resolutions, { platforms, signal }) {
	const listings = /* @__PURE__ */ new Map();
	const named = new Set(resolutions.filter(({ url }) => url !== null).map((one) => one.platform));
	for (const platform of platforms) {
		if (!named.has(platform.id) || platform.list === void 0) continue;
		listings.set(platform.id, await platform.list(signal));
	}
	return listings;
}
// src/syndicate/reconcile/compare.ts
const findingKinds = {
	adopted: "a copy that the ledger did not know",
	moved: "the copy has another address now",
	visibility: "the copy was published, or hidden, on the platform",
	detached: `the copy is no longer on the platform; it is made again only if it is asked for: run ${term("force", "PATH")}`,
	"other-account": "the copy belongs to another account than the key's, which can neither see nor change it",
	drifted: "the copy names another original; the post's next change corrects it",
	edited: `the copy was edited on the platform; no update overwrites it without \`overwrite: true\` in the front matter or ${term("force", "PATH")}`,
	proposed: "a copy with the same title and another original: name it in the front matter if it is this post's",
	baseline: "no copy was found; recorded as a post that was there before Posse",
	claimed: "the front matter names a copy that is another post's; nothing was recorded of it",
	orphan: "a copy of this site without a post"
};
async function compare(facts, options) {
	const findings = [];
	const records = [];
	const posts = facts.posts.filter((post) => post.state === "published" && post.canonicalUrl !== null).filter(({ path }) => !facts.matches.open.has(path)).sort((one, other) => one.path < other.path ? -1 : 1);
	const { entries } = facts.ledger;
	const searchable = (all) => new Map([...all].map(([id, copies]) => [id, listingOf(copies, takenOn(id, entries))]));
	const listings = searchable(facts.listings);
	const shown = searchable(facts.shown);
	const claims = claimsOf(posts, facts.matches);
	const disputes = disputesBetween(facts.matches);
	const unclaimed = unclaimedAmong(new Map([...facts.listings, ...facts.shown]), facts);
	const sameTitles = byTitle(unclaimed);
	for (const post of posts) {
		if (nameProblem(post.path) !== void 0) continue;
		for (const platform of facts.platforms) {
			const judged = await judge(post, platform, {
				facts,
				options,
				sameTitles,
				claims,
				disputes,
				listing: listings.get(platform.id),
				shown: shown.get(platform.id)
			});
			if (judged === void 0) continue;
			const { kind, copy, record } = judged;
			findings.push({
				kind,
				copy,
				path: post.path,
				platform: platform.id,
				title: post.title
			});
			if (record === void 0) continue;
			const identity = identityOf(post, facts.matches.entries.get(post.path));
			records.push({
				post: identity,
				platform: platform.id,
				record
			});
		}
	}
	for (const { platform, copy } of orphansAmong(unclaimed, posts)) findings.push({
		kind: "orphan",
		path: null,
		platform,
		copy: copyOf(copy),
		title: copy.title
	});
	return {
		findings,
		records
	};
}
async function judge(post, platform, given) {
	const { facts, options, listing } = given;
	const { at } = options;
	const record = facts.matches.entries.get(post.path)?.platforms[platform.id];
	if (record?.state === "intent" && record.intent && isHeld(record.intent, facts.otherRuns)) return;
	const known = record?.copy && (listing?.complete(record.copy) ?? void 0);
	if (record?.state === "published" && record.copy && (listing === void 0 || known)) return known && judgeKnown(post, platform, {
		record,
		known,
		options
	});
	const baseline = {
		state: "baseline",
		at
	};
	const isNew = record === void 0 && isFirstRunOn(platform.id, facts.ledger);
	const named = namesForeign(post, platform.id, options.addressOf) ? void 0 : post.namedCopies.find((copy) => copy.platform === platform.id);
	const byName = named && (listing?.complete(named) ?? halfKnown(named, listing));
	if (byName && given.claims.isFalse(post, platform.id)) return {
		kind: "claimed",
		copy: copyOf(byName),
		...isNew && { record: baseline }
	};
	const isDisputed = given.disputes(post, platform.id) !== void 0;
	const found = known ?? (isDisputed ? void 0 : listing?.find(post.canonicalUrl ?? "")) ?? byName ?? (isDisputed || record?.state === "detached" ? void 0 : given.shown?.find(post.canonicalUrl ?? ""));
	if (found !== void 0 && wishFor(post, platform.id).wanted) {
		const { article } = await options.render(post, platform);
		const isUnlike = differenceOf({
			known: found,
			record,
			article,
			platform
		}) !== void 0;
		const made = {
			at,
			commit: options.commit,
			wish: wishOf(record) ?? article?.wish,
			shown: isUnlike ? void 0 : shownBy$1(record, article),
			unlike: isUnlike ? article : void 0
		};
		const seen = asFound(found, record);
		return {
			kind: "adopted",
			copy: copyOf(found),
			record: publishedRecord(seen, made, record)
		};
	}
	if (record?.state === "published" && record.copy) {
		const own = facts.accounts.get(platform.id);
		if (otherOwner(record, {
			listing,
			own
		}) !== void 0) return {
			kind: "other-account",
			copy: record.copy
		};
		return {
			kind: "detached",
			copy: record.copy,
			record: {
				...record,
				state: "detached",
				at
			}
		};
	}
	const sameTitle = record?.copy ? void 0 : given.sameTitles.get(titleKey(platform.id, post));
	if (sameTitle) return {
		kind: "proposed",
		copy: copyOf(sameTitle),
		...isNew && { record: baseline }
	};
	return isNew ? {
		kind: "baseline",
		copy: null,
		record: baseline
	} : void 0;
}
async function judgeKnown(post, platform, { record, known, options }) {
	const copy = copyOf(known);
	if (![known.canonicalUrl ?? "", ...known.links ?? []].map(canonicalKey).includes(canonicalKey(post.canonicalUrl ?? ""))) return {
		kind: "drifted",
		copy
	};
	const { article } = await options.render(post, platform);
	const there = {
		record,
		known,
		article,
		platform
	};
	const now = followed$1(there);
	const changed = isSameRecord(record, now) ? {} : { record: now };
	if (isEdited(there)) return {
		kind: "edited",
		copy,
		...changed
	};
	if (record.copy?.id !== copy.id || record.copy.url !== copy.url) return {
		kind: "moved",
		copy,
		...changed
	};
	return record.visibility === now.visibility ? void 0 : {
		kind: "visibility",
		copy,
		...changed
	};
}
function isEdited(there) {
	const { record, known, article, platform } = there;
	if (record.unlike !== void 0 && article && isShown(article, record.unlike)) return true;
	if (record.face !== void 0) return editOf(there) !== void 0;
	if (article === void 0 || known.face === void 0 || !isShown(article, record)) return false;
	return platform.faceOf?.(article).text !== known.face.text;
}
function halfKnown(named, listing) {
	return listing === void 0 ? {
		id: named.id ?? "",
		url: named.url ?? ""
	} : void 0;
}
// src/syndicate/reconcile/reconcile.ts
function copiesOn(platform, { entries }) {
	return [...entries.values()].flatMap(({ platforms }) => platforms[platform]?.copy ?? []);
}
async function shownBy(platforms, signal) {
	const shown = /* @__PURE__ */ new Map();
	const refused = /* @__PURE__ */ new Map();
	for (const { id, list, look } of platforms) {
		if (look === void 0 || list !== void 0) continue;
		try {
			shown.set(id, await look(signal));
		} catch (error) {
			if (!(error instanceof PlatformError)) throw error;
			if (error.reason === "unauthorized") refused.set(id, error);
		}
	}
	return {
		shown,
		refused
	};
}
async function reconcile(ports) {
	const { posts, platforms, commit } = ports;
	const ledger = await ports.ledger.read();
	const now = ports.clock.now();
	const otherRuns = await otherRunsOf(ledger, ports, now);
	const listed = platforms.filter(({ list }) => list !== void 0);
	const { listings, accounts, unreachable: silent } = await answersOf(listed, ledger, ports, { aboutOf: ({ id }) => ({ known: copiesOn(id, ledger) }) });
	const { shown, refused } = await shownBy(platforms, ports.signal);
	const unreachable = new Map([...silent, ...refused]);
	const answering = platforms.filter(({ id }) => !unreachable.has(id));
	const matches = await matchesFor(ledger, ports);
	const at = now.toISOString();
	const facts = {
		posts,
		platforms: answering,
		ledger,
		matches,
		listings,
		shown,
		accounts,
		otherRuns
	};
	const copies = ownCopies(posts, matches.entries);
	const compared = await compare(facts, {
		at,
		commit,
		addressOf: ports.addressOf,
		render: async (post, platform) => ports.render(post, platform, copies(post, platform.id))
	});
	const recorded = new Set(compared.records.map(({ post }) => post.path));
	const isHeld = (path) => nameProblem(path) === void 0;
	const moves = movesAmong(matches.moves, isHeld, recorded);
	return {
		ledger,
		unreachable,
		findings: compared.findings,
		changes: changesFor(ledger.entries, compared.records, moves)
	};
}
export { apply, findingKinds, isHeldStep, ledgerWriter, reconcile, settle };
