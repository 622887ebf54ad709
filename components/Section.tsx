import type { ComponentChildren } from 'preact';

export type SectionProps = {
  readonly title: string;
  /** One sentence under the title; none where empty. */
  readonly help?: string;
  readonly children: ComponentChildren;
};

/** A titled part of one of the extension's own pages. */
export function Section({ title, help = '', children }: SectionProps) {
  return (
    <section class="section">
      <h2>{title}</h2>
      {help !== '' && <p class="section-help">{help}</p>}
      {children}
    </section>
  );
}
