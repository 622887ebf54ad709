/** The icon set: drawn for Fact Linker on a 16-pixel grid, 1.5 stroke, round ends, in the colour of the text around it. */
import type { Agreement } from '../core/comparison.ts';
import type { DifferenceKind } from '../core/differences/difference.ts';

export type IconName =
  | DifferenceKind
  | Agreement
  | 'carries'
  | 'absent'
  | 'unknown'
  | 'copy'
  | 'save'
  | 'table'
  | 'hide'
  | 'link-out'
  | 'search'
  | 'close'
  | 'next'
  | 'previous'
  | 'chevron'
  | 'power'
  | 'info'
  | 'page'
  | 'alert';

/**
 * Path data by name. The three agreements are two strands, as in the logo: side by side, parting, crossing. A claim that a page leaves out
 * is carried (a ring), not carried (a dash), or not known to be.
 */
const PATHS: Readonly<Record<IconName, string>> = {
  same: 'M2 5.75h12M2 10.25h12',
  differs: 'M2 8h3.5c2.5 0 3-4 5.5-4h3M5.5 8c2.5 0 3 4 5.5 4h3',
  contradicted: 'M2 4h2c4 0 4 8 8 8h2M2 12h2c1.6 0 2.6-1.3 3.3-2.7M8.7 6.7C9.4 5.3 10.4 4 12 4h2',
  carries: 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  absent: 'M6.5 8h3',
  unknown: 'M6.2 6.1a1.9 1.9 0 1 1 2.9 1.6c-.7.45-1.1.8-1.1 1.55M8 11.4v.1',
  copy: 'M6 5.75h7.5v7.75H6zM10.5 5.5V2.75H2.75v8H5.5',
  save: 'M8 2.5v7.25M4.75 6.75 8 10l3.25-3.25M2.75 13.25h10.5',
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M6.5 3v10M10 3v10',
  hide: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5M4 4l8 8',
  polarity: 'M4.75 2.5V7M2.5 4.75H7M9 11.25h4.5M12.5 2.75l-9 10.5',
  number: 'M6.25 2.5 4.75 13.5M11.25 2.5l-1.5 11M2.75 5.75h11M2.25 10.25h11',
  time: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5M8 5v3.25l2.25 1.5',
  quote: 'M6.5 4C4 4.75 3 6.5 3 9.25v2.25h3.75V8H3.2M13 4c-2.5.75-3.5 2.5-3.5 5.25v2.25h3.75V8H9.7',
  modality: 'M2.25 12a5.75 5.75 0 1 1 11.5 0M8 12l2.75-4M7.9 12h.2',
  attribution:
    'M3.5 3h9A1.25 1.25 0 0 1 13.75 4.25v5.5A1.25 1.25 0 0 1 12.5 11H8l-3 2.5V11H3.5a1.25 1.25 0 0 1-1.25-1.25v-5.5A1.25 1.25 0 0 1 3.5 3M5.5 7h5',
  actors:
    'M6 3a2.25 2.25 0 1 0 0 4.5A2.25 2.25 0 0 0 6 3M2 13c0-2.5 1.6-3.75 4-3.75S10 10.5 10 13M10.5 3.3a2.25 2.25 0 0 1 0 3.9M12 9.7c1.3.6 2 1.7 2 3.3',
  scope: 'M5.5 2.5H3v11h2.5M10.5 2.5H13v11h-2.5M6.5 8h3',
  wording: 'M4 11.5 8 3l4 8.5M5.5 8.5h5M3 14h10',
  'link-out': 'M6.5 4H3.5v8.5H12v-3M9 3.5h3.5V7M12.5 3.5 7.5 8.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.25 10.25l3.25 3.25',
  close: 'M4 4l8 8M12 4l-8 8',
  next: 'M6 3.5 10.5 8 6 12.5',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  chevron: 'M3.5 6 8 10.5 12.5 6',
  power: 'M8 2.25v5.5M5 4a5.25 5.25 0 1 0 6 0',
  info: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5M8 7.25v3.5M8 5.2v.1',
  page: 'M4 2.25h5.25L12.5 5.5v8.25H4zM9 2.5V6h3.25M6.25 8.5h4M6.25 11h2.5',
  alert: 'M8 2.5 14 13.25H2zM8 6.5v3.25M8 11.5v.1',
};

/** The lines of an icon as path data, for what is drawn on a canvas. */
export const iconPath = (name: IconName): string => PATHS[name];

/** One icon, hidden from screen readers: the words beside it, or the label of its button, say what it means. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      data-icon={name}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
