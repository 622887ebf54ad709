/** Countries with the names news uses for them: the country, its people, its capital or seat of government; and bodies of states. */

/** `country: demonyms / capital and seats of government`, folded; from general knowledge, United Nations members and a few more. */
const TABLE = `
afghanistan: afghan afghans / kabul
albania: albanian albanians / tirana
algeria: algerian algerians / algiers
angola: angolan / luanda
argentina: argentine argentinian / buenos-aires
armenia: armenian armenians / yerevan
australia: australian australians / canberra
austria: austrian austrians / vienna
azerbaijan: azerbaijani azeri / baku
bahrain: bahraini / manama
bangladesh: bangladeshi / dhaka
belarus: belarusian belarusians / minsk
belgium: belgian belgians /
bolivia: bolivian / la-paz
bosnia: bosnian bosnians / sarajevo
brazil: brazilian brazilians / brasilia
britain: british briton britons uk united-kingdom england english / london downing-street whitehall
bulgaria: bulgarian bulgarians / sofia
cambodia: cambodian / phnom-penh
cameroon: cameroonian / yaounde
canada: canadian canadians / ottawa
chile: chilean chileans / santiago
china: chinese prc / beijing peking
colombia: colombian colombians / bogota
congo: congolese drc / kinshasa
croatia: croatian croat croats / zagreb
cuba: cuban cubans / havana
cyprus: cypriot cypriots / nicosia
czechia: czech czechs / prague
denmark: danish dane danes / copenhagen
ecuador: ecuadorian / quito
egypt: egyptian egyptians / cairo
estonia: estonian estonians / tallinn
ethiopia: ethiopian ethiopians / addis-ababa
finland: finnish finn finns / helsinki
france: french / paris elysee
georgia: georgian georgians / tbilisi
germany: german germans / berlin
ghana: ghanaian / accra
greece: greek greeks / athens
haiti: haitian haitians / port-au-prince
hungary: hungarian hungarians / budapest
iceland: icelandic / reykjavik
india: indian indians / delhi new-delhi
indonesia: indonesian indonesians / jakarta
iran: iranian iranians islamic-republic persia / tehran teheran
iraq: iraqi iraqis / baghdad
ireland: irish / dublin
israel: israeli israelis jewish-state / jerusalem tel-aviv
italy: italian italians / rome
japan: japanese / tokyo
jordan: jordanian jordanians / amman
kazakhstan: kazakh kazakhs kazakhstani / astana
kenya: kenyan kenyans / nairobi
kosovo: kosovar kosovan / pristina
kuwait: kuwaiti kuwaitis /
kyrgyzstan: kyrgyz / bishkek
latvia: latvian latvians / riga
lebanon: lebanese / beirut
libya: libyan libyans / tripoli
lithuania: lithuanian lithuanians / vilnius
malaysia: malaysian malaysians / kuala-lumpur
mali: malian malians / bamako
malta: maltese / valletta
mexico: mexican mexicans /
moldova: moldovan moldovans / chisinau
mongolia: mongolian / ulaanbaatar
morocco: moroccan moroccans / rabat
myanmar: burmese burma / naypyidaw
nepal: nepali nepalese / kathmandu
netherlands: dutch / the-hague
new-zealand: zealander zealanders / wellington
niger: nigerien / niamey
nigeria: nigerian nigerians / abuja
north-korea: north-korean north-koreans dprk / pyongyang
norway: norwegian norwegians / oslo
oman: omani omanis / muscat
pakistan: pakistani pakistanis / islamabad
palestine: palestinian palestinians / ramallah
peru: peruvian / lima
philippines: philippine filipino filipinos / manila
poland: polish pole poles / warsaw
portugal: portuguese / lisbon
qatar: qatari qataris / doha
romania: romanian romanians / bucharest
russia: russian russians russian-federation / moscow kremlin
rwanda: rwandan rwandans / kigali
saudi-arabia: saudi saudis / riyadh
senegal: senegalese / dakar
serbia: serbian serb serbs / belgrade
singapore: singaporean /
slovakia: slovak slovaks / bratislava
slovenia: slovenian slovene / ljubljana
somalia: somali somalis / mogadishu
south-africa: south-african south-africans / pretoria
south-korea: south-korean south-koreans / seoul
spain: spanish spaniard spaniards / madrid
sri-lanka: sri-lankan sri-lankans / colombo
sudan: sudanese / khartoum
sweden: swedish swede swedes / stockholm
switzerland: swiss / bern
syria: syrian syrians / damascus
taiwan: taiwanese / taipei
tajikistan: tajik / dushanbe
tanzania: tanzanian / dodoma
thailand: thai thais / bangkok
tunisia: tunisian tunisians / tunis
turkey: turkish turk turks turkiye / ankara
turkmenistan: turkmen / ashgabat
uganda: ugandan ugandans / kampala
ukraine: ukrainian ukrainians / kyiv kiev
united-arab-emirates: emirati emiratis uae / abu-dhabi
united-states: us usa america american americans / washington white-house
uruguay: uruguayan / montevideo
uzbekistan: uzbek uzbeks / tashkent
venezuela: venezuelan venezuelans / caracas
vietnam: vietnamese / hanoi
yemen: yemeni yemenis / sanaa
zambia: zambian / lusaka
zimbabwe: zimbabwean / harare
united-nations: un /
european-union: eu / brussels
`;

/** Bodies of states by their acronym and by the names they are written out with, folded. */
const BODIES = `
african-union: au
arab-league: league-of-arab-states
asean: association-of-southeast-asian-nations
g7: group-of-seven
g20: group-of-twenty
iaea: international-atomic-energy-agency
icc: international-criminal-court
icj: international-court-of-justice
imf: international-monetary-fund
nato: north-atlantic-alliance north-atlantic-treaty-organization north-atlantic-treaty-organisation
oecd: organisation-for-economic-cooperation-and-development
opec: organization-of-the-petroleum-exporting-countries
osce: organization-for-security-and-cooperation-in-europe
sco: shanghai-cooperation-organisation shanghai-cooperation-organization
unesco:
unicef:
world-health-organization: who world-health-organisation
wto: world-trade-organization world-trade-organisation
`;

const countries = new Map<string, string>();
for (const line of `${TABLE.trim()}\n${BODIES.trim()}`.split('\n')) {
  const [country = '', names = ''] = line.split(':');
  for (const name of [country, ...names.split(/[\s/]+/)]) if (name !== '') countries.set(name, country);
}

/** The words that names in the table begin with, folded. */
export const PLACE_OPENERS: ReadonlySet<string> = new Set([...countries.keys()].map((name) => name.replace(/-.*/, '')));

/** The longest name in the table, in words. */
export const LONGEST_PLACE_WORDS = Math.max(...[...countries.keys()].map((name) => name.split('-').length));

/**
 * The country or body that a name stands for, or undefined. `name` is its folded words joined by hyphens (`white-house`);
 * short names that are also words (us, un, who) are for the caller to ask about only where they are capitalised.
 */
export function countryOf(name: string): string | undefined {
  return countries.get(name);
}
