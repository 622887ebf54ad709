/** A table of bounded size from spellings to what is dear to work out of them and asked for again and again. */

/** Keeps what was set or got of late; `get` gives undefined for what it never held or has forgotten. */
export type RecentTable<Value> = {
  /** Looks up a part of a text without cutting it out; the whole text when no offsets are given. */
  readonly get: (text: string, start?: number, end?: number) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
};

/** Longer keys are not kept, so that the table stays small whatever a page holds. */
const LONGEST_KEY = 40;

/**
 * Makes a table of at most twice `most` entries. When its younger half is full it becomes the older half and the older one is forgotten; what is
 * got from the older half is young again, so that what is frequent stays.
 */
export function createRecentTable<Value>(most: number): RecentTable<Value> {
  let young = createHalf<Value>(most);
  let old = createHalf<Value>(0);
  const add = (hash: number, key: string, value: Value): void => {
    if (young.isFull()) {
      old = young;
      young = createHalf(most);
    }
    young.add(hash, key, value);
  };
  return {
    get: (text, start = 0, end = text.length) => {
      if (end - start > LONGEST_KEY) return undefined;
      const hash = hashOf(text, start, end);
      const known = young.get(hash, text, start, end);
      if (known !== undefined) return known;
      const older = old.get(hash, text, start, end);
      if (older !== undefined) add(hash, text.slice(start, end), older);
      return older;
    },
    set: (key, value) => {
      if (key.length <= LONGEST_KEY) add(hashOf(key, 0, key.length), key, value);
    },
  };
}

/** Entries in an open-addressed table at most half full; the last set of a key wins. */
function createHalf<Value>(most: number) {
  const bits = Math.ceil(Math.log2(2 * most + 2));
  const last = (1 << bits) - 1;
  /** For each slot the position of its entry, -1 for none, and the entry's hash beside it. */
  const slots = new Int32Array(2 << bits).fill(-1);
  const keys: string[] = [];
  const values: Value[] = [];
  return {
    isFull: () => keys.length >= most,
    get: (hash: number, text: string, start: number, end: number): Value | undefined => {
      for (let slot = hash >>> (32 - bits); ; slot = (slot + 1) & last) {
        const at = slots[2 * slot] ?? -1;
        if (at < 0) return undefined;
        if (slots[2 * slot + 1] === hash && isSame(keys[at] ?? '', text, start, end)) return values[at];
      }
    },
    add: (hash: number, key: string, value: Value): void => {
      let slot = hash >>> (32 - bits);
      while ((slots[2 * slot] ?? -1) >= 0 && keys[slots[2 * slot] ?? 0] !== key) slot = (slot + 1) & last;
      slots[2 * slot] = keys.length;
      slots[2 * slot + 1] = hash;
      keys.push(key);
      values.push(value);
    },
  };
}

function isSame(key: string, text: string, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let at = 0; at < key.length; at += 1) if (key.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}
