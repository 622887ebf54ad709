/** axe in a page of either browser. */
import { source } from 'axe-core';
import type { Page } from '../browsers/browser.ts';

/** What axe finds serious or critical, one line each. `inHost` looks into the extension's closed shadow root instead of the page. */
export async function seriousProblems(page: Page, where: 'page' | 'inHost'): Promise<readonly string[]> {
  if (where === 'inHost')
    await page.inShadow((root) => {
      Object.defineProperty(root.host, 'shadowRoot', { get: () => root, configurable: true });
    }, null);
  await page.addScript(source);
  return page.evaluate(async (isInHost) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations, passes } = await axe.run(
      isInHost ? { include: [{ fromShadowDom: ['fact-linker-host', 'dialog'] }] } : document,
    );
    if (passes.length === 0) throw new Error('axe looked at nothing');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`);
  }, where === 'inHost');
}

type Axe = {
  readonly run: (context: unknown) => Promise<{
    readonly passes: readonly unknown[];
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly impact: string;
      readonly nodes: readonly { readonly target: readonly (string | readonly string[])[] }[];
    }[];
  }>;
};
