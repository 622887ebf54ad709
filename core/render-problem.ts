/** A problem as readers and editors see it: apart from the decoder, which views that only show one need not bring along. */
import type { Problem } from './decode.ts';

/** One line for people: `place: message`. */
export function renderProblem(problem: Problem): string {
  return `${problem.place}: ${problem.message}`;
}
