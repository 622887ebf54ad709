/** `npm run corpus -- COMMAND`: makes, checks, compares, releases and tells about corpora. */
import { CONSOLE } from './command.ts';
import { runCorpus } from './corpus/run-corpus.ts';

process.exitCode = await runCorpus(process.argv.slice(2), CONSOLE);
