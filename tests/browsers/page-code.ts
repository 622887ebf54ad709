/** Functions as text for a page, and their results as text from it: the same road in both browsers. */
import { inflateSync } from 'node:zlib';
import type { Json } from './browser.ts';

type Code = { toString(): string };

/** An expression that calls `code` with `argument` and gives its awaited result as JSON. `__name` is what tsx leaves in functions. */
export function asExpression(code: Code, argument: Json): string {
  return `(async () => { const __name = (f) => f; return JSON.stringify(await (${code})(${asLiteral(argument)})) })()`;
}

/** The same for `code` that takes the shadow root first: a function whose argument, or `this`, is the shadow root. */
export function asShadowFunction(code: Code, argument: Json): string {
  return `async function (root) { const __name = (f) => f; return JSON.stringify(await (${code})(root ?? this, ${asLiteral(argument)})) }`;
}

/** What came back, in the form of Chromium's protocol: the value, or the page's exception thrown here. */
export function fromResult<R>(answer: {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}): R {
  const { result, exceptionDetails } = answer;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return (typeof result.value === 'string' ? JSON.parse(result.value) : undefined) as R;
}

function asLiteral(argument: Json): string {
  return JSON.stringify(argument).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** A PDF as text, with its streams unpacked and without what differs from one printing to the next: times, and numbers drawn for it. */
export function comparablePdf(base64: string): string {
  const packed = Buffer.from(base64, 'base64').toString('latin1');
  return packed
    .replace(/stream\r?\n(.*?)\r?\nendstream/gs, (_, bytes: string) => unpacked(Buffer.from(bytes, 'latin1')))
    .replace(/\/(?:CreationDate|ModDate) ?\(.*?\)/g, '')
    .replace(/\/ID ?\[.*?\]/gs, '');
}

function unpacked(bytes: Buffer): string {
  const isZlib = bytes[0] === 0x78;
  return (isZlib ? inflateSync(bytes) : bytes).toString('latin1');
}
