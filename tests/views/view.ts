/** A component drawn in the test browser as its users get it: with its style sheet, in a light or a dark theme, audited by axe. */
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { cdp } from 'vitest/browser';

export type Scheme = 'light' | 'dark';

/** Draws `content` styled by `css` in place of what was drawn before; gives the element it stands in. */
export function draw(content: ComponentChild, css: string): HTMLElement {
  render(null, stage());
  stage().replaceWith(Object.assign(document.createElement('div'), { id: 'stage' }));
  const style =
    document.querySelector('style#under-test') ?? document.head.appendChild(document.createElement('style'));
  style.id = 'under-test';
  style.textContent = css;
  document.documentElement.lang = 'en';
  document.title = 'View under test';
  render(content, stage());
  return stage();
}

/** Lets the browser prefer a theme, as `prefers-color-scheme` reports it. Motion is off: axe would measure a fading colour. */
export async function prefer(scheme: Scheme): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** Lets the browser force its own colours, as a reader with a high-contrast theme does. */
export async function forceColours(): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** What axe finds serious or critical in `view`, a line each; empty when it finds nothing. */
export async function barriers(view: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(view, { rules: { region: { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** Elements of `view` that reach out of it to the side, or whose words reach out of them, but for what is in a frame that scrolls by itself. */
export function overflowing(view: HTMLElement, scrollingFrame = ':not(*)'): readonly string[] {
  const { left, right } = view.getBoundingClientRect();
  return [...view.querySelectorAll('*:not(.unseen)')]
    .filter((element) => element.closest(scrollingFrame) === null)
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const isShown = element.clientWidth > 0 && getComputedStyle(element).overflowX === 'visible';
      const spills = isShown && element.scrollWidth > element.clientWidth + 1;
      return box.width > 1 && (spills || box.left < left - 1 || box.right > right + 1);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

function stage(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#stage');
  if (element !== null) return element;
  return document.body.appendChild(Object.assign(document.createElement('div'), { id: 'stage' }));
}
