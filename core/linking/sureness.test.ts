import { expect, it } from 'vitest';
import { LEAST_SURE, surenessOf } from './sureness.ts';

it('has three steps, each from its own score on', () => {
  const scores = [1, LEAST_SURE.sure, LEAST_SURE.sure - 0.01, LEAST_SURE.likely, LEAST_SURE.likely - 0.01, 0];
  expect(scores.map(surenessOf)).toEqual(['sure', 'sure', 'likely', 'likely', 'possible', 'possible']);
});
