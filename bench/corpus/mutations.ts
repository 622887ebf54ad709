/** Changes of bytes and of JSON values, as accidents and attackers make them. The same seed gives the same changes. */

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function below(chance: Chance, end: number): number {
  return Math.floor(chance() * end);
}

export function oneOf<T>(chance: Chance, values: readonly T[]): T {
  const value = values[below(chance, values.length)];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

const STRIKING_BYTES = [0, 1, 0x7f, 0x80, 0xc0, 0xfe, 0xff, 0x0a, 0x22, 0x2c, 0x30, 0x5c, 0x7b, 0x7d];
const STRIKING_NUMBERS = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 0x00ffffff, 0x10000];

/** The bytes after one to four changes: bits flipped, bytes and numbers set, stretches taken out, doubled, moved, or the end cut off or lengthened. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  let changed = Uint8Array.from(bytes);
  for (let left = 1 + below(chance, 4); left > 0; left -= 1) changed = oneOf(chance, BYTE_CHANGES)(changed, chance);
  return changed;
}

type ByteChange = (bytes: Uint8Array<ArrayBuffer>, chance: Chance) => Uint8Array<ArrayBuffer>;

const BYTE_CHANGES: readonly ByteChange[] = [
  (bytes, chance) => {
    const at = below(chance, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(chance, 8));
    return bytes;
  },
  (bytes, chance) => bytes.fill(oneOf(chance, STRIKING_BYTES), ...stretch(bytes, chance, 8)),
  (bytes, chance) => {
    if (bytes.length < 4) return bytes;
    const at = 4 * below(chance, Math.floor(bytes.length / 4));
    new DataView(bytes.buffer).setUint32(at, oneOf(chance, STRIKING_NUMBERS), true);
    return bytes;
  },
  (bytes, chance) => {
    const [from, to] = stretch(bytes, chance, 64);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, chance) => {
    const [from, to] = stretch(bytes, chance, 64);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, chance) => {
    const [from, to] = stretch(bytes, chance, 64);
    return bytes.copyWithin(below(chance, bytes.length), from, to);
  },
  (bytes, chance) => bytes.slice(0, below(chance, bytes.length)),
  (bytes, chance) =>
    joined(
      bytes,
      Uint8Array.from({ length: 1 + below(chance, 8) }, () => below(chance, 256)),
    ),
];

function stretch(bytes: Uint8Array, chance: Chance, most: number): [number, number] {
  const from = below(chance, bytes.length);
  return [from, Math.min(bytes.length, from + 1 + below(chance, most))];
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** JSON values that decoders stumble over. */
const STRIKING_VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  0.5,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  'a'.repeat(5_000),
  '-',
  'a--b',
  '__proto__',
  'constructor',
  '2031-02-29',
  '2031-13-01',
  '0000-00-00',
  '2031-03-04',
  'javascript:alert(1)',
  'http://',
  'http://a@b.example/',
  'https://a.example:99999/',
  'https://a.example/\n',
  'https://a.example/“x”',
  'www.a.example',
  'A.example',
  [],
  [[]],
  {},
  { length: 3 },
  [null],
];

const STRANGE_KEYS = ['__proto__', 'constructor', 'toString', 'length', 'id', 'whole', 'Id', '', 'note'];

/** A JSON text whose value had one to three of its parts changed: another value, left out, doubled, moved, under another key, or one part in the place of another. */
export function mutateJson(text: string, chance: Chance): string {
  const value: Json = JSON.parse(text);
  for (let left = 1 + below(chance, 3); left > 0; left -= 1) changePart(value, chance);
  return JSON.stringify(value);
}

function changePart(value: Json, chance: Chance): void {
  const parent = oneOf(chance, parentsIn(value));
  if (Array.isArray(parent)) {
    const at = below(chance, parent.length + 1);
    const change = below(chance, 4);
    if (change === 0) parent.splice(at, 1);
    else if (change === 1) parent.splice(at, 0, structuredClone(parent[below(chance, parent.length)] ?? null));
    else if (change === 2) parent.splice(at, 1, otherValue(value, chance));
    else parent.reverse();
    return;
  }
  const key = oneOf(chance, [...Object.keys(parent), oneOf(chance, STRANGE_KEYS)]);
  const change = below(chance, 4);
  const before = Object.getOwnPropertyDescriptor(parent, key)?.value;
  if (change === 0) delete parent[key];
  else if (change === 1 && before !== undefined) put(parent, oneOf(chance, STRANGE_KEYS), before);
  else if (change === 2 && typeof before === 'string') put(parent, key, changedText(before, chance));
  else put(parent, key, otherValue(value, chance));
}

/** Also under `__proto__`, which an assignment would not make a key. */
function put(parent: { [key: string]: Json }, key: string, value: Json): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function otherValue(whole: Json, chance: Chance): Json {
  if (chance() < 0.7) return structuredClone(oneOf(chance, STRIKING_VALUES));
  const parent = oneOf(chance, parentsIn(whole));
  return structuredClone(oneOf(chance, [...Object.values(parent), parent]));
}

function changedText(text: string, chance: Chance): string {
  const at = below(chance, text.length + 1);
  const change = below(chance, 3);
  const put = String.fromCharCode(chance() < 0.5 ? 32 + below(chance, 95) : below(chance, 0x10000));
  if (change === 0) return text.slice(0, at) + text.slice(at + 1);
  if (change === 1) return text.slice(0, at) + put + text.slice(at);
  return text.slice(0, at) + put + text.slice(at + 1);
}

type Parent = Json[] | { [key: string]: Json };

/** Every list and object in a value, itself included. */
function parentsIn(value: Json): Parent[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(parentsIn)];
}
