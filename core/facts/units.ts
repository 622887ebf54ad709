/** Units news counts in: what is measured, and how one unit converts to the base unit of its dimension. */

/** `dimension` names what is measured; a value times `factor` is in the dimension's base unit. */
export type Unit = { readonly dimension: string; readonly factor: number };

/** `dimension: words = factor, …`; folded singulars and plurals. Money has its currency as dimension. */
const TABLE = `
percent: percent pct percentage = 1
points: points point = 1
usd: dollar dollars usd = 1
usd: cent cents = 0.01
eur: euro euros eur = 1
gbp: pound pounds gbp sterling = 1
rub: ruble rubles rouble roubles = 1
cny: yuan renminbi = 1
jpy: yen = 1
inr: rupee rupees = 1
chf: franc francs = 1
sek: krona kronor kroner krone = 1
try: lira liras = 1
krw: won = 1
ils: shekel shekels = 1
length: millimetre millimetres millimeter millimeters mm = 0.001
length: centimetre centimetres centimeter centimeters cm = 0.01
length: metre metres meter meters = 1
length: kilometre kilometres kilometer kilometers km kms = 1000
length: inch inches = 0.0254
length: foot feet ft = 0.3048
length: yard yards = 0.9144
length: mile miles = 1609.344
speed: mph = 1.609344
speed: kph kmh = 1
area: hectare hectares = 10000
area: acre acres = 4046.86
mass: gram grams = 0.001
mass: kilogram kilograms kilo kilos kg kgs = 1
mass: tonne tonnes ton tons = 1000
mass: ounce ounces = 0.02835
volume: litre litres liter liters = 1
volume: gallon gallons = 3.785
volume: barrel barrels = 158.987
temperature: degree degrees celsius = 1
fahrenheit: fahrenheit = 1
power: watt watts = 1
power: kilowatt kilowatts kw = 1000
power: megawatt megawatts mw = 1000000
power: gigawatt gigawatts gw = 1000000000
magnitude: magnitude = 1
duration: second seconds = 0.000277777777
duration: minute minutes = 0.016666666667
duration: hour hours = 1
duration: day days = 24
duration: week weeks = 168
duration: month months = 730.5
duration: year years = 8766
duration: decade decades = 87660
`;

const units = new Map<string, Unit>();
for (const line of TABLE.trim().split('\n')) {
  const [dimension = '', rest = ''] = line.split(': ');
  const [names = '', factor = ''] = rest.split(' = ');
  for (const name of names.split(' ')) units.set(name, { dimension, factor: Number(factor) });
}

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
  ['¥', 'jpy'],
  ['₽', 'rub'],
  ['₹', 'inr'],
  ['₩', 'krw'],
  ['₪', 'ils'],
  ['₺', 'try'],
]);

/** The unit a folded word names, or undefined. */
export function unitOf(word: string): Unit | undefined {
  return units.get(word);
}

/** The currency of a sign, as a dimension, or undefined. */
export function currencyOf(sign: string): string | undefined {
  return CURRENCY_SIGNS.get(sign);
}
