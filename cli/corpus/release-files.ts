/** Reading a release's envelope, and what commands say of releases. */
import { dateField } from '../../core/corpus/corpus-schema.ts';
import { decode, type Problem, parseJson, type Result } from '../../core/decode.ts';
import { readBytes, shownPath } from './report.ts';

/** The value in an envelope's file, not yet checked. */
export async function readEnvelope(path: string): Promise<Result<unknown>> {
  const bytes = await readBytes(path);
  return bytes.ok ? parseJson(bytes.value.toString('utf8'), shownPath(path)) : bytes;
}

/** A day of a command's option, or today (UTC). */
export function dayOf(name: string, text: string | undefined): Result<string> {
  return decode(dateField, text ?? new Date().toISOString().slice(0, 10), `--${name}`);
}

/** A whole number of a command's option; a problem says what it is instead. */
export function wholeNumber(name: string, text: string): Result<number> {
  if (/^[1-9]\d{0,14}$/.test(text)) return { ok: true, value: Number(text) };
  const problem: Problem = {
    place: `--${name}`,
    value: text,
    message: `is ${JSON.stringify(text)}; expected a whole number from 1 on`,
  };
  return { ok: false, problems: [problem] };
}
