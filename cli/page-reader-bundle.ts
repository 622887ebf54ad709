/** The extension's page reader as one script, for the command line: cli does not import page/, it bundles it when asked. */
import { fileURLToPath } from 'node:url';
import { bundleScript } from './bundle-script.ts';

/** Bundled once a process. */
let bundled: Promise<string> | undefined;

/**
 * A script that sets `factLinkerReader`: `answer()` reads the page it runs in, `readInSlices()` reads it in slices
 * once the page is drawn, between the user timing marks `reading` and `read`. Of the code in page/ at the first call.
 */
export function bundlePageReader(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

function bundle(): Promise<string> {
  const folder = fileURLToPath(new URL('../page/', import.meta.url));
  const source = `
    import { findArticle, readArticle } from ${JSON.stringify(`${folder}find-article.ts`)};
    import { readPageFacts } from ${JSON.stringify(`${folder}page-facts.ts`)};
    export function answer() {
      const from = performance.now();
      const found = findArticle(document);
      const ms = performance.now() - from;
      const blocks = found.kind === 'article' ? found.blocks.map(({ text, heading, article }) => ({ text, heading, article })) : undefined;
      return { ms, facts: readPageFacts(document), found: blocks === undefined ? found : { kind: 'article', title: found.title, blocks } };
    }
    export async function readInSlices() {
      const { signal } = new AbortController();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      performance.mark('reading');
      await readArticle(document, { signal });
      performance.mark('read');
    }`;
  return bundleScript(source, 'factLinkerReader');
}
