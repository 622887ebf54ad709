/** `npm run build`: the corpus, then the extension for both browsers. Exits 1 with the tool's words when one fails. */
import { relative } from 'node:path';
import { ROOT } from './command.ts';
import { BUILD_FOLDERS, BUILDS, buildCorpus, buildExtension } from './extension-build.ts';

const corpus = await buildCorpus();
process.stdout.write(corpus.output);
if (corpus.code !== 0) process.exit(1);

const built = await Promise.all(BUILDS.map(async (build) => ({ build, ran: await buildExtension(build) })));
for (const { build, ran } of built) {
  if (ran.code === 0) console.log(`${relative(ROOT, BUILD_FOLDERS[build])}  (${(ran.ms / 1000).toFixed(1)} s)`);
  else console.error(`The build for ${build} failed:\n${ran.output}`);
}
process.exitCode = built.every(({ ran }) => ran.code === 0) ? 0 : 1;
