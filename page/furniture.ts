/** What on a page is furniture rather than article: by tag, role, name (class and id) and by its own words. */
import { unclobbered } from './unclobbered.ts';

/** How an element takes part in the text: `skipped` text is never read; `furniture` text is no article whatever its name. */
export type ElementKind = 'block' | 'inline' | 'break' | 'furniture' | 'skipped';

const KINDS: readonly (readonly [ElementKind, string])[] = [
  [
    'block',
    `address article blockquote body center dd details dir div dl dt fieldset figcaption figure form frameset h1 h2 h3 h4
     h5 h6 header hgroup hr html legend li listing main menu ol p pre section summary table tbody td tfoot th thead tr
     caption ul xmp`,
  ],
  ['break', 'br'],
  ['furniture', 'nav aside footer dialog search'],
  [
    'skipped',
    `script style noscript template iframe object embed svg canvas audio video select option datalist textarea button
     input progress meter map head title link meta base param source track frame noframes applet math rp rt`,
  ],
];

const kindOfTag = new Map<string, ElementKind>();
for (const [kind, tags] of KINDS) for (const tag of tags.trim().split(/\s+/)) kindOfTag.set(tag, kind);

const FURNITURE_ROLES = new Set(
  `navigation complementary contentinfo dialog alertdialog alert menu menubar search toolbar tooltip status listbox`.split(
    /\s+/,
  ),
);

/** Name parts that say furniture wherever they stand in a name, also glued to other words (`relatedposts`). */
const FURNITURE_PART =
  /comment(?!ary)|disqus|related|recommend|newsletter|subscri|sign-?up|promo(?!tion)|advert|sponsor|outbrain|taboola|cookie|consent|gdpr|breadcrumb|byline|sidebar|side-bar|trending|most-?(?:read|popular|viewed)|popular|read-?(?:next|also)|also-?read|see-?also|pagination|navigation|toolbar|login|masthead|copyright|disclaimer|sharing|share-?(?:bar|tool|button|link|this|box)|social(?!-?(?:post|embed))|hashtag|feedback|skip-?(?:link|to)|screen-?reader|visually-?hidden|author-?(?:bio|info|box|card|name|details|meta|profile)|about-?author|more-?(?:stories|news|from|on|articles|posts)|up-?next|prev(?:ious)?-?next|next-?prev|jump-?links|article-?tags|post-?tags|entry-?tags|tag-?list|tag-?cloud|entry-?meta|post-?meta|article-?meta|meta-?data|entry-?utility|post-?footer|entry-?footer|article-?footer|printfriendly|donat|mailing|carousel|slideshow-?nav|(?<!js-)lightbox|read-?time|reading-?time|catlinks|printfooter|mw-editsection|mw-jump|navbox|siblings|in-?case-?you-?missed|dont-?miss|top-?stories|latest-?(?:news|posts|stories)|keep-?reading|you-?may|you-?might|legende-?nav|rss-?link|contextual-?links|wp-?pagenavi|infinite-?scroll-?nav|(?:video|audio|media)-?player|jw-?player|user-?notification|livefyre|addthis|sociable|jp-?relatedposts|sharedaddy/;

/** Name parts that say furniture only as a whole part (`ad`, `tags`), since they are also pieces of other words. */
const FURNITURE_WORD =
  /(?:^|[^a-z])(?:ads?|adv|advertisement|adslot|adbox|nav|navbar|menu|submenu|share|shares|tags?|topics?|meta|author|authors|bio|footer|foot|pager|read-more|readmore|popup|pop-up|modal|overlay|banner|widget|widgets|toolbox|tools|rail|aside|print|follow|follow-us|rating|ratings|votes?|poll|quiz|sr-only|hide|hidden|dropdown|cta|legal|credits|timestamp|dateline-time|pubdate|posted-on|date|noprint|no-print|ticker|crumbs?|replies|respond|reply|skyscraper|shoutbox|agegate|remark|extra|supplemental|buy|shop|store|tweet-button|gallery|slideshow|fb-like)(?![a-z])/;

/** What a box is like or holds, not what it is: `has-comments`, `isPaywall`. */
const STATE = /(?<![a-z0-9-])(?:has|is|no|not|with|without)-[^\s]+/g;
/** A standfirst may have this name; a teaser of another piece has a link. */
const TEASER = /teaser/;
/** What it cuts off has this name as often as what it puts in the way; a paragraph with it is of the text. */
const PAYWALL = /paywall/;

/** Names of an article's own text, which a furniture word in the same name does not undo (`article-body has-share`). */
const ARTICLE_NAME =
  /article-?(?:body|content|text|main)|story-?(?:body|content|text)|entry-?content|post-?(?:body|content|text)|body-?(?:text|content|copy)|main-?(?:content|text)|news-?(?:body|text|content)|page-?content|rich-?text|article__body|content-?body/;

/** A longer id is made from a heading's words, or by a script. */
const LONGEST_NAMING_ID = 24;

/** Where pictures stand; a figure so named is one picture, with its caption. */
const PICTURES = /gallery|slideshow|lightbox|carousel/i;

/** What is told only by the element that has the name. */
type Unclear = 'teaser' | 'paywall';

const namesSeen = new Map<string, NameSays | Unclear>();
const NAMES_LIMIT = 5_000;

/** What an element's name says of its text; `doubtful` is furniture unless there is much prose in it. */
export type NameSays = 'article' | 'furniture' | 'doubtful' | 'nothing';

/** How an element of this tag takes part in the text; unknown tags are inline. */
export function kindOfElement(element: Element): ElementKind {
  return kindOfTag.get(element.localName) ?? 'inline';
}

/** True when attributes alone tell that the element is not shown, or not as running text. Style sheets are not asked. */
export function isHiddenByAttribute(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** True when the element's role is one of furniture. */
export function hasFurnitureRole(element: Element): boolean {
  const role = element.getAttribute('role');
  return role !== null && FURNITURE_ROLES.has(role.trim().toLowerCase());
}

/**
 * Reads class and id, and the tag where the site or its framework made it up (`itemprop`, `data-component`-like hints are left out:
 * sites use them for anything). A quotation is no furniture whatever widget it comes from.
 */
export function whatNameSays(element: Element): NameSays {
  const ownTag = element.localName.includes('-') ? element.localName : '';
  if ((ownTag === '' && !element.hasAttributes()) || element.localName === 'blockquote') return 'nothing';
  const names = `${element.getAttribute('class') ?? ''} ${element.id.length <= LONGEST_NAMING_ID ? element.id : ''} ${ownTag}`;
  if (names.length < 3 || (element.localName === 'figure' && PICTURES.test(names))) return 'nothing';
  const says = namesSeen.get(names) ?? sayNames(names);
  if (says === 'teaser') return unclobbered(element).querySelector('a[href]') === null ? 'nothing' : 'furniture';
  if (says === 'paywall') return element.localName === 'p' ? 'nothing' : 'doubtful';
  return says;
}

function sayNames(names: string): NameSays | Unclear {
  const says = readNames(names.slice(0, 300));
  if (namesSeen.size >= NAMES_LIMIT) namesSeen.clear();
  namesSeen.set(names, says);
  return says;
}

function readNames(names: string): NameSays | Unclear {
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(STATE, '');
  if (ARTICLE_NAME.test(parts)) return FURNITURE_PART.test(parts) ? 'nothing' : 'article';
  if (FURNITURE_PART.test(parts)) return 'furniture';
  if (TEASER.test(parts)) return 'teaser';
  if (PAYWALL.test(parts)) return 'paywall';
  return FURNITURE_WORD.test(parts) ? 'doubtful' : 'nothing';
}
