import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { barriers, draw } from '../tests/views/view.ts';
import { CorpusImport, type CorpusImportProps } from './CorpusImport.tsx';
import { CorpusList, type CorpusListProps, type ListedCorpus } from './CorpusList.tsx';
import css from './options.css?inline';

const HARBOUR: ListedCorpus = {
  id: 'imported/harbour',
  kind: 'imported',
  name: 'Harbour news',
  number: 0,
  keyId: '',
  updated: '2031-03-06',
  articles: 12,
  claims: 340,
  bytes: 2_400_000,
  isOn: true,
  canGoBack: false,
};
const TIDE: ListedCorpus = {
  ...HARBOUR,
  id: 'subscribed/tide',
  kind: 'subscribed',
  name: 'Tide',
  number: 7,
  keyId: '0011223344556677',
  bytes: 900,
  isOn: false,
  canGoBack: true,
};

const button = (view: ParentNode, words: string) =>
  [...view.querySelectorAll('button')].find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === words)!;

function drawList(props: Partial<CorpusListProps> = {}) {
  const handlers = { onSwitch: vi.fn(), onGoBack: vi.fn(), onRemove: vi.fn() };
  const view = draw(<CorpusList corpora={[HARBOUR, TIDE]} damaged={[]} {...handlers} {...props} />, css);
  return { view, ...handlers };
}

function drawImport(state: CorpusImportProps['state']) {
  const handlers = { onFile: vi.fn(), onCancel: vi.fn() };
  return { view: draw(<CorpusImport state={state} {...handlers} />, css), ...handlers };
}

describe('the list of corpora', () => {
  test('says of each what it is, where it comes from and how much it holds', () => {
    const [harbour, tide] = [...drawList().view.querySelectorAll('.corpus-entry')].map(
      ({ textContent }) => textContent,
    );
    for (const words of ['Harbour news', 'imported from a file', '12 articles', '340 claims', '2.4 MB', '6 Mar 2031'])
      expect(harbour).toContain(words);
    for (const words of ['subscribed to', 'version 7', 'publisher’s key 0011223344556677', '0.9 kB'])
      expect(tide).toContain(words);
    expect(harbour).not.toContain('version');
  });

  test('switches one, and goes back only where there is something to go back to', async () => {
    const { view, onSwitch, onGoBack } = drawList();
    const boxes = view.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    expect([...boxes].map(({ checked }) => checked)).toEqual([true, false]);
    await userEvent.click(boxes[1]!);
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith('subscribed/tide', true);
    const back = [...view.querySelectorAll('button')].filter(({ textContent }) => textContent?.startsWith('Go back'));
    expect(back).toHaveLength(1);
    await userEvent.click(back[0]!);
    expect(onGoBack).toHaveBeenCalledExactlyOnceWith('subscribed/tide');
    expect(view.querySelector('[role=status]')?.textContent).toBe('“Tide” is as it was before.');
  });

  test('removes one after asking once, with the way back in focus', async () => {
    const { view, onRemove } = drawList();
    await userEvent.click(button(view, 'Remove Harbour news'));
    expect(view.querySelector('.ask')?.textContent).toContain('Remove “Harbour news” with everything in it?');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Keep'));
    await userEvent.click(button(view, 'Keep'));
    expect(view.querySelector('.ask')).toBeNull();
    expect(onRemove).not.toHaveBeenCalled();
    await userEvent.click(button(view, 'Remove Harbour news'));
    await userEvent.click(view.querySelector('.remove-now')!);
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('imported/harbour');
  });

  test('says what went wrong in the store, and lets damaged corpora be removed', async () => {
    const { view, onRemove } = drawList({ corpora: [], damaged: ['imported/reef'], problem: 'full' });
    expect(view.querySelector('[role=alert]')?.textContent).toContain('no room left');
    await userEvent.click(button(view, 'Remove imported/reef'));
    await userEvent.click(view.querySelector('.remove-now')!);
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('imported/reef');
  });

  test('has no barrier for axe', async () => {
    expect(await barriers(drawList({ damaged: ['imported/reef'], problem: 'damaged' }).view)).toEqual([]);
  });
});

describe('importing a corpus', () => {
  const file = new File(['{}'], 'tide.json', { type: 'application/json' });

  test('takes a file that is chosen', async () => {
    const { view, onFile } = drawImport({ kind: 'none' });
    await userEvent.upload(view.querySelector('input[type=file]')!, file);
    expect(onFile.mock.calls[0]?.[0]?.name).toBe('tide.json');
  });

  test('takes a file that is dropped, and none while another is read', () => {
    const drop = (view: ParentNode) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      view.querySelector('.import')!.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
    };
    const idle = drawImport({ kind: 'none' });
    drop(idle.view);
    expect(idle.onFile).toHaveBeenCalledOnce();
    const running = drawImport({ kind: 'running', file: 'reef.json', share: 0.4 });
    drop(running.view);
    expect(running.onFile).not.toHaveBeenCalled();
  });

  test('shows how far it is, and can be cancelled', async () => {
    const { view, onCancel } = drawImport({ kind: 'running', file: 'tide.json', share: 0.4 });
    expect(view.querySelector('progress')?.value).toBeCloseTo(0.4);
    await userEvent.click(button(view, 'Cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('lists everything that is wrong with a file', async () => {
    const problems = ['claims[3].text is ""; expected a text that is not blank', 'tellings is missing; add it'].map(
      (message) => ({ place: 'tide.json', value: '', message }),
    );
    const { view } = drawImport({ kind: 'refused', file: 'tide.json', problems });
    expect(view.querySelector('[role=status]')?.textContent).toContain('tide.json was not imported');
    expect([...view.querySelectorAll('.problems li')].map(({ textContent }) => textContent)).toEqual(
      problems.map(({ message }) => message),
    );
    expect(await barriers(view)).toEqual([]);
  });

  test('says that it is done, or was interrupted', () => {
    expect(drawImport({ kind: 'stored', name: 'Tide' }).view.textContent).toContain('“Tide” is imported.');
    expect(drawImport({ kind: 'interrupted', file: 'tide.json' }).view.textContent).toContain('was interrupted');
  });
});
