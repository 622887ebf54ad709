/** Words of news English that stand for one another. Written by hand. */
import { stem } from './stem.ts';

/** One group a line. They serve linking and alignment only: a group says "about the same thing", never "means the same". */
const GROUPS = `
call phone telephone ring rang conversation conversations talk talks spoke speak spoken discuss discussed dialogue
attack attacks strike strikes struck raid raids bombardment bombing assault shelling hit
kill killed killing dead die died deaths death fatalities toll
injured injure wounded hurt injuries
agreement deal accord pact treaty partnership
sign signed ink inked seal sealed conclude concluded
meet met meeting convene gather talks summit
end halt cease stop cessation ceasefire truce suspend suspended
solution resolve resolved resolution settle settled settlement solve solved
condemn condemned condemnation criticise criticize criticised criticized denounce denounced slam slammed
weapon weapons weaponry arms munitions arsenal
provide provided supply supplied deliver delivered send sent give gave
mediate mediation mediator broker peacemaker intermediary
help assist assisted assistance aid support supported backing
call called urge urged appeal appealed
war conflict fighting hostilities campaign offensive invasion crisis violence
nuclear atomic
people persons residents civilians citizens inhabitants
worker workers employee employees staff personnel specialists
soldier soldiers troops forces servicemen
pay paid spend spent cost costs
rise rose risen increase increased climb climbed jump jumped gain gained grow grew
fall fell fallen drop dropped decrease decreased decline declined slip slipped plunge plunged
arrest arrested detain detained custody
vote voted ballot election elections poll polls
company firm corporation business
leader leaders president presidents
buy bought purchase purchased acquire acquired
sell sold sale
house home homes houses
car cars vehicle vehicles
police officers
law bill legislation measure
ban banned prohibit prohibited bar barred outlaw
approve approved pass passed adopt adopted endorse endorsed
reject rejected dismiss dismissed rebuff rebuffed refuse refused decline
plant facility site reactor
warn warned caution cautioned
begin began begun start started launch launched
hurt harm harmed damage damaged
withdraw withdrew pull pulled leave left
ship vessel boat
jail prison sentenced imprisoned
tax levy tariff tariffs duties
teacher teachers educators
doctor doctors physicians medics
child children kids minors
plane aircraft jet airliner
month months
military militarily
relations relationship ties
take took taken taking
make made making
come came coming
go went gone going
see saw seen
get got gotten
find found finding
think thought
know knew known
write wrote written
break broke broken
win won winning
lose lost losing loss
lead led leading
build built
keep kept
choose chose chosen
steal stole stolen
fly flew flown
drive drove driven
throw threw thrown
catch caught
fight fought
wear wore worn
eat ate eaten
draw drew drawn
show showed shown
stand stood
understand understood
feel felt
bring brought
hear heard
read reads
run ran

shoot shot
hide hid hidden
seek sought
teach taught
bear bore born
protest protests demonstration demonstrations rally rallies march
fire blaze
flood flooding floods
quake earthquake tremor
`;

const concepts = new Map<string, string>();
const members = new Map<string, string[]>();
for (const line of GROUPS.trim().split('\n')) {
  const words = line.split(' ');
  const concept = `=${words[0] ?? ''}`;
  for (const word of new Set(words.map(stem))) {
    if (concepts.has(word)) continue;
    concepts.set(word, concept);
    members.set(concept, [...(members.get(concept) ?? []), word]);
  }
}

/** Every concept, always in the same order. */
export const CONCEPTS: readonly string[] = [...members.keys()];

/** The concept a stem belongs to (`=call`), or the stem itself. */
export function conceptOf(stemmed: string): string {
  return concepts.get(stemmed) ?? stemmed;
}

/** The stems of a concept (`=call`); none for what is no concept. */
export function stemsOf(concept: string): readonly string[] {
  return members.get(concept) ?? [];
}
