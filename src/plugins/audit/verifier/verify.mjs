#!/usr/bin/env node
// @ts-check
/* eslint-disable max-lines, @eslint-community/eslint-comments/disable-enable-pair -- one file on purpose: it is given away by itself, to be read and run by somebody who has nothing of ours */
/**
 * Verifies a bundle of the ledger, offline, with nothing but Node 18 or later. What each line of the verdict means stands in README.txt of
 * the bundle. It believes nothing that the bundle says of itself: the key and the checkpoint that it trusts come from outside.
 *
 *   node verify.mjs bundle.zip --key <verifier key, or a file with one a line> [--trusted-checkpoint <file>] [--max-age-days <n>]
 *
 * Ends with 0: verified, 1: tampered with, 2: cannot conclude.
 */
import { createHash, createPublicKey, verify as isSignature } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** @typedef {{ name: string, bytes: Buffer }} Entry */
/** @typedef {{ name: string, id: Buffer, publicKey: Buffer, text: string }} Key */
/** @typedef {{ origin: string, size: number, root: Buffer, text: string, signatures: { name: string, bytes: Buffer }[] }} Checkpoint */
/** @typedef {{ [name: string]: string }} Values */
/** @typedef {{ record: number, index: number, proof: Buffer[], salt: Buffer, payload: string, pruned: string | null, content: { [name: string]: unknown }, bytes: Buffer, leaf: { [name: string]: unknown } }} Sealed */
/** @typedef {Omit<Sealed, 'record' | 'pruned'> & { events: string[] }} Pruning */
/** @typedef {{ size: number, root: Buffer, proof: Buffer[] }} Since */
/** @typedef {{ files: Map<string, Buffer>, manifest: { [name: string]: unknown }, key: Key, checkpoint: Checkpoint, events: Sealed[], prunings: Pruning[], since: Since | null }} Bundle */
/** @typedef {{ keys: string[], trustedCheckpoint?: string | undefined, maxAgeDays?: number | undefined, now?: number | undefined }} Trust */
/** @typedef {{ verdict: 'ok' | 'tampered' | 'unclear' | 'note', name: string, text: string }} Line */

class Tampered extends Error {}
class Unclear extends Error {}

/** @param {boolean} isSo @param {string} otherwise @returns {asserts isSo} */
function must(isSo, otherwise) {
  if (!isSo) throw new Tampered(otherwise);
}

const format = 'luminous-glassbox';
const fileNames = ['manifest.json', 'checkpoint', 'events.jsonl', 'events.csv', 'verify.mjs', 'README.txt'];
/** Version 2 lacks values that were pruned, and brings along what the log says of it. */
const prunedFileNames = ['manifest.json', 'checkpoint', 'events.jsonl', 'prunings.jsonl', 'events.csv', 'verify.mjs', 'README.txt'];
const mostBytes = 512 * 1024 * 1024;
const dayMs = 86_400_000;

const claims = [
  'Each event in this bundle is in the log as it was when the checkpoint was signed.',
  'Of each record, the changes in this bundle are its first ones in the log, in their order and without gaps; so is what else happened about it.',
  'The values shown are those that were committed to when the event was sealed.',
];
const notProven = [
  'That no newer event of a record was in the log when the checkpoint was signed.',
  'That what was entered was true.',
  'What was before an event "baseline", or in events recorded before values were kept.',
  'What happened about a record without changing it, such as who looked at it, where its chain "happenings" was left out.',
  'That the log was not rewritten by whoever holds its key; compare with a checkpoint that you kept from before.',
];
const notProvenOfPruned = 'What the values were that are no longer kept.';

// ---- Bytes and texts in one spelling only ----

/** @param {...Uint8Array} parts */
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** @param {Buffer} bytes @param {string} what */
const decode = (bytes, what) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Tampered(`${what} is not UTF-8`);
  }
};

/** @param {unknown} value @returns {string} */
const canonical = (value) => {
  if (typeof value === 'string') {
    must(!/\p{Surrogate}/u.test(value), 'a text holds half of a character');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  must(typeof value === 'object' && value !== null, 'something is neither text nor list nor object');
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonical(name)}:${canonical(member)}`).join(',')}}`;
};

/** Refuses numbers, doubled and reordered names, and every spelling but one. @param {string} text @param {string} what */
const parse = (text, what) => {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Tampered(`${what} is not JSON`);
  }
  must(canonical(value) === text, `${what} is not in its one spelling`);
  return objectOf(value, what);
};

/** @param {unknown} value @param {string} what */
const objectOf = (value, what) => {
  must(typeof value === 'object' && value !== null && !Array.isArray(value), `${what} is no object`);
  return /** @type {{ [name: string]: unknown }} */ (value);
};

/** @param {unknown} value @param {string} what */
const textOf = (value, what) => {
  must(typeof value === 'string', `${what} is no text`);
  return value;
};

/** @param {unknown} value @param {string} what */
const listOf = (value, what) => {
  must(Array.isArray(value), `${what} is no list`);
  /** @type {unknown[]} */
  const list = value;
  return list;
};

/** @param {unknown} value @param {string} what */
const numberOf = (value, what) => {
  const text = textOf(value, what);
  must(/^(?:0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text)), `${what} is no number`);
  return Number(text);
};

/** @param {unknown} value @param {string} what @param {number} [length] */
const bytesOf = (value, what, length) => {
  const text = textOf(value, what);
  const bytes = Buffer.from(text, 'base64');
  must(bytes.toString('base64') === text, `${what} is not Base64 in its one spelling`);
  must(length === undefined || bytes.length === length, `${what} has ${String(bytes.length)} bytes`);
  return bytes;
};

/** @param {unknown} value @param {string} what */
const hashesOf = (value, what) => listOf(value, what).map((hash) => bytesOf(hash, what, 32));

// ---- The file ----

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

/** @param {Buffer} bytes */
const crc32 = (bytes) => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** @param {[number, number][]} fields each value with how many bytes it takes */
const pack = (fields) =>
  Buffer.concat(fields.map(([value, bytes]) => Buffer.from(Array.from({ length: bytes }, (_, n) => Math.floor(value / 256 ** n) & 255))));

/** The one way in which these files are packed: stored, in order, nothing beside them. @param {Entry[]} entries */
const packZip = (entries) => {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    /** @type {[number, number][]} */
    const common = [
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ];
    locals.push(pack([[0x04034b50, 4], ...common]), Buffer.from(name), bytes);
    centrals.push(pack([[0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), Buffer.from(name));
    offset += 30 + name.length + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const count = entries.length;
  return Buffer.concat([
    ...locals,
    directory,
    pack([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [directory.length, 4],
      [offset, 4],
      [0, 2],
    ]),
  ]);
};

/** @param {Buffer} zip @returns {Entry[]} */
const unpackZip = (zip) => {
  if (zip.length < 30 || zip.readUInt32LE(0) !== 0x04034b50) throw new Unclear('this is no bundle');
  /** @type {Entry[]} */
  const entries = [];
  for (let at = 0; at + 30 <= zip.length && zip.readUInt32LE(at) === 0x04034b50;) {
    must(zip.readUInt16LE(at + 8) === 0, 'a file is compressed, which those of bundles never are');
    const begin = at + 30 + zip.readUInt16LE(at + 26);
    const end = begin + zip.readUInt32LE(at + 18);
    must(end <= zip.length, 'the bundle ends within a file');
    entries.push({ name: zip.toString('latin1', at + 30, begin), bytes: zip.subarray(begin, end) });
    at = end;
  }
  return entries;
};

/** @param {Buffer} zip */
const openFiles = (zip) => {
  const entries = unpackZip(zip);
  const [first] = entries;
  must(first?.name === 'manifest.json', 'the bundle does not begin with its manifest');
  const manifest = parse(decode(first.bytes, 'manifest.json'), 'manifest.json');
  const version = manifest['version'];
  if (manifest['format'] !== format || (version !== '1' && version !== '2'))
    throw new Unclear('this verifier does not know the format of the bundle');
  const names = canonical(entries.map(({ name }) => name));
  const expected = canonical(version === '1' ? fileNames : prunedFileNames);
  must(names === expected, `the bundle holds ${names} instead of ${expected}`);
  must(packZip(entries).equals(zip), 'the bundle is not packed as bundles are: sizes, checksums or what stands between its files');
  for (const { name, bytes } of entries.slice(1)) {
    const { sha256: hash, size } = objectOf(objectOf(manifest['files'], 'files')[name], name);
    must(size === String(bytes.length) && hash === sha256(bytes).toString('hex'), `${name} is not the file that the manifest names`);
  }
  return { files: new Map(entries.map(({ name, bytes }) => [name, bytes])), manifest };
};

// ---- Signed notes (C2SP) ----

/** @param {string} text @returns {Key} */
const parseKey = (text) => {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/u.exec(text) ?? [];
  const typed = Buffer.from(encoded ?? '', 'base64');
  const made = sha256(Buffer.from(`${name ?? ''}\n`), typed).subarray(0, 4);
  if (name === undefined || typed[0] !== 1 || made.toString('hex') !== id) throw new Unclear(`"${text}" is no verifier key`);
  return { name, id: made, publicKey: typed.subarray(1), text };
};

/** @param {string} note @returns {Checkpoint | null} */
const parseCheckpoint = (note) => {
  const [, text, origin, size, root, signed] =
    /^(([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— [^\s+]+ [A-Za-z0-9+/]+=*\n)+)$/u.exec(note) ?? [];
  if (text === undefined || origin === undefined || signed === undefined) return null;
  const signatures = signed
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, name, bytes]) => ({ name: name ?? '', bytes: bytesOf(bytes, 'a signature') }));
  return { origin, size: numberOf(size, 'the size'), root: bytesOf(root, 'the root', 32), text, signatures };
};

/** @param {Checkpoint} checkpoint @param {Key} key */
const isSignedBy = ({ origin, text, signatures }, { name, id, publicKey }) => {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
  const own = signatures.filter((one) => one.name === name && one.bytes.subarray(0, 4).equals(id));
  const verifier = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return name === origin && own.length > 0 && own.every(({ bytes }) => isSignature(null, Buffer.from(text), verifier, bytes.subarray(4)));
};

// ---- The tree (RFC 6962, verified as RFC 9162 tells) ----

/** @param {Uint8Array} left @param {Uint8Array} right */
const node = (left, right) => sha256(Buffer.of(1), left, right);
/** @param {number} n */
const half = (n) => Math.floor(n / 2);

/**
 * On which side the hash stands that is joined at each step from a node up to the root; null when there are too many of them or too few.
 * @param {number} index @param {number} lastIndex @param {number} count
 */
const sidesOf = (index, lastIndex, count) => {
  /** @type {('left' | 'right')[]} */
  const sides = [];
  let [at, last] = [index, lastIndex];
  while (sides.length < count) {
    if (last === 0) return null;
    const isRight = at % 2 === 1 || at === last;
    sides.push(isRight ? 'left' : 'right');
    while (isRight && at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? sides : null;
};

/** @param {{ bytes: Buffer, index: number, proof: Buffer[] }} event @param {{ size: number, root: Buffer }} tree */
const isIncluded = ({ bytes, index, proof }, { size, root }) => {
  const sides = index < size ? sidesOf(index, size - 1, proof.length) : null;
  if (sides === null) return false;
  let made = sha256(Buffer.of(0), bytes);
  for (const [n, hash] of proof.entries()) made = sides[n] === 'left' ? node(hash, made) : node(made, hash);
  return made.equals(root);
};

/** Both roots made again from the same hashes. @param {Buffer} start @param {Buffer[]} proof @param {('left' | 'right')[]} sides */
const join = (start, proof, sides) => {
  let [old, now] = [start, start];
  for (const [n, hash] of proof.entries()) [old, now] = sides[n] === 'left' ? [node(hash, old), node(hash, now)] : [old, node(now, hash)];
  return { old, now };
};

/** @param {Since} older @param {{ size: number, root: Buffer }} tree */
const isGrown = ({ size: older, root: olderRoot, proof }, { size, root }) => {
  if (older === 0 || older >= size) return older === size && proof.length === 0 && olderRoot.equals(root);
  const isPower = 2 ** Math.round(Math.log2(older)) === older;
  const [start, ...rest] = isPower ? [olderRoot, ...proof] : proof;
  let [at, last] = [older - 1, size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const sides = sidesOf(at, last, rest.length);
  if (start === undefined || sides === null) return false;
  const { old, now } = join(start, rest, sides);
  return old.equals(olderRoot) && now.equals(root);
};

// ---- Events ----

const leafNames = [
  'action',
  'actor',
  'changed',
  'commitment',
  'event',
  'key',
  'kind',
  'recordedAt',
  'sequence',
  'transaction',
  'type',
  'v',
];
const optionalNames = ['claimedAt', 'previous', 'reasonCode', 'team'];
const lineNames = ['index', 'leaf', 'payload', 'proof', 'record', 'salt'];
const prunedLineNames = ['index', 'leaf', 'proof', 'pruned', 'record'];
const pruningNames = ['events', 'index', 'leaf', 'payload', 'proof', 'salt'];

/** @param {Buffer} bytes @param {string} what */
const parseLeaf = (bytes, what) => {
  const leaf = parse(decode(bytes, what), what);
  if (leaf['v'] !== '1') throw new Unclear(`${what} is of a version that this verifier does not know`);
  const names = Object.keys(leaf).filter((name) => !optionalNames.includes(name));
  must(canonical(names) === canonical(leafNames), `${what} has other members than leaves have`);
  for (const [name, value] of Object.entries(leaf)) {
    if (name === 'changed') for (const field of listOf(value, what)) textOf(field, what);
    else textOf(value, `${what}, ${name}`);
  }
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(textOf(leaf['recordedAt'], what)), `${what} has no time`);
  return leaf;
};

/** @param {Buffer} file @param {string} name */
const linesOf = (file, name) => {
  const lines = decode(file, name).split('\n');
  must(lines.pop() === '', `${name} ends within a line`);
  return lines.map((line, at) => {
    const what = `line ${String(at + 1)} of ${name}`;
    return { what, event: parse(line, what) };
  });
};

/** @param {{ [name: string]: unknown }} event @param {string} what */
const parseSealed = (event, what) => {
  const bytes = bytesOf(event['leaf'], what);
  const [index, proof] = [numberOf(event['index'], what), hashesOf(event['proof'], what)];
  return { index, proof, bytes, leaf: parseLeaf(bytes, `the leaf in ${what}`) };
};

/** @param {{ [name: string]: unknown }} event @param {string} what */
const parseShown = (event, what) => {
  const payload = textOf(event['payload'], what);
  return { ...parseSealed(event, what), salt: bytesOf(event['salt'], what, 32), payload, content: parse(payload, what) };
};

/** @param {Buffer} file @returns {Sealed[]} */
const parseEvents = (file) => {
  const lines = linesOf(file, 'events.jsonl');
  if (lines.length === 0) throw new Unclear('the bundle holds no event: nothing can be concluded from it');
  return lines.map(({ what, event }) => {
    const isPruned = event['pruned'] !== undefined;
    const names = canonical(isPruned ? prunedLineNames : lineNames);
    must(canonical(Object.keys(event)) === names, `${what} has other members than events have`);
    const record = numberOf(event['record'], what);
    if (!isPruned) return { ...parseShown(event, what), record, pruned: null };
    const pruned = textOf(event['pruned'], what);
    return { ...parseSealed(event, what), record, pruned, salt: Buffer.alloc(0), payload: '', content: {} };
  });
};

/** @param {Buffer | undefined} file @returns {Pruning[]} */
const parsePrunings = (file) =>
  linesOf(file ?? Buffer.alloc(0), 'prunings.jsonl').map(({ what, event }) => {
    must(canonical(Object.keys(event)) === canonical(pruningNames), `${what} has other members than prunings have`);
    return { ...parseShown(event, what), events: listOf(event['events'], what).map((id) => textOf(id, what)) };
  });

/** @param {{ [name: string]: unknown }} manifest @returns {Since | null} */
const parseSince = (manifest) => {
  if (manifest['since'] === undefined) return null;
  const { size, root, proof } = objectOf(manifest['since'], 'since');
  return { size: numberOf(size, 'since'), root: bytesOf(root, 'since', 32), proof: hashesOf(proof, 'since') };
};

/** @param {Sealed} event */
const nameOf = ({ leaf }) => `event ${canonical(leaf['event'])} (number ${canonical(leaf['sequence'])} of ${canonical(leaf['key'])})`;

/** What changed a record, and what else happened about it, are counted apart. @param {Sealed} event */
const chainOf = ({ leaf }) => (leaf['kind'] === 'change' ? 'changes' : 'happenings');

/** All of one chain of a record, in their order. @param {Bundle} bundle @returns {Sealed[][]} */
const byRecord = ({ events, manifest }) =>
  listOf(manifest['records'], 'records').map((_, record) => events.filter((event) => event.record === record));

// ---- The verdict, line by line: each says in words what holds, or throws what does not ----

/** @param {Bundle} bundle @param {Key[]} keys */
const checkSignature = ({ checkpoint, key }, keys) => {
  must(isSignedBy(checkpoint, key), 'the checkpoint is not signed by the key that the bundle names');
  if (keys.length === 0) throw new Unclear('signed by the key that came with the bundle, which anybody can do; give --key');
  const signer = keys.find((one) => isSignedBy(checkpoint, one));
  must(signer !== undefined, 'the checkpoint is not signed by a key that you gave');
  return `signed by ${signer.name}+${signer.id.toString('hex')}, which you gave`;
};

/** @param {Bundle} bundle */
const checkInclusion = ({ events, checkpoint }) => {
  for (const event of events) must(isIncluded(event, checkpoint), `${nameOf(event)} is not in the log that was signed`);
  const distinct = [new Set(events.map(({ index }) => index)), new Set(events.map(({ leaf }) => leaf['event']))];
  must(
    distinct.every(({ size }) => size === events.length),
    'an event is there twice',
  );
  return `${String(events.length)} of ${String(events.length)} events are in the log of ${String(checkpoint.size)} events`;
};

/** @param {Sealed[]} events @param {unknown} about */
const checkRecord = (events, about) => {
  const { type, key, chain, events: count } = objectOf(about, 'a record');
  must(events.length > 0 && count === String(events.length), 'the manifest counts other events of a record than there are');
  /** @type {Sealed | undefined} */
  let before;
  for (const [at, event] of events.entries()) {
    const { leaf, index } = event;
    must(leaf['type'] === type && leaf['key'] === key && chainOf(event) === chain, `${nameOf(event)} is of another record`);
    must(leaf['sequence'] === String(at + 1), `${nameOf(event)} stands where number ${String(at + 1)} belongs`);
    const previous = before && sha256(Buffer.of(0), before.bytes).toString('base64');
    must(leaf['previous'] === previous, `${nameOf(event)} does not continue the event before it`);
    const isLater =
      before === undefined || (before.index < index && textOf(before.leaf['recordedAt'], '') <= textOf(leaf['recordedAt'], ''));
    must(isLater, `${nameOf(event)} was recorded or sealed before the event that it continues`);
    before = event;
  }
};

/** @param {Bundle} bundle */
const checkChain = (bundle) => {
  const records = listOf(bundle.manifest['records'], 'records');
  const groups = byRecord(bundle);
  must(
    canonical(groups.flat().map(({ index }) => String(index))) === canonical(bundle.events.map(({ index }) => String(index))),
    'the events do not stand in the order of their records',
  );
  for (const [at, events] of groups.entries()) checkRecord(events, records[at]);
  const named = records.map((record) => canonical(['type', 'key', 'chain'].map((name) => objectOf(record, '')[name] ?? '')));
  must(new Set(named).size === named.length, 'a record is there twice');
  return `${groups.map((events) => `1 to ${String(events.length)}`).join(', ')} without gaps, each continuing the one before, times rising`;
};

/** @param {Pick<Sealed, 'salt' | 'payload' | 'leaf'>} event */
const isCommittedTo = ({ salt, payload, leaf }) =>
  sha256(Buffer.from('luminous-payload-v1\0'), salt, Buffer.from(payload)).toString('base64') === leaf['commitment'];

/** @param {Bundle} bundle */
const checkPayloads = ({ events }) => {
  const shown = events.filter(({ pruned }) => pruned === null);
  for (const event of shown) must(isCommittedTo(event), `the values of ${nameOf(event)} are not those that were committed to`);
  return `${String(shown.length)} of ${String(events.length)} events show the values that were committed to`;
};

/** That the log says of these events that their values were pruned. @param {Pruning} pruning @param {Bundle} bundle */
const checkPruning = (pruning, { checkpoint }) => {
  const { leaf, content, events } = pruning;
  const name = `the pruning that event ${canonical(leaf['event'])} tells of`;
  must(isIncluded(pruning, checkpoint), `${name} is not in the log that was signed`);
  must(isCommittedTo(pruning), `${name} is not told as it was committed to`);
  must(leaf['kind'] === 'ledger' && leaf['action'] === 'prune', `${name} is none`);
  const { count, digest } = objectOf(content['detail'], name);
  const made = sha256(Buffer.from(events.join(','))).toString('hex');
  must(made === digest && count === String(events.length), `${name} was one of other events`);
};

/** What is not shown must be what the log says was pruned; null where all is shown. @param {Bundle} bundle */
const checkRetention = (bundle) => {
  const { events, prunings } = bundle;
  const lacking = events.filter(({ pruned }) => pruned !== null);
  if (prunings.length === 0 && lacking.length === 0) return null;
  for (const pruning of prunings) checkPruning(pruning, bundle);
  const told = prunings.map(({ leaf }) => textOf(leaf['event'], 'a pruning'));
  const named = [...new Set(lacking.map(({ pruned }) => pruned ?? ''))].sort((one, other) => Number(one) - Number(other));
  must(canonical(told) === canonical(named), 'the prunings are not those of the values that are missing');
  for (const event of lacking) {
    const pruning = prunings.find(({ leaf }) => leaf['event'] === event.pruned);
    must(
      pruning?.events.includes(textOf(event.leaf['event'], '')) === true,
      `the values of ${nameOf(event)} are missing, and were not pruned`,
    );
  }
  return `of ${String(lacking.length)} of ${String(events.length)} events the values are no longer kept: the log says that they were pruned`;
};

/** @param {string} text */
const cell = (text) => {
  const guarded = /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** @param {unknown} value @returns {Values} */
const valuesOf = (value) =>
  Object.fromEntries(Object.entries(objectOf(value ?? {}, 'after')).map(([name, member]) => [name, textOf(member, name)]));

const csvNames = [
  'type',
  'key',
  'sequence',
  'index',
  'event',
  'recordedAt',
  'claimedAt',
  'actor',
  'kind',
  'action',
  'field',
  'before',
  'after',
  'reasonCode',
  'reason',
  'request',
  'note',
];

/** @param {Sealed} event @param {boolean} wasPruned */
const csvNote = ({ content, pruned }, wasPruned) => {
  if (pruned !== null) return 'values no longer kept';
  if (content['detail'] !== undefined) return canonical(content['detail']);
  return content['note'] ?? (wasPruned ? 'values before no longer kept' : '');
};

/** @param {Sealed} event @param {Values} before @param {Values} after @param {boolean} wasPruned @returns {string[][]} */
const csvRows = (event, before, after, wasPruned) => {
  const { leaf, index, content } = event;
  const context = valuesOf(content['context']);
  const isChange = leaf['kind'] === 'change';
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();
  const fields = leaf['action'] === 'update' ? listOf(leaf['changed'], 'changed').map((field) => textOf(field, 'changed')) : names;
  const note = csvNote(event, wasPruned);
  const shown = isChange && fields.length > 0 ? fields : [''];
  return shown.map((field) =>
    csvNames.map((name) => {
      /** @type {{ [name: string]: unknown }} */
      const own = {
        index: String(index),
        field,
        before: before[field],
        after: after[field],
        reason: context['reason'],
        request: context['request'],
        note,
      };
      return textOf((name in own ? own[name] : leaf[name]) ?? '', name);
    }),
  );
};

/** @param {Bundle} bundle */
const checkCsv = (bundle) => {
  const rows = byRecord(bundle).flatMap((events) => {
    /** @type {Values} */
    let before = {};
    let wasPruned = false;
    return events.flatMap((event) => {
      const isChange = event.leaf['kind'] === 'change';
      const after = isChange ? valuesOf(event.content['after']) : before;
      const made = csvRows(event, before, after, isChange && wasPruned);
      before = after;
      if (isChange) wasPruned = event.pruned !== null;
      return made;
    });
  });
  const text = `\uFEFF${[csvNames, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
  must(bundle.files.get('events.csv')?.equals(Buffer.from(text)) === true, 'events.csv does not say what the events say');
  return `its ${String(rows.length)} rows say what the events say`;
};

/** Everything in the manifest that is not looked at elsewhere must follow from the rest. @param {Bundle} bundle */
const checkManifest = ({ manifest, files, checkpoint, events, prunings, key }) => {
  const { origin, size } = checkpoint;
  const records = listOf(manifest['records'], 'records').map((_, record) => {
    const own = events.filter((event) => event.record === record);
    return { chain: own[0] && chainOf(own[0]), events: String(own.length), key: own[0]?.leaf['key'], type: own[0]?.leaf['type'] };
  });
  /** @type {{ [name: string]: { sha256: string, size: string } }} */
  const listed = {};
  for (const [name, bytes] of [...files].slice(1)) listed[name] = { sha256: sha256(bytes).toString('hex'), size: String(bytes.length) };
  const since = manifest['since'] === undefined ? {} : { since: manifest['since'] };
  const made = {
    checkpoint: { origin, size: String(size) },
    claims,
    files: listed,
    format,
    key: key.text,
    notProven: prunings.length > 0 ? [...notProven, notProvenOfPruned] : notProven,
    records,
    ...since,
    version: prunings.length > 0 ? '2' : '1',
  };
  must(canonical(made) === canonical(manifest), 'the manifest says something that does not follow from the files');
  return 'says what the files say';
};

/** @param {Bundle} bundle @param {Key[]} keys @param {string | undefined} trustedNote */
const checkAppendOnly = ({ checkpoint, since }, keys, trustedNote) => {
  must(since === null || isGrown(since, checkpoint), 'the proof that the log only grew does not hold');
  if (trustedNote === undefined) return null;
  const trusted = parseCheckpoint(trustedNote);
  if (trusted === null || !keys.some((key) => isSignedBy(trusted, key)))
    throw new Unclear('the checkpoint that you trust is not signed by a key that you gave');
  if (trusted.size > checkpoint.size)
    throw new Unclear(
      `the log had ${String(trusted.size)} events when you trusted it and has ${String(checkpoint.size)} here: the bundle is older, or the log was cut`,
    );
  if (trusted.size === checkpoint.size) {
    must(trusted.root.equals(checkpoint.root), 'of one size there are two logs: the one that you trusted and this one');
    return 'the log is the one that you trusted';
  }
  if (since?.size !== trusted.size) throw new Unclear(`the bundle does not prove it; ask for one with since=${String(trusted.size)}`);
  must(since.root.equals(trusted.root), 'the log does not begin with the one that you trusted');
  return `the log begins with all ${String(trusted.size)} events that you trusted`;
};

/** @param {Bundle} bundle @param {number} maxAgeDays @param {number} now */
const checkAge = ({ events }, maxAgeDays, now) => {
  const newest = events.map(({ leaf }) => textOf(leaf['recordedAt'], '')).reduce((one, other) => (one > other ? one : other));
  const ageDays = (now - Date.parse(newest)) / dayMs;
  if (!(ageDays > -1)) throw new Unclear(`the newest event is of ${newest}, which lies ahead`);
  if (ageDays > maxAgeDays) throw new Unclear(`the newest event is of ${newest}: more than ${String(maxAgeDays)} days ago`);
  return `the newest event is of ${newest}; the checkpoint is no older`;
};

/** @param {Bundle} bundle */
const listOddClaims = ({ events }) =>
  events.filter(({ leaf }) => {
    if (leaf['claimedAt'] === undefined) return false;
    const aheadMs = Date.parse(textOf(leaf['claimedAt'], '')) - Date.parse(textOf(leaf['recordedAt'], ''));
    return !(aheadMs <= 0 && aheadMs >= -dayMs);
  });

/** What nobody is accused of and everybody should know. @param {Bundle} bundle @param {boolean} hasKey @param {boolean} hasCheckpoint */
const listNotes = (bundle, hasKey, hasCheckpoint) => {
  const trust = `${hasKey ? 'the key that you gave' : 'nothing from outside the bundle'}${hasCheckpoint ? ' and the checkpoint that you kept' : ''}`;
  const claimed = listOddClaims(bundle).map((event) => {
    const [at, recordedAt] = [canonical(event.leaf['claimedAt']), canonical(event.leaf['recordedAt'])];
    return { name: 'claimed time', text: `${nameOf(event)} is said to have happened at ${at} and was recorded at ${recordedAt}` };
  });
  const notes = [
    ...claimed,
    { name: 'trust', text: `${trust}; no witness has signed` },
    ...(bundle.prunings.length > 0 ? [...notProven, notProvenOfPruned] : notProven).map((text) => ({ name: 'not proven', text })),
  ];
  return notes.map((one) => ({ ...one, verdict: /** @type {const} */ ('note') }));
};

/** @param {Buffer} zip @returns {Bundle} */
const open = (zip) => {
  const { files, manifest } = openFiles(zip);
  const checkpoint = parseCheckpoint(decode(files.get('checkpoint') ?? Buffer.alloc(0), 'checkpoint'));
  must(checkpoint !== null, 'the checkpoint is none');
  const events = parseEvents(files.get('events.jsonl') ?? Buffer.alloc(0));
  const prunings = parsePrunings(files.get('prunings.jsonl'));
  return { files, manifest, key: parseKey(textOf(manifest['key'], 'the key')), checkpoint, events, prunings, since: parseSince(manifest) };
};

/**
 * @param {Buffer} zip
 * @param {Trust} trust
 * @returns {{ exitCode: 0 | 1 | 2, lines: Line[] }}
 */
export const verify = (zip, { keys: keyTexts, trustedCheckpoint, maxAgeDays = Infinity, now = Date.now() }) => {
  /** @type {Line[]} */
  const lines = [];
  /** @template T @param {string} name @param {() => T} check @returns {T | undefined} */
  const add = (name, check) => {
    try {
      const found = check();
      if (typeof found === 'string') lines.push({ verdict: 'ok', name, text: found });
      return found;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      lines.push({ verdict: error instanceof Tampered ? 'tampered' : 'unclear', name, text });
      return undefined;
    }
  };
  const keys = add('keys', () => keyTexts.map(parseKey)) ?? [];
  const bundle = add('bytes', () => open(zip));
  if (bundle !== undefined) {
    lines.push({ verdict: 'ok', name: 'bytes', text: 'every file is whole and in its one spelling' });
    add('manifest', () => checkManifest(bundle));
    add('signature', () => checkSignature(bundle, keys));
    add('inclusion', () => checkInclusion(bundle));
    add('chain', () => checkChain(bundle));
    add('values', () => checkPayloads(bundle));
    add('retention', () => checkRetention(bundle));
    add('events.csv', () => checkCsv(bundle));
    add('append-only', () => checkAppendOnly(bundle, keys, trustedCheckpoint));
    add('age', () => checkAge(bundle, maxAgeDays, now));
    lines.push(...listNotes(bundle, keys.length > 0, trustedCheckpoint !== undefined));
  }
  const verdicts = new Set(lines.map(({ verdict }) => verdict));
  return { exitCode: verdicts.has('tampered') ? 1 : verdicts.has('unclear') || bundle === undefined ? 2 : 0, lines };
};

// ---- The command ----

const usage = 'usage: node verify.mjs bundle.zip --key <key or file> [--trusted-checkpoint <file>] [--max-age-days <n>]';

/** @param {string} given a key, or a file with one a line */
const readKeys = (given) => (existsSync(given) ? readFileSync(given, 'utf8') : given).split('\n').flatMap((key) => key.trim() || []);

/** @param {string[]} args @returns {[file: string, trust: Trust]} */
const readArguments = (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { key: { type: 'string', multiple: true }, 'trusted-checkpoint': { type: 'string' }, 'max-age-days': { type: 'string' } },
  });
  const [file] = positionals;
  const { key = [], 'trusted-checkpoint': trusted, 'max-age-days': days = 'Infinity' } = values;
  if (file === undefined || positionals.length > 1 || !/^(?:\d+(?:\.\d+)?|Infinity)$/.test(days)) throw new Unclear(usage);
  const trustedCheckpoint = trusted === undefined ? undefined : readFileSync(trusted, 'utf8');
  return [file, { keys: key.flatMap(readKeys), trustedCheckpoint, maxAgeDays: Number(days) }];
};

/** @param {string[]} args */
const run = (args) => {
  const [file, trust] = readArguments(args);
  if (statSync(file).size > mostBytes) throw new Unclear('the bundle is larger than bundles are');
  const { exitCode, lines } = verify(readFileSync(file), trust);
  const signs = { ok: 'OK        ', tampered: 'TAMPERED  ', unclear: 'UNCLEAR   ', note: '          ' };
  // What a bundle says may hold characters that terminals act upon.
  for (const { verdict, name, text } of lines) process.stdout.write(`${signs[verdict]}${name}: ${text.replace(/[\p{Cc}\p{Cf}]/gu, '?')}\n`);
  process.stdout.write(`${['VERIFIED, as far as the lines above say', 'TAMPERED WITH', 'CANNOT CONCLUDE'][exitCode] ?? ''}\n`);
  return exitCode;
};

const [, script] = process.argv;
if (script !== undefined && existsSync(script) && pathToFileURL(realpathSync(script)).href === import.meta.url) {
  try {
    process.exitCode = run(process.argv.slice(2));
  } catch (error) {
    process.stdout.write(`CANNOT CONCLUDE: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
