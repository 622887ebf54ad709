import { expect, test } from 'vitest';
import { createPause } from './pause.ts';

test('lets others have their turn only when a slice of work is done', async () => {
  let time = 0;
  let turns = 0;
  const pause = createPause(() => time);
  const count = () => setTimeout(() => turns++, 0);
  count();
  await pause();
  expect(turns).toBe(0);
  time = 13;
  await pause();
  expect(turns).toBe(1);
  count();
  await pause();
  expect(turns).toBe(1);
});
