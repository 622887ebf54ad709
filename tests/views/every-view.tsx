/** Every view of the extension as readers meet it, with an invented page. */
import { Card } from '../../components/Card.tsx';
import cardCss from '../../components/card.css?inline';
import { HiddenNotice } from '../../components/HiddenNotice.tsx';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import optionsCss from '../../components/options.css?inline';
import { Panel } from '../../components/Panel.tsx';
import { Popup } from '../../components/Popup.tsx';
import panelCss from '../../components/panel.css?inline';
import popupCss from '../../components/popup.css?inline';
import { WelcomePage } from '../../components/WelcomePage.tsx';
import welcomeCss from '../../components/welcome.css?inline';
import { createComparisonMatrix } from '../../core/comparison-matrix.ts';
import { createStoryTimeline } from '../../core/story-timeline.ts';
import { comparedPage, link, linkByOrigins, storyCoverage } from '../arbitraries/compared-page.ts';
import { A_SUBSCRIPTION } from '../arbitraries/subscription.ts';

const nothing = () => undefined;

const popup = (
  <Popup
    state={{ kind: 'linked', page: { ...comparedPage(12, 5), isInCorpus: true, stories: [storyCoverage(3, 2)] } }}
    site={{ host: 'osterholm-post.example', isOn: true }}
    corpus={{ name: 'Invented events', updated: '2031-03-06' }}
    results={null}
    onSwitch={nothing}
    onOptions={nothing}
    onShow={nothing}
    onCompare={nothing}
    onAddPage={async () => 'added' as const}
    onSearch={nothing}
  />
);
const card = (
  <Card
    link={linkByOrigins(6)}
    sentence="Harbour chief Ida Venn spoke."
    position={{ index: 1, total: 14 }}
    onClose={nothing}
    onNext={nothing}
    onPrevious={nothing}
    onCompare={nothing}
    onHide={nothing}
  />
);
const options = (
  <OptionsPage
    choices={{
      hostsOff: ['kurier.example'],
      strictness: 'balanced',
      kindsOff: [],
      outletsHidden: [],
      outletsPinned: [],
      markStyle: 'clear',
      theme: 'system',
    }}
    corpus={{
      kind: 'known',
      name: 'Invented events',
      updated: '2031-03-06',
      articles: 8,
      outlets: [{ id: 'kurier', name: 'Kurier am Sund' }],
    }}
    shortcuts={[{ name: 'next-mark', description: 'Next', keys: 'Alt+Shift+N' }]}
    onChange={nothing}
    onSwitchSite={nothing}
    corpora={{
      corpora: [
        {
          id: 'subscribed/tide',
          kind: 'subscribed',
          name: 'Tide',
          number: 7,
          keyId: '0011223344556677',
          updated: '2031-03-05',
          articles: 3,
          claims: 12,
          bytes: 2_400_000,
          isOn: true,
          canGoBack: true,
        },
      ],
      damaged: ['imported/harbour'],
      problem: 'full',
      onSwitch: nothing,
      onGoBack: nothing,
      onRemove: nothing,
    }}
    subscriptions={{
      subscriptions: [{ ...A_SUBSCRIPTION, problem: { kind: 'other-key' }, offeredKey: A_SUBSCRIPTION }],
      onSubscribe: async () => undefined,
      onUpdate: async () => undefined,
      onAgree: async () => undefined,
      onUnsubscribe: async () => undefined,
    }}
    memory={{
      choices: { isOn: true, days: 90, megabytes: 50, hostsLeftOut: ['kurier.example'] },
      dayChoices: [90],
      megabyteChoices: [50],
      kept: [
        {
          id: 'a',
          title: 'Ferry freed',
          outlet: 'Nordlicht',
          address: 'https://nordlicht.example/lark',
          published: '2031-03-05',
          read: '2031-03-06',
          sentences: 12,
          isOwn: false,
        },
      ],
      onChange: nothing,
      onSearch: nothing,
      onForget: nothing,
      onForgetAll: async () => undefined,
      onExport: nothing,
    }}
    importing={{
      state: { kind: 'refused', file: 'tide.json', problems: [{ place: 'tide.json', value: '', message: 'is empty' }] },
      onFile: nothing,
      onCancel: nothing,
    }}
    hiddenLinks={[{ page: 'https://kurier.example/lark', claim: 'aground', claimText: link().claimText }]}
    onShowAgain={nothing}
    onShortcuts={nothing}
    onExport={nothing}
    onErase={async () => undefined}
  />
);
const panelPage = { ...comparedPage(6, 5), stories: [storyCoverage(3, 2)] };
const panel = (
  <Panel
    state={{
      kind: 'linked',
      page: panelPage,
      matrix: createComparisonMatrix(panelPage),
      timeline: createStoryTimeline(panelPage),
    }}
    selection={null}
    onCloseSelection={nothing}
    onShow={nothing}
    onExport={async () => true}
  />
);
const selection = (
  <Panel
    state={{ kind: 'loading' }}
    selection={{
      text: 'Harbour chief Ida Venn spoke.',
      answer: {
        page: { ...comparedPage(1, 1), links: [link()] },
        found: [{ claim: 'tow', text: 'A tow was offered.', outlets: ['Nordlicht'] }],
      },
    }}
    onCloseSelection={nothing}
    onShow={nothing}
    onExport={async () => true}
  />
);
const hidden = <HiddenNotice claimText={link().claimText} onUndo={nothing} onClose={nothing} />;
const welcome = <WelcomePage example={<p>{link().claimText}</p>} toolbar="firefox" onOptions={nothing} />;

/** Each with its style sheet. */
export const VIEWS = {
  popup: [popup, popupCss],
  card: [card, cardCss],
  options: [options, optionsCss],
  panel: [panel, panelCss],
  selection: [selection, panelCss],
  hidden: [hidden, cardCss],
  welcome: [welcome, welcomeCss],
} as const;
