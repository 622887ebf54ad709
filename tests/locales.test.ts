import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hardCodedWords } from './hard-coded-words.ts';

const ROOT = join(import.meta.dirname, '..');
const LOCALES = ['en', 'de', 'fr', 'es', 'ar', 'zh_CN'] as const;
const CATEGORY = /_(zero|one|two|few|many|other)$/;

type Messages = Readonly<Record<string, { readonly message: string }>>;

const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, 'public', '_locales', locale, 'messages.json'), 'utf8'));
const english = messagesOf('en');

/** Names of messages; one that counts stands as its stem. */
const stems = (messages: Messages): readonly string[] =>
  [...new Set(Object.keys(messages).map((key) => key.replace(CATEGORY, '')))].sort();
const counting = Object.keys(english)
  .filter((key) => key.endsWith('_other'))
  .map((key) => key.replace(CATEGORY, ''));
const parts = (text = ''): readonly string[] => [...new Set(text.match(/\$\d/g))].sort();

it('there is a folder for each language, and no other', () => {
  expect(readdirSync(join(ROOT, 'public', '_locales')).sort()).toEqual([...LOCALES].sort());
});

describe.each(LOCALES)('the words in %s', (locale) => {
  const messages = messagesOf(locale);

  it('are there for every message, and for no other', () => {
    expect(stems(messages)).toEqual(stems(english));
    expect(Object.keys(messages).filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
  });

  it('have a form for every plural category of the language, and for no other', () => {
    const { pluralCategories } = new Intl.PluralRules(messages.language?.message).resolvedOptions();
    for (const stem of counting) {
      const forms = Object.keys(messages).filter((key) => key.replace(CATEGORY, '') === stem);
      expect(forms.sort(), stem).toEqual(pluralCategories.map((category) => `${stem}_${category}`).sort());
    }
  });

  it('have the same parts as in English, though one, two and none may be said in words', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const stem = key.replace(CATEGORY, '');
      const inEnglish = parts((english[`${stem}_other`] ?? english[key])?.message);
      if (/_(zero|one|two)$/.test(key) && counting.includes(stem))
        expect(inEnglish, key).toEqual(expect.arrayContaining([...parts(message)]));
      else expect(parts(message), key).toEqual(inEnglish);
    }
  });

  it('name their language and direction as the browser’s folders and Intl do', () => {
    const tag = messages.language?.message ?? '';
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(tag.split('-')[0]).toBe(locale.split('_')[0]);
    expect(messages.direction?.message).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });
});

it('the words give no verdict', () => {
  const texts = Object.values(english).map(({ message }) => message);
  expect(texts.filter((text) => /\b(wrong|false|biased|lie|true|fake)\b/i.test(text))).toEqual([
    'Fewer marks, and hardly a wrong one among them.',
  ]);
});

describe('the code', () => {
  const files = ['components', 'entrypoints'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => join(room, file)),
  );
  const sources = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

  it('has no visible word of its own', () => {
    const allowed = [
      // The paragraph of the worked example is English, because that is what is compared.
      'entrypoints/welcome/example-article.ts',
    ];
    const found = sources
      .filter(({ file }) => !allowed.includes(file))
      .flatMap(({ file, text }) => hardCodedWords(file, text).map((words) => `${file}: ${words}`));
    expect(found).toEqual([]);
  });

  it('says every message there is', () => {
    const code = `${sources.map(({ text }) => text).join('\n')}\n${readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')}`;
    const families = [...code.matchAll(/`([a-zA-Z_]+)\$\{/g)].map(([, family = '']) => family);
    const unsaid = stems(english).filter(
      (stem) =>
        !code.includes(`'${stem}'`) &&
        !code.includes(`__MSG_${stem}__`) &&
        !families.some((family) => family.endsWith('_') && stem.startsWith(family)),
    );
    expect(unsaid).toEqual([]);
  });
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are samples of source
describe('hardCodedWords', () => {
  it.each([
    ['<p>Read this</p>', ['Read this']],
    ['<p>\n  Read this\n</p>', ['Read this']],
    ['<p>{name} is here</p>', ['is here']],
    ["<p>{'closed'}</p>", ['closed']],
    ['<button aria-label="Close the card" />', ['Close the card']],
    ['<a title={`Open ${name}`} />', ['`Open ${name}`']],
    ["<input placeholder={'Search'} />", ["'Search'"]],
    ["<p>{isOn ? 'On for' : say('off')}</p>", ["'On for'"]],
    ["const ADVICE = 'Open a news article.';", ["'Open a news article.'"]],
    ['const line = `Also in ${count} outlets`;', ['`Also in ${count} outlets`']],
  ])('finds them in %s', (text, words) => expect(hardCodedWords('a.tsx', text)).toEqual(words));

  it.each([
    '<p class="small print">{say(\'close\')}</p>',
    "<li>{', '}</li>",
    '<span aria-hidden="true">{"→ "}</span>',
    "throw new Error('No words to draw with: call speakWith first.');",
    '/** Says what a reader sees. */ const a = 1;',
    "import { Card } from './Card.tsx';",
    'const wide = a < b && c > d;',
    "element.addEventListener('scroll', follow);",
    "const NAMES = { 'too-short': 'reason_too_short' };",
    'const key = `${sentence} ${claim}`;',
  ])('finds none in %s', (text) => expect(hardCodedWords('a.tsx', text)).toEqual([]));
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: these are samples of source
