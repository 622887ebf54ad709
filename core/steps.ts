/** Long work in small steps, between which others may have their turn. */

/** Work that can rest wherever it yields; ends with what it made. */
export type Steps<Made> = Generator<void, Made, void>;

/** Does all steps at once. */
export function finished<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the steps one by one; `pause` is awaited between them and may throw to end the work. */
export async function finishedInTurns<Made>(steps: Steps<Made>, pause: () => Promise<void>): Promise<Made> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
