/** Which lines stand in each box: a box covers one run of lines, since both are in document order. */
import type { PageLines } from './page-lines.ts';

/** For every box the index of its first line and the one after its last; both -1 where the box has no line. */
export type LineRanges = { readonly start: Int32Array; readonly end: Int32Array };

/** The ranges of all boxes of a page, in time linear in its lines and boxes. */
export function lineRangesOf({ lines, boxes }: PageLines): LineRanges {
  const start = new Int32Array(boxes.length).fill(-1);
  const end = new Int32Array(boxes.length).fill(-1);
  let line = 0;
  for (const { box } of lines) {
    if ((start[box.index] ?? -1) < 0) start[box.index] = line;
    line += 1;
    end[box.index] = line;
  }
  for (let index = boxes.length - 1; index > 0; index--) {
    const parent = boxes[index]?.parent?.index;
    const from = start[index] ?? -1;
    const to = end[index] ?? -1;
    if (parent === undefined || from < 0) continue;
    const parentStart = start[parent] ?? -1;
    if (parentStart < 0 || from < parentStart) start[parent] = from;
    if (to > (end[parent] ?? -1)) end[parent] = to;
  }
  return { start, end };
}
