/**
 * A lexicon of loaded and framing words of news English: words that colour a report where a plain one exists. Source: written by
 * hand for this project from general usage.
 */
import type { Words } from '../differences/difference.ts';
import { stem } from '../text/stem.ts';
import type { Word } from '../text/words.ts';

/** A loaded or framing word. `topic` is the neutral class it is compared in, `framed` tells that the class's plain word is another. */
export type LoadedFact = Words & { readonly topic: string; readonly tone: 'loaded' | 'framing' };

/** Loaded words by neutral class; phrases are joined by `_`. */
const LOADED = `
ruler: dictator tyrant strongman despot autocrat warlord thug madman
government: regime junta clique puppet
information: propaganda mouthpiece disinformation smear brainwashing
manner: thinly_veiled veiled powerful bellicose belligerent warmongering brutal ruthless savage barbaric vicious heinous horrific shocking stunning dramatic dramatically
  bombshell explosive scathing fiery furious outrageous notorious infamous controversial contentious so_called self_styled self_proclaimed
  unprecedented giant massive sweeping devastating catastrophic disastrous disgraceful shameful reckless cowardly heroic brave historic iconic
  landmark crushing humiliating embarrassing blistering stark chilling terrifying radical extremist far_left far_right hardline ultra
  draconian crippling staggering whopping mere impassioned candidly long_delayed long_awaited long_anticipated far_ranging
action: slaughter massacre butcher butchered rampage onslaught carnage bloodbath crackdown purge witch_hunt clampdown
person: terrorist terrorists militant militants freedom_fighter martyr martyrs thugs mob goons cronies henchman oligarch oligarchs stooge
reply: slammed slams blasted blasts lashed_out hit_out ripped tore_into hailed touted trumpeted boasted gushed crowed rebuffed
  rebuff dismissed snubbed snub scoffed mocked ridiculed pitching pushed_back
extent: skyrocketed soared plummeted plunged surged crashed exploded
move: scheme plot ploy stunt gambit farce charade
group: gang horde cabal axis swarm flood invasion_of
`;

/** Words for one thing that frame it differently, one class a line; words of one group (between bars) frame it alike. */
const FRAMES = `
armed-conflict: war | conflict | offensive assault | campaign operation | invasion aggression | special_operation
death: killed died dead perished | murdered slaughtered massacred executed
protest: protest protesters demonstration demonstrators | riot rioters unrest | uprising revolt
criticism: criticised criticized criticism | condemned condemn condemnation denounced | slammed blasted
refusal: dismissed dismiss | rejected refused rebuffed rebuff rejection | skepticism scepticism sceptical skeptical doubt doubts | advised
money: aid assistance help | bailout handout subsidy | support
migrants: migrants | refugees | illegals aliens
ambition: programme program | ambitions ambition | endeavors endeavours
fighters: fighters | rebels insurgents | militants terrorists | soldiers troops
talk-of-disaster: disaster catastrophe | crisis | accident incident
reserve: hostile | tense | frosty
agreement: agreement accord | partnership | pact alliance
mediation: mediator mediate mediation broker intermediary | peacemaker
request: urged urge call called | demanded demand | begged pleaded
closeness: strategic_alignment alignment | alliance axis | partnership
country-name: jewish_state zionist | islamic_republic
`;

/** `words` are stems; `suffixed` is the folded word itself where its ending makes the sense: powerful is not power. */
type Entry = {
  readonly words: readonly string[];
  readonly suffixed: string | undefined;
  readonly topic: string;
  readonly tone: LoadedFact['tone'];
};

const SENSE_SUFFIX = /(?:ful|less|ous|ive|ic|al)$/;
/** Nouns that make one name of a thing with the word before them: a war crime, an aid worker, a crash site. */
const COMPOUND_HEADS =
  /^(?:plants?|stations?|grids?|sites?|workers?|agenc(?:y|ies)|groups?|convoys?|crimes?|criminals?|correspondents?|zones?|memorials?|veterans?|heroes|rooms?|barriers?)$/;

/** What follows verbs of extent where they mean that something really fell or broke. */
const MOTION = /^(?:into|off|through|onto|against|down)$/;
/** Nouns that share their stem with a loaded verb. */
const NOUNS_BESIDE = new Set(['blast', 'hail']);
const COURT_MATTERS = /^(?:case|cases|appeals?|suits?|lawsuits?|charges?|motions?|complaints?|petitions?|indictment)$/;

const byStem = new Map<string, Entry[]>();
addLines(LOADED, 'loaded');
addLines(FRAMES, 'framing');

function addLines(table: string, tone: LoadedFact['tone']): void {
  let topic = '';
  for (const line of table.trim().split('\n')) {
    const [head = '', rest] = line.split(': ');
    if (rest !== undefined) topic = head;
    for (const [group, phrases] of (rest ?? head).trim().split(' | ').entries()) {
      for (const phrase of phrases.trim().split(' ')) {
        const words = phrase.split('_').map(stem);
        const first = words[0] ?? '';
        const suffixed = words.length === 1 && SENSE_SUFFIX.test(phrase) ? phrase : undefined;
        const entry = { words, suffixed, topic: tone === 'framing' ? `${topic}/${group}` : topic, tone };
        const known = byStem.get(first) ?? [];
        if (!known.some((other) => isSameEntry(other, entry))) byStem.set(first, [...known, entry]);
      }
    }
  }
}

function isSameEntry(a: Entry, b: Entry): boolean {
  return a.topic === b.topic && a.words.join(' ') === b.words.join(' ') && a.suffixed === b.suffixed;
}

/** Every loaded or framing word of a text in order, given its words. */
export function findLoadedWords(text: string, words: readonly Word[]): readonly LoadedFact[] {
  const found: LoadedFact[] = [];
  for (const [at, first] of words.entries()) {
    for (const entry of byStem.get(first.stem) ?? []) {
      if (entry.words.some((part, index) => words[at + index]?.stem !== part)) continue;
      if (entry.suffixed !== undefined && !first.fold.startsWith(entry.suffixed)) continue;
      if (entry.topic === 'extent' && MOTION.test(words[at + 1]?.fold ?? '')) continue;
      if (entry.topic === 'reply' && NOUNS_BESIDE.has(first.fold)) continue;
      const last = words[at + entry.words.length - 1] ?? first;
      if (isOfCourt(words, at)) continue;
      if (isCompound(text, last, words[at + entry.words.length])) continue;
      found.push({
        text: text.slice(first.start, last.end),
        start: first.start,
        end: last.end,
        topic: entry.topic,
        tone: entry.tone,
      });
    }
  }
  return found.filter((fact) => !found.some((other) => other.tone === fact.tone && isInside(fact, other)));
}

/** "dismissed the case": what courts do, in their own word. */
function isOfCourt(words: readonly Word[], at: number): boolean {
  return (
    /^dismiss/.test(words[at]?.fold ?? '') && words.slice(at + 1, at + 5).some((word) => COURT_MATTERS.test(word.fold))
  );
}

function isCompound(text: string, word: Word, next: Word | undefined): boolean {
  return next !== undefined && text.slice(word.end, next.start).trim() === '' && COMPOUND_HEADS.test(next.fold);
}

function isInside(fact: Words, other: Words): boolean {
  return other.start <= fact.start && fact.end <= other.end && other.end - other.start > fact.end - fact.start;
}
