import type { DifferenceKind } from '../core/differences/difference.ts';
import type { Strictness } from '../core/linking/strictness.ts';
import { CorpusImport, type CorpusImportProps } from './CorpusImport.tsx';
import { CorpusList, type CorpusListProps } from './CorpusList.tsx';
import type { Theme } from './dress.ts';
import { type HiddenClaim, HiddenLinks } from './HiddenLinks.tsx';
import { Logo } from './Logo.tsx';
import { dateLabel, type MessageKey, say, sayCounted } from './language.ts';
import { MarkSamples } from './MarkSamples.tsx';
import { type NamedOutlet, type OutletChoice, OutletChoices } from './OutletChoices.tsx';
import { RadioChoice } from './RadioChoice.tsx';
import { ReadingMemory, type ReadingMemoryProps } from './ReadingMemory.tsx';
import { Section } from './Section.tsx';
import { SiteList } from './SiteList.tsx';
import { StoredThings } from './StoredThings.tsx';
import { Subscriptions, type SubscriptionsProps } from './Subscriptions.tsx';

/** What the reader has chosen. */
export type Choices = OutletChoice & {
  readonly hostsOff: readonly string[];
  readonly strictness: Strictness;
  readonly kindsOff: readonly DifferenceKind[];
  readonly markStyle: 'subtle' | 'clear' | 'off';
  readonly theme: Theme;
};

/** What is to be set, from what is chosen then: what is drawn may be older where the reader is quick. */
export type ChoicesChange = (now: Choices) => Partial<Choices>;

/** The bundled corpus: not asked for yet, not to be read, or what it holds; `updated` is `YYYY-MM-DD`. */
export type KnownCorpus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'broken'; readonly problem: string }
  | {
      readonly kind: 'known';
      readonly name: string;
      readonly updated: string;
      readonly articles: number;
      readonly outlets: readonly NamedOutlet[];
    };

/** A keyboard command of the extension; `keys` is empty where it has none. */
export type Shortcut = { readonly name: string; readonly description: string; readonly keys: string };

export type OptionsPageProps = {
  readonly choices: Choices;
  readonly corpus: KnownCorpus;
  readonly shortcuts: readonly Shortcut[];
  /** Links that the reader has hidden, the newest first. */
  readonly hiddenLinks: readonly HiddenClaim[];
  readonly subscriptions: SubscriptionsProps;
  readonly corpora: CorpusListProps;
  readonly importing: CorpusImportProps;
  readonly memory: ReadingMemoryProps;
  readonly onChange: (change: ChoicesChange) => void;
  readonly onSwitchSite: (host: string, isOn: boolean) => void;
  readonly onShowAgain: (link: HiddenClaim) => void;
  readonly onShortcuts: () => void;
  readonly onExport: () => void;
  readonly onErase: () => Promise<void>;
};

const STRICTNESSES: readonly Strictness[] = ['strict', 'balanced', 'generous'];
const MARK_STYLES: readonly Choices['markStyle'][] = ['subtle', 'clear', 'off'];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
/** In the order of how much they usually change the meaning. */
const KINDS: Readonly<Record<DifferenceKind, MessageKey>> = {
  polarity: 'kindHelp_polarity',
  number: 'kindHelp_number',
  time: 'kindHelp_time',
  quote: 'kindHelp_quote',
  modality: 'kindHelp_modality',
  attribution: 'kindHelp_attribution',
  actors: 'kindHelp_actors',
  scope: 'kindHelp_scope',
  wording: 'kindHelp_wording',
};

/** Everything a reader can choose, and what the extension stores. */
export function OptionsPage(props: OptionsPageProps) {
  const { choices, corpus, onChange } = props;
  return (
    <main class="sheet">
      <p class="sheet-head">
        <Logo />
        {say('name')}
      </p>
      <h1>{say('options')}</h1>
      <p class="lead">{say('optionsLead')}</p>
      <RadioChoice
        title={say('strictnessTitle')}
        options={STRICTNESSES.map((name) => ({
          name,
          label: say(`strictness_${name}`),
          help: say(`strictness_${name}_help`),
        }))}
        chosen={choices.strictness}
        onChoose={(strictness) => onChange(() => ({ strictness }))}
      />
      <RadioChoice
        title={say('markStyleTitle')}
        options={MARK_STYLES.map((name) => ({
          name,
          label: say(`markStyle_${name}`),
          help: say(`markStyle_${name}_help`),
          ...(name === 'off' ? {} : { sample: <MarkSamples style={name} /> }),
        }))}
        chosen={choices.markStyle}
        onChoose={(markStyle) => onChange(() => ({ markStyle }))}
      />
      <RadioChoice
        title={say('themeTitle')}
        options={THEMES.map((name) => ({ name, label: say(`theme_${name}`) }))}
        chosen={choices.theme}
        onChoose={(theme) => onChange(() => ({ theme }))}
      />
      <Section title={say('kindsTitle')} help={say('kindsHelp')}>
        <KindChoices kindsOff={choices.kindsOff} onChange={onChange} />
      </Section>
      <Section title={say('outletsTitle')} help={say('outletsHelp')}>
        <FromCorpus corpus={corpus}>
          {({ outlets }) => <OutletChoices outlets={outlets} chosen={choices} onChange={onChange} />}
        </FromCorpus>
      </Section>
      <Section title={say('sitesTitle')} help={say('sitesHelp')}>
        <SiteList
          hosts={choices.hostsOff}
          onAdd={(host) => props.onSwitchSite(host, false)}
          onRemove={(host) => props.onSwitchSite(host, true)}
        />
      </Section>
      <Section title={say('hiddenLinksTitle')} help={say('hiddenLinksHelp')}>
        <HiddenLinks links={props.hiddenLinks} onUndo={props.onShowAgain} />
      </Section>
      <Section title={say('corporaTitle')} help={say('corporaHelp')}>
        <FromCorpus corpus={corpus}>{(known) => <CorpusEntry corpus={known} />}</FromCorpus>
        <CorpusList {...props.corpora} />
        <CorpusImport {...props.importing} />
      </Section>
      <Section title={say('subscriptionsTitle')} help={say('subscriptionsHelp')}>
        <Subscriptions {...props.subscriptions} />
      </Section>
      <Section title={say('memoryTitle')} help={say('memoryHelp')}>
        <ReadingMemory {...props.memory} />
      </Section>
      <Section title={say('shortcutsTitle')} help={say('shortcutsHelp')}>
        <Shortcuts shortcuts={props.shortcuts} />
        <div class="buttons">
          <button type="button" class="button" onClick={props.onShortcuts}>
            {say('changeShortcuts')}
          </button>
        </div>
      </Section>
      <Section title={say('storedTitle')} help={say('storedHelp')}>
        <StoredThings onExport={props.onExport} onErase={props.onErase} />
      </Section>
      <p class="small-print">{say('standingLine')}</p>
    </main>
  );
}

function KindChoices(props: {
  readonly kindsOff: readonly DifferenceKind[];
  readonly onChange: (change: ChoicesChange) => void;
}) {
  const { kindsOff, onChange } = props;
  const kinds = Object.entries(KINDS) as [DifferenceKind, MessageKey][];
  return (
    <ul class="kinds">
      {kinds.map(([kind, help]) => (
        <li key={kind} class="check">
          <input
            type="checkbox"
            id={`kind-${kind}`}
            checked={!kindsOff.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              onChange((now) => {
                const others = now.kindsOff.filter((one) => one !== kind);
                return { kindsOff: checked ? others : [...others, kind] };
              })
            }
          />
          <label for={`kind-${kind}`}>
            {say(`kind_${kind}`)}
            <span class="help">{say(help)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

type Known = Extract<KnownCorpus, { readonly kind: 'known' }>;

function FromCorpus(props: {
  readonly corpus: KnownCorpus;
  readonly children: (corpus: Known) => preact.ComponentChildren;
}) {
  const { corpus, children } = props;
  if (corpus.kind === 'loading') return <p class="help">{say('loading')}</p>;
  if (corpus.kind === 'known') return <>{children(corpus)}</>;
  return (
    <p class="help">
      {say('state_corpus_broken_title')}: <span dir="auto">{corpus.problem}</span>
    </p>
  );
}

function CorpusEntry({ corpus }: { readonly corpus: Known }) {
  return (
    <div class="corpus-entry">
      <p>
        <b dir="auto">{corpus.name}</b>
      </p>
      <p class="help">{say('corpusBundled')}</p>
      <p class="help">
        {say(
          'corpusHolds',
          sayCounted('articles', corpus.articles),
          sayCounted('outlets', corpus.outlets.length),
          say('corpusUpdated', dateLabel(corpus.updated)),
        )}
      </p>
    </div>
  );
}

function Shortcuts({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <ul>
      {shortcuts.map(({ name, description, keys }) => (
        <li key={name} class="shortcut">
          <span>{description}</span>
          {keys === '' ? <span class="help">{say('shortcutNone')}</span> : <kbd dir="ltr">{keys}</kbd>}
        </li>
      ))}
    </ul>
  );
}
