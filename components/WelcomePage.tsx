import type { ComponentChildren } from 'preact';
import type { Agreement } from '../core/comparison.ts';
import { Icon } from './Icon.tsx';
import { Logo } from './Logo.tsx';
import { type MessageKey, say } from './language.ts';
import { Section } from './Section.tsx';

export type WelcomePageProps = {
  /** A worked example that is live. */
  readonly example: ComponentChildren;
  /** Whose toolbar is explained. */
  readonly toolbar: 'chromium' | 'firefox';
  readonly onOptions: () => void;
};

const MARKS: Readonly<Record<Agreement, MessageKey>> = {
  same: 'welcomeSame',
  differs: 'welcomeDiffers',
  contradicted: 'welcomeContradicted',
};

const NEVERS = ['welcomeNever_send', 'welcomeNever_judge', 'welcomeNever_change'] as const;

/** The page after installation: what it does, shown live, and what it never does. */
export function WelcomePage({ example, toolbar, onOptions }: WelcomePageProps) {
  return (
    <main class="sheet">
      <p class="sheet-head">
        <Logo />
        {say('name')}
      </p>
      <h1>{say('welcomeTitle')}</h1>
      <p class="lead">{say('welcomeLead')}</p>
      <Section title={say('welcomeExampleTitle')} help={say('welcomeExampleHelp')}>
        {example}
      </Section>
      <Section title={say('welcomeMarksTitle')}>
        <ul class="points">
          {(Object.entries(MARKS) as [Agreement, MessageKey][]).map(([agreement, meaning]) => (
            <li key={agreement} class="point">
              <span class={`mark-sample ${agreement}`}>{say(`agreement_${agreement}`)}</span>
              <p>{say(meaning)}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('welcomeNeverTitle')}>
        <ul class="nevers">
          {NEVERS.map((key) => (
            <li key={key}>
              <Icon name="close" />
              {say(key)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('welcomePinTitle')} help={say(`welcomePin_${toolbar}`)}>
        <div class="buttons">
          <button type="button" class="button main" onClick={onOptions}>
            {say('openOptions')}
          </button>
        </div>
      </Section>
      <p class="small-print">{say('standingLine')}</p>
    </main>
  );
}
