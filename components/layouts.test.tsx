/**
 * What each view looks like, light and dark, held against the layouts in tests/views/layouts. Where a change is meant:
 * `npx vitest run --project browser components/layouts.test.tsx -u`, and read the difference.
 */
import { expect, test } from 'vitest';
import { VIEWS } from '../tests/views/every-view.tsx';
import { type LayoutLine, layoutOf } from '../tests/views/layout.ts';
import { draw, prefer } from '../tests/views/view.ts';
import { dress } from './dress.ts';

const WIDTHS_PX: Readonly<Record<keyof typeof VIEWS, number>> = {
  popup: 400,
  card: 380,
  hidden: 380,
  panel: 400,
  selection: 400,
  options: 400,
  welcome: 400,
};

async function look(name: keyof typeof VIEWS, scheme: 'light' | 'dark'): Promise<readonly LayoutLine[]> {
  await prefer(scheme);
  const view = draw(...VIEWS[name]);
  dress(document.documentElement, 'system');
  document.body.style.width = `${WIDTHS_PX[name]}px`;
  return layoutOf(view);
}

test.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('the %s looks as it should, light and dark', async (name) => {
  const light = await look(name, 'light');
  const dark = await look(name, 'dark');
  expect(dark.map(({ shape }) => shape)).toEqual(light.map(({ shape }) => shape));
  const lines = light.flatMap(({ shape, colours }, at) => {
    const indent = ' '.repeat(shape.length - shape.trimStart().length);
    return colours === '' ? [shape] : [shape, `${indent}· ${colours}`, `${indent}• ${dark[at]?.colours}`];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../tests/views/layouts/${name}.txt`);
});
