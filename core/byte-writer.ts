/** Bytes written one after another, and how they are read again: numbers of variable length, texts. */

/** Grows as it is written to. */
export type ByteWriter = {
  readonly length: () => number;
  /** A whole number from 0 to 2³² - 1: seven bits a byte, the lowest first, the highest bit of a byte set where more follow. */
  readonly number: (value: number) => void;
  /** A text: its number of bytes, then its UTF-16 units, each as UTF-8 writes such a number, so that any text comes back as it was. */
  readonly text: (text: string) => void;
  /** What was written so far; not a copy. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
};

const FIRST_ROOM = 1 << 12;
/** Bytes that one number or one UTF-16 unit takes at most. */
const LONGEST_NUMBER = 5;
const LONGEST_UNIT = 3;

export function createByteWriter(): ByteWriter {
  let room = new Uint8Array(FIRST_ROOM);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= room.length) return;
    room = moved(room, Math.max(largerRoom(room.length), length + more));
  };
  const number = (value: number): void => {
    makeRoom(LONGEST_NUMBER);
    let rest = value;
    for (; rest > 127; rest >>>= 7) {
      room[length] = (rest & 127) | 128;
      length += 1;
    }
    room[length] = rest;
    length += 1;
  };
  return {
    length: () => length,
    number,
    text: (text) => {
      number(unitBytes(text));
      makeRoom(LONGEST_UNIT * text.length);
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit < 0x80) {
          room[length] = unit;
          length += 1;
        } else if (unit < 0x800) {
          room[length] = 0xc0 | (unit >> 6);
          room[length + 1] = 0x80 | (unit & 63);
          length += 2;
        } else {
          room[length] = 0xe0 | (unit >> 12);
          room[length + 1] = 0x80 | ((unit >> 6) & 63);
          room[length + 2] = 0x80 | (unit & 63);
          length += 3;
        }
      }
    },
    bytes: () => room.subarray(0, length),
  };
}

/** Rooms from which on one is not doubled but grows by a quarter: of a large one, half would often stay empty. */
const LARGE_ROOM = 1 << 22;

/** The next larger room for what outgrows this one: amounts of anything. */
function largerRoom(room: number): number {
  return room < LARGE_ROOM ? 2 * room : Math.ceil(1.25 * room);
}

/**
 * The same bytes in a larger room. Where the engine can, the old room is given up at once: left to be collected, the rooms that a large one outgrew would hold
 * several times its size.
 */
function moved(room: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const buffer: ArrayBuffer & { readonly transfer?: (length: number) => ArrayBuffer } = room.buffer;
  if (buffer.transfer !== undefined) return new Uint8Array(buffer.transfer(length));
  const larger = new Uint8Array(length);
  larger.set(room);
  return larger;
}

function unitBytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes += unit < 0x800 ? 1 : 2;
  }
  return bytes;
}

/** Reads what a writer wrote, from any place. Beyond the end everything is 0 and empty; bytes that nobody wrote give some value, never an error. */
export type ByteReader = {
  readonly seek: (place: number) => void;
  readonly number: () => number;
  readonly text: () => string;
};

export function createByteReader(bytes: Uint8Array): ByteReader {
  let place = 0;
  const number = (): number => {
    let part = bytes[place] ?? 0;
    place += 1;
    let value = part & 127;
    for (let bits = 7; part > 127 && bits < 35; bits += 7) {
      part = bytes[place] ?? 0;
      place += 1;
      value |= (part & 127) << bits;
    }
    return value >>> 0;
  };
  return {
    seek: (to) => {
      place = to;
    },
    number,
    text: () => {
      const end = Math.min(number() + place, bytes.length);
      const text = readUnits(bytes, place, end);
      place = end;
      return text;
    },
  };
}

/** The text whose units stand from `start` to `end`. */
export function readUnits(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      at += 1;
    } else if (first < 0xe0) {
      text += String.fromCharCode(((first & 31) << 6) | ((bytes[at + 1] ?? 0) & 63));
      at += 2;
    } else {
      text += String.fromCharCode(
        ((first & 15) << 12) | (((bytes[at + 1] ?? 0) & 63) << 6) | ((bytes[at + 2] ?? 0) & 63),
      );
      at += 3;
    }
  }
  return text;
}
