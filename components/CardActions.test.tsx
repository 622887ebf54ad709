import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { link, SENTENCE } from '../tests/arbitraries/compared-page.ts';
import { draw } from '../tests/views/view.ts';
import { Card, type CardProps } from './Card.tsx';
import css from './card.css?inline';

const actions = { onCompare: vi.fn(), onHide: vi.fn() };
const PROPS: CardProps = {
  link: link(),
  sentence: SENTENCE,
  position: { index: 0, total: 1 },
  onClose: vi.fn(),
  onNext: vi.fn(),
  onPrevious: vi.fn(),
};

const drawCard = (props: CardProps) => draw(<Card {...props} />, css);
const button = (card: ParentNode, name: string) =>
  [...card.querySelectorAll('button')].find(({ textContent }) => textContent === name);

beforeEach(() => {
  vi.clearAllMocks();
});

test('a card opens the comparison, and lets the reader say that it is not this claim', async () => {
  const card = drawCard({ ...PROPS, ...actions });
  await userEvent.click(button(card, 'Open comparison')!);
  expect(actions.onCompare).toHaveBeenCalledOnce();
  expect(actions.onHide).not.toHaveBeenCalled();
  await userEvent.click(button(card, 'Not this claim')!);
  expect(actions.onHide).toHaveBeenCalledOnce();
});

test('a card of an example offers neither', () => {
  const card = drawCard(PROPS);
  expect(button(card, 'Open comparison')).toBeUndefined();
  expect(button(card, 'Not this claim')).toBeUndefined();
});
