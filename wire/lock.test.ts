import { afterEach, describe, expect, it, vi } from 'vitest';
import { withLock } from './lock.ts';

afterEach(() => void vi.unstubAllGlobals());

/** Work that notes when it begins and ends. */
function createWorks() {
  const noted: string[] = [];
  const work = (name: string) => async () => {
    noted.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    noted.push(`${name} ends`);
    return name;
  };
  return { noted, work };
}

describe('a lock', () => {
  it('lets one work at a time, in turn, and others meanwhile with other locks', async () => {
    const { noted, work } = createWorks();
    const names = ['one', 'two'].map((name) => withLock('a', work(name)));
    expect(await Promise.all([...names, withLock('b', work('other'))])).toEqual(['one', 'two', 'other']);
    expect(noted.filter((line) => !line.startsWith('other'))).toEqual([
      'one begins',
      'one ends',
      'two begins',
      'two ends',
    ]);
    expect(noted.indexOf('other begins')).toBeLessThan(noted.indexOf('one ends'));
  });

  it('goes on after work that failed', async () => {
    const failing = withLock('a', async () => {
      throw new Error('no');
    });
    const next = withLock('a', async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('is the browser’s where it has some, so that other windows wait, too', async () => {
    const request = vi.fn(async (_: string, work: () => Promise<unknown>) => work());
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await withLock('corpora', async () => 3)).toBe(3);
    expect(request).toHaveBeenCalledExactlyOnceWith('fact-linker-corpora', expect.any(Function));
  });
});
