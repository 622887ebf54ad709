import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import css from './options.css?inline';
import { type KeptLine, ReadingMemory, type ReadingMemoryProps } from './ReadingMemory.tsx';

const KEPT: KeptLine = {
  id: 'lark',
  title: 'Ferry freed',
  outlet: 'Nordlicht',
  address: 'https://nordlicht.example/lark',
  published: '2031-03-05',
  read: '2031-03-06',
  sentences: 12,
  isOwn: false,
};
const OWN: KeptLine = { ...KEPT, id: 'own', title: '', outlet: 'Ferry'.repeat(30), read: '', isOwn: true };

const handlers = {
  onChange: vi.fn(),
  onSearch: vi.fn(),
  onForget: vi.fn(),
  onForgetAll: vi.fn(async () => {}),
  onExport: vi.fn(),
};

function drawMemory(changes: Partial<ReadingMemoryProps> = {}) {
  const props: ReadingMemoryProps = {
    choices: { isOn: false, days: 90, megabytes: 50, hostsLeftOut: [] },
    dayChoices: [7, 90],
    megabyteChoices: [10, 50],
    kept: [KEPT, OWN],
    ...handlers,
    ...changes,
  };
  document.body.style.width = '320px';
  return draw(
    <main class="sheet">
      <ReadingMemory {...props} />
    </main>,
    css,
  );
}

const button = (view: ParentNode, name: string) =>
  [...view.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === name)!;
/** What a change gives for what is chosen now. */
const changed = () =>
  handlers.onChange.mock.lastCall?.[0]({ isOn: false, days: 90, megabytes: 50, hostsLeftOut: ['echo.example'] });

beforeEach(() => {
  vi.clearAllMocks();
  return prefer('light');
});

describe('the reading memory', () => {
  test('is switched on, limited in days and size, and kept from sites', async () => {
    const view = drawMemory();
    await userEvent.click(view.querySelector('#memory-on')!);
    expect(changed()).toEqual({ isOn: true });
    const [days, megabytes] = view.querySelectorAll('select');
    await userEvent.selectOptions(days!, '7');
    expect(changed()).toEqual({ days: 7 });
    await userEvent.selectOptions(megabytes!, '10');
    expect(changed()).toEqual({ megabytes: 10 });
    await userEvent.fill(view.querySelector('.site-form input')!, 'https://www.kurier.example/');
    await userEvent.click(button(view, 'Leave out'));
    expect(changed().hostsLeftOut).toHaveLength(2);
  });

  test('lists what is kept, by whom and since when', () => {
    const lines = [...drawMemory().querySelectorAll('.kept li')].map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/Ferry freed.*Nordlicht.*12 sentences.*read/);
    expect(lines[1]).toMatch(/added by you/);
  });

  test('searches as the reader types, and says when nothing is found', async () => {
    const view = drawMemory();
    await userEvent.fill(view.querySelector('input[type="search"]')!, ' lark ');
    expect(handlers.onSearch).toHaveBeenLastCalledWith('lark');
    expect(drawMemory({ kept: [] }).textContent).toContain('No article is kept yet.');
  });

  test('erases one at once, and all after asking', async () => {
    const view = drawMemory();
    await userEvent.click(button(view, 'Erase “Ferry freed”'));
    expect(handlers.onForget).toHaveBeenCalledExactlyOnceWith('lark');
    await userEvent.click(button(view, 'Erase all kept articles'));
    expect(handlers.onForgetAll).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Keep'));
    await userEvent.click(button(view, 'Erase the articles'));
    expect(handlers.onForgetAll).toHaveBeenCalledOnce();
  });

  test('leaves whole sentences out of its file unless they are picked', async () => {
    const view = drawMemory();
    await userEvent.click(button(view, 'Save the kept articles as a file'));
    expect(handlers.onExport).toHaveBeenLastCalledWith(false);
    await userEvent.click(view.querySelector('#export-whole')!);
    await userEvent.click(button(view, 'Save the kept articles as a file'));
    expect(handlers.onExport).toHaveBeenLastCalledWith(true);
  });

  test('is readable for all, also where names are long', async () => {
    const view = drawMemory();
    expect(await barriers(view)).toEqual([]);
    expect(overflowing(view)).toEqual([]);
  });
});
