import { expect, test } from 'vitest';
import { killWorkers } from './worker-kills.ts';

test('a worker killed while it writes leaves every corpus whole, as it was or as it was to be', async () => {
  const { changes, wrong } = await killWorkers(30);
  expect(wrong).toEqual([]);
  expect(changes).toBeGreaterThan(5);
});
