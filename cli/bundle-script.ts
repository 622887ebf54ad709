/** Bundles a script that is written in the code that needs it, for pages of tests, benches and commands: the only importer of Vite. */
import { build, type Rollup } from 'vite';

const ENTRY = '\0script';
const NAME = 'script';

/**
 * The module `source` and all that it imports as one script for a page, not minified. With `globalName` its exports become the properties of a
 * global of that name. Rejects when something that is imported is missing.
 */
export async function bundleScript(source: string, globalName?: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: NAME,
        resolveId: (id, importer) => (importer === undefined && id.endsWith(NAME) ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
    build:
      globalName === undefined
        ? { write: false, minify: false, rollupOptions: { input: NAME } }
        : { write: false, minify: false, lib: { entry: NAME, name: globalName, formats: ['iife'] } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Vite bundled nothing.');
  const chunk = output.output.find((file): file is Rollup.OutputChunk => file.type === 'chunk');
  if (chunk === undefined) throw new Error('Vite bundled no script.');
  return chunk.code;
}
