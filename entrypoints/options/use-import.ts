import { useEffect, useState } from 'preact/hooks';
import type { CorpusImportProps, ShownImport } from '../../components/CorpusImport.tsx';
import type { StoreProblem } from '../../components/CorpusList.tsx';
import { callBackground } from '../../wire/calls.ts';
import type { ImportState } from '../../wire/messages.ts';

/** Between two looks at a running import. */
const LOOK_MS = 200;

/** An import by the background, drawn as it goes; `onTrouble` is told when what was read could not be stored. */
export function useImport(onTrouble: (problem: StoreProblem) => void, signal: AbortSignal): CorpusImportProps {
  const [state, setState] = useState<ShownImport>({ kind: 'none' });
  const [watched] = useState({ file: '', isCancelled: false });

  const look = async (): Promise<void> => {
    if (signal.aborted) return;
    const now = await callBackground('importState', null);
    if (now.kind === 'not-stored') onTrouble(now.trouble.kind);
    setState(shownImport(now, watched));
    if (now.kind === 'running') setTimeout(look, LOOK_MS);
  };
  // An import that was begun before this page was opened.
  useEffect(() => {
    callBackground('importState', null).then((now) => {
      if (now.kind !== 'running') return;
      watched.file = now.file;
      void look();
    });
  }, []);

  return {
    state,
    onFile: async (file) => {
      watched.file = file.name;
      watched.isCancelled = false;
      setState({ kind: 'running', file: file.name, share: 0 });
      await callBackground('startImport', { address: URL.createObjectURL(file), name: file.name, bytes: file.size });
      void look();
    },
    onCancel: async () => {
      watched.isCancelled = true;
      await callBackground('cancelImport', null);
    },
  };
}

/** A background that knows nothing of the import any more was stopped in the middle of it. */
function shownImport(now: ImportState, watched: { readonly file: string; readonly isCancelled: boolean }): ShownImport {
  if (now.kind === 'none' && !watched.isCancelled) return { kind: 'interrupted', file: watched.file };
  return now.kind === 'not-stored' ? { kind: 'none' } : now;
}
