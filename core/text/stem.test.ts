import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

describe('stem', () => {
  it.each([
    ['evacuated', 'evacuating'],
    ['ferry', 'ferries'],
    ['closure', 'closures'],
  ])('brings forms of a word together: %s, %s', (a, b) => expect(stem(a)).toBe(stem(b)));

  it.each([
    ['organised', 'organized'],
    ['analysing', 'analyzing'],
    ['favours', 'favors'],
    ['harbour', 'harbor'],
    ['theatre', 'theater'],
    ['metres', 'meters'],
    ['kilometres', 'kilometers'],
    ['dialogue', 'dialog'],
    ['programmes', 'programs'],
    ['defence', 'defense'],
    ['offences', 'offenses'],
    ['sceptical', 'skeptical'],
    ['travelled', 'traveled'],
  ])('brings British and American spelling together: %s, %s', (a, b) => expect(stem(a)).toBe(stem(b)));

  it.each([
    ['harbour', 'harbinger'],
    ['hours', 'horse'],
    ['court', 'cort'],
    ['promise', 'prize'],
  ])('keeps other words apart: %s, %s', (a, b) => expect(stem(a)).not.toBe(stem(b)));

  it('leaves short words, figures and other scripts as they are', () => {
    for (const word of ['us', 'sea', '2031', '7th', 'паромы', '']) expect(stem(word)).toBe(word);
  });

  it('leaves what is too long for a word as it is, at once', () => {
    const endless = `${'harbo'.repeat(20_000)}urs`;
    const before = process.cpuUsage();
    expect(stem(endless)).toBe(endless);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  it('answers the same when asked again after very many other words', () => {
    const before = stem('evacuation');
    for (let n = 0; n < 25_000; n += 1) stem(`word${n}`);
    expect(stem('evacuation')).toBe(before);
  });
});
