/** The comparison drawn on a canvas: the table as the panel shows it, always in the light theme, with its legend. */
import type { ComparedPage } from '../core/comparison.ts';
import type { ComparisonMatrix, MatrixCell, MatrixRow } from '../core/comparison-matrix.ts';
import { iconPath } from './Icon.tsx';
import { say } from './language.ts';
import { comparisonSummary, corpusUpdated } from './strings.ts';

/** Lengths are CSS pixels. */
const MARGIN = 24;
const WORDS_WIDTH = 340;
const CELL_SIZE = 34;
const SIGN_SIZE = 26;
const NAMES_HEIGHT = 120;
const LINE_HEIGHT = 17;
const ROW_PADDING = 6;
const MOST_LINES = 3;
const GROUP_HEIGHT = 32;
const LEAST_WIDTH = 480;

/** Sharp on screens of two pixels a CSS pixel, as long as browsers give a canvas of that size. */
const SCALE = 2;
const MOST_SIDE_PX = 16_000;
const MOST_AREA_PX = 80_000_000;

const SANS = 'system-ui, sans-serif';
const SERIF = '"Iowan Old Style", "Sitka Text", Charter, Cambria, Georgia, serif';
const COLOURS = {
  ground: '#ffffff',
  ink: '#16211f',
  soft: '#4b5a57',
  edge: '#7d8c89',
  rule: '#dbe3e1',
  accent: '#0b6b66',
  onAccent: '#ffffff',
  tint: '#dcf0ed',
} as const;

const SIGNS: Readonly<Record<MatrixCell['kind'], { readonly fill: string; readonly stroke: string }>> = {
  same: { fill: COLOURS.ground, stroke: COLOURS.soft },
  differs: { fill: COLOURS.tint, stroke: COLOURS.accent },
  contradicted: { fill: COLOURS.accent, stroke: COLOURS.onAccent },
  carries: { fill: COLOURS.ground, stroke: COLOURS.accent },
  absent: { fill: COLOURS.ground, stroke: COLOURS.edge },
  unknown: { fill: COLOURS.ground, stroke: COLOURS.edge },
};
const CELL_KINDS = ['same', 'differs', 'contradicted', 'carries', 'absent', 'unknown'] as const;
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

type Line = { readonly text: string; readonly font: string; readonly colour: string };
type LaidRow = { readonly row: MatrixRow; readonly lines: readonly string[]; readonly height: number };

/**
 * Sizes the canvas and draws on it. False where the browser gives no canvas to draw on. Of more rows than the largest canvas holds the last are left
 * out.
 */
export function drawComparison(canvas: HTMLCanvasElement, page: ComparedPage, matrix: ComparisonMatrix): boolean {
  const context = canvas.getContext('2d');
  if (context === null) return false;
  const width = Math.max(LEAST_WIDTH, 2 * MARGIN + WORDS_WIDTH + matrix.outlets.length * CELL_SIZE);
  const text = width - 2 * MARGIN;
  const head = headLines(page, matrix).flatMap((line) => wrapped(context, line, text));
  const foot = footLines(page).flatMap((line) => wrapped(context, line, text));
  const fixed =
    4 * MARGIN + (head.length + foot.length) * (LINE_HEIGHT + 2) + 2 * SIGN_SIZE + NAMES_HEIGHT + GROUP_HEIGHT;
  const stated = fitting(layOut(context, matrix.stated), MOST_SIDE_PX - fixed);
  const leftOut = fitting(layOut(context, matrix.leftOut), MOST_SIDE_PX - fixed - heightOf(stated));
  const height = fixed + heightOf(stated) + heightOf(leftOut);
  const scale =
    Math.max(width, height) * SCALE > MOST_SIDE_PX || width * height * SCALE ** 2 > MOST_AREA_PX ? 1 : SCALE;
  canvas.width = width * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  context.fillStyle = COLOURS.ground;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'alphabetic';

  let y = MARGIN;
  for (const line of head) y = drawLine(context, line, y, width);
  drawNames(context, matrix, y + NAMES_HEIGHT - 6);
  y += NAMES_HEIGHT;
  for (const row of stated) y = drawRow(context, row, y, width);
  if (leftOut.length > 0) {
    drawLine(context, { text: say('leftOutHere'), font: `600 12px ${SANS}`, colour: COLOURS.soft }, y + 10, width);
    y += GROUP_HEIGHT;
  }
  for (const row of leftOut) y = drawRow(context, row, y, width);
  y = drawLegend(context, [...stated, ...leftOut], y + MARGIN, width);
  for (const line of foot) y = drawLine(context, line, y, width);
  return true;
}

function headLines(page: ComparedPage, matrix: ComparisonMatrix): readonly Line[] {
  const title = page.articles[0]?.title ?? '';
  const small = { font: `12px ${SANS}`, colour: COLOURS.soft };
  return [
    { text: page.story || say('untitledStory'), font: `600 16px ${SANS}`, colour: COLOURS.ink },
    ...(title === '' || title === page.story ? [] : [{ ...small, text: title }]),
    { ...small, text: comparisonSummary(matrix) },
  ];
}

function footLines(page: ComparedPage): readonly Line[] {
  const small = { font: `12px ${SANS}`, colour: COLOURS.soft };
  return [
    { ...small, text: `${say('name')} · ${page.corpusName}${say('separator')}${corpusUpdated(page.corpusUpdated)}` },
    { ...small, text: say('standingLine') },
  ];
}

function layOut(context: CanvasRenderingContext2D, rows: readonly MatrixRow[]): readonly LaidRow[] {
  return rows.map((row) => {
    context.font = fontOf(row);
    const lines = wrapWords(context, row.title, WORDS_WIDTH - 12, MOST_LINES);
    return { row, lines, height: Math.max(CELL_SIZE, lines.length * LINE_HEIGHT + 2 * ROW_PADDING) };
  });
}

/** Serif is what the page prints. */
const fontOf = ({ title, words }: MatrixRow): string => `13px ${title === words ? SERIF : SANS}`;

const heightOf = (rows: readonly LaidRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

function fitting(rows: readonly LaidRow[], most: number): readonly LaidRow[] {
  let left = most;
  return rows.filter(({ height }) => {
    left -= height;
    return left >= 0;
  });
}

function drawNames(context: CanvasRenderingContext2D, { outlets }: ComparisonMatrix, bottom: number): void {
  context.font = `600 12px ${SANS}`;
  context.fillStyle = COLOURS.ink;
  outlets.forEach(({ name }, column) => {
    context.save();
    context.translate(MARGIN + WORDS_WIDTH + column * CELL_SIZE + CELL_SIZE / 2 + 4, bottom);
    context.rotate(-Math.PI / 2);
    context.textAlign = 'left';
    context.fillText(shortened(context, name, NAMES_HEIGHT - 16), 0, 0);
    context.restore();
  });
}

function drawRow(context: CanvasRenderingContext2D, { row, lines, height }: LaidRow, y: number, width: number): number {
  context.fillStyle = COLOURS.rule;
  context.fillRect(MARGIN, y, width - 2 * MARGIN, 1);
  const isStated = row.links.length > 0;
  const isRightToLeft = RIGHT_TO_LEFT.test(row.title);
  context.font = fontOf(row);
  context.fillStyle = isStated ? COLOURS.ink : COLOURS.soft;
  context.textAlign = isRightToLeft ? 'right' : 'left';
  context.direction = isRightToLeft ? 'rtl' : 'ltr';
  const x = isRightToLeft ? MARGIN + WORDS_WIDTH - 12 : MARGIN;
  lines.forEach((line, index) => {
    context.fillText(line, x, y + ROW_PADDING + (index + 0.75) * LINE_HEIGHT);
  });
  row.cells.forEach(({ kind }, column) => {
    const left = MARGIN + WORDS_WIDTH + column * CELL_SIZE + (CELL_SIZE - SIGN_SIZE) / 2;
    drawSign(context, kind, left, y + (height - SIGN_SIZE) / 2);
  });
  return y + height;
}

function drawSign(context: CanvasRenderingContext2D, kind: MatrixCell['kind'], x: number, y: number): void {
  const { fill, stroke } = SIGNS[kind];
  context.save();
  context.translate(x, y);
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(0, 0, SIGN_SIZE, SIGN_SIZE, 6);
  context.fill();
  context.translate((SIGN_SIZE - 16) / 2, (SIGN_SIZE - 16) / 2);
  context.strokeStyle = stroke;
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(new Path2D(iconPath(kind)));
  context.restore();
}

/** The signs in use with their words, in as many lines as they need up to two. */
function drawLegend(context: CanvasRenderingContext2D, rows: readonly LaidRow[], y: number, width: number): number {
  const used = new Set(rows.flatMap(({ row }) => row.cells.map(({ kind }) => kind)));
  context.font = `12px ${SANS}`;
  context.textAlign = 'left';
  context.direction = 'ltr';
  let x = MARGIN;
  let top = y;
  for (const kind of CELL_KINDS.filter((one) => used.has(one))) {
    const needed = SIGN_SIZE + context.measureText(say(`cell_${kind}`)).width + 22;
    if (x + needed > width - MARGIN && x > MARGIN) {
      x = MARGIN;
      top += SIGN_SIZE;
    }
    drawSign(context, kind, x, top - SIGN_SIZE / 2);
    context.fillStyle = COLOURS.soft;
    context.fillText(say(`cell_${kind}`), x + SIGN_SIZE + 6, top + 4);
    x += needed;
  }
  return top + MARGIN;
}

function drawLine(context: CanvasRenderingContext2D, { text, font, colour }: Line, y: number, width: number): number {
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  context.font = font;
  context.fillStyle = colour;
  context.textAlign = isRightToLeft ? 'right' : 'left';
  context.direction = isRightToLeft ? 'rtl' : 'ltr';
  context.fillText(text, isRightToLeft ? width - MARGIN : MARGIN, y + LINE_HEIGHT * 0.75);
  return y + LINE_HEIGHT + 2;
}

function wrapped(context: CanvasRenderingContext2D, line: Line, width: number): readonly Line[] {
  context.font = line.font;
  return wrapWords(context, line.text, width, MOST_LINES).map((text) => ({ ...line, text }));
}

/** The text in lines that are no wider than `width`, at most `most`; what is more is left out with an ellipsis. */
function wrapWords(context: CanvasRenderingContext2D, text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || context.measureText(longer).width <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
    if (lines.length === most) break;
  }
  if (lines.length === most) return [...lines.slice(0, -1), shortened(context, `${lines.at(-1)}…`, width, '…')];
  return [...lines, line].map((one) => shortened(context, one, width));
}

/** The text cut until it is no wider than `width`. `tail` says how a text ends that is cut already. */
function shortened(context: CanvasRenderingContext2D, text: string, width: number, tail = ''): string {
  if (context.measureText(text).width <= width) return text;
  const letters = [...(tail === '' ? text : text.slice(0, -tail.length))];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('')}…`;
}
