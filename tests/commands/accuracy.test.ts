import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

const GOLD = join(import.meta.dirname, '..', '..', '..', 'shared', 'gold');

describe('accuracy on the hand-labelled pages', () => {
  it('reaches F1 0.60 with precision 0.70, and marks at most 2 of 100 sentences wrongly', async ({ skip }) => {
    skip(!existsSync(GOLD), 'not measured: the hand labels of ../shared/gold are not beside the project');
    const args = [join(GOLD, 'pages'), '--codes', join(GOLD, 'claims.tsv'), '--json'];
    const { code, stdout, stderr } = await runCommand('accuracy.ts', args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { labels, pagesWithoutLabels, atDefault, wrongMarksPer100 } = JSON.parse(stdout);
    expect(labels).toBeGreaterThan(100);
    expect(pagesWithoutLabels).toBe(3);
    expect(atDefault.f1).toBeGreaterThanOrEqual(0.6);
    expect(atDefault.precision).toBeGreaterThanOrEqual(0.7);
    expect(wrongMarksPer100).toBeLessThanOrEqual(2);
  });
});
