/** Words around names: titles and roles, words that make a name an organisation, and nouns for groups of actors. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Titles and roles that stand before or beside a person's name and are no part of it; folded. */
export const TITLES = words(`
  president vice prime minister premier chancellor king queen prince princess emperor sultan emir pope cardinal archbishop bishop
  rabbi imam ayatollah sheikh sir dame lord lady mr mrs ms miss dr doctor prof professor gen general lt lieutenant col colonel maj
  major capt captain sgt sergeant adm admiral cmdr commander marshal sen senator rep representative congressman congresswoman
  gov governor mayor judge justice ambassador envoy secretary undersecretary deputy foreign defense defence finance interior
  speaker spokesman spokeswoman spokesperson leader chief head director chairman chairwoman chair ceo aide adviser advisor
  counterpart former ex acting elect commissioner justices presidents senators ministers attorney sheriff officer detective inspector coach reverend rev saint st
  analyst economist author activist opposition`);

/** Words that make a run of capitalised words the name of an organisation. */
export const ORGANISATION_WORDS = words(`
  ministry department agency organisation organization union council committee commission parliament congress senate assembly court
  party bank fund foundation institute institution university college school company corporation corp inc ltd group holdings
  association federation league alliance forum office bureau authority service services army navy forces guard guards corps police
  club airlines airways times post journal news press network television tv radio media centre center hospital church movement front
  brigade board administration treasury nations cabinet exchange observatory society trust initiative watch`);

/** Words that open sentences with a capital letter and are no names. */
export const COMMON_OPENERS = words(`
  according amid background caption details source however meanwhile still yet but and or so while although though despite since
  because if when where what who why how as at by for from in into of on over under to up with without within during after before
  between among against following speaking asked earlier later last next this that these those there here he she it they we you i
  his her its their our my your both all some many most several few each every another other one two three four five six seven eight
  nine ten more less no not never only just even also too then now today yesterday tomorrow people police officials leaders
  state chinese-language western eastern northern southern government authorities experts analysts critics the a an don doesn let
  is are was were do does did has have had can could will would should must may might hundreds thousands dozens millions
  promoting parties armed political force until once instead thus therefore moreover besides well yes please thank thanks new old
  such than unlike like through throughout across around about above below near off out per via whether which whose whom
  any anyone anything everybody everyone everything nobody none nothing someone something`);

/** Regions and other proper names that are places rather than actors. */
export const PLACE_WORDS = words(`
  middle east gulf sea ocean river mountain mountains strait peninsula strip bank island islands street square avenue road city county
  valley lake airport port province region africa asia europe america arctic antarctica balkans caucasus sahara sahel`);

/** Plural nouns for groups that act, with the class they are compared by. */
export const GROUP_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    leaders: 'leaders',
    presidents: 'leaders',
    heads: 'leaders',
    men: 'leaders',
    two: 'leaders',
    pair: 'leaders',
    duo: 'leaders',
    premiers: 'leaders',
    ministers: 'ministers',
    counterparts: 'leaders',
    sides: 'sides',
    parties: 'sides',
    capitals: 'sides',
    stakeholders: 'sides',
    players: 'sides',
    countries: 'countries',
    nations: 'countries',
    powers: 'countries',
    states: 'countries',
    governments: 'governments',
    allies: 'countries',
    ministries: 'agencies',
    agencies: 'agencies',
    departments: 'agencies',
    officials: 'officials',
    diplomats: 'officials',
    lawmakers: 'lawmakers',
    senators: 'lawmakers',
    protesters: 'protesters',
    rebels: 'rebels',
    militants: 'rebels',
    residents: 'residents',
    workers: 'workers',
    investors: 'investors',
    experts: 'experts',
    analysts: 'experts',
  }),
);

/** Modifiers that say which group is meant. */
export const GROUP_MODIFIERS =
  words(`both two three the all warring conflicting major western european arab influential regional global
  world key big other rival relevant respective senior their foreign allied opposition`);
