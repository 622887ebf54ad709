/** Verbs that report what somebody says, with how far the reporter stands behind it, and words for those who are reported. */

/** `neutral` and `firm` only report; `distant` keeps a distance, `concede`, `deny` and `warn` say what kind of statement it is. */
export type Strength = 'neutral' | 'firm' | 'distant' | 'concede' | 'deny' | 'warn';

const VERBS: Readonly<Record<Strength, string>> = {
  neutral: `say says said saying tell tells told state states stated stating note notes noted noting add adds added adding report reports
    reported announce announces announced announcing write writes wrote explain explains explained comment commented remark remarked
    observe observed describe described relate related quote quoted quoting cite cited citing post posted tweet tweeted declare declared
    recall recalled reply replied testify testified argue argues argued confirm confirms confirmed characterized characterised elaborated`,
  firm: `stress stresses stressed stressing emphasise emphasises emphasised emphasize emphasizes emphasized emphasizing underline underlines
    underlined reiterate reiterates reiterated reaffirm reaffirmed highlight highlighted underscore underscored vow vowed`,
  distant: `claim claims claimed claiming allege alleges alleged contend contends contended assert asserts asserted insist insists insisted
    maintain maintains maintained purport purported boast boasted`,
  concede: 'admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded confess confessed',
  deny: 'deny denies denied denying dispute disputes disputed refute refuted reject rejected',
  warn: 'warn warns warned warning caution cautions cautioned cautioning threaten threatens threatened threatening',
};

const strengths = new Map<string, Strength>();
for (const strength of ['neutral', 'firm', 'distant', 'concede', 'deny', 'warn'] as const) {
  for (const verb of VERBS[strength].trim().split(/\s+/)) strengths.set(verb, strength);
}

/** Verbs that report a statement only when a clause or quotation follows or comes before: otherwise they have other senses. */
export const NEEDS_CLAUSE: ReadonlySet<string> = new Set(
  `note notes add adds report reports state states relate related post posted quote cite cited citing recall maintain maintains maintained comment
  commented dispute disputes reject rejected highlight highlighted reiterate reiterated threaten threatened warning confirm confirmed deny
  denies denied describe described claim claims reply recalled observe argue vow underscored underscore declare remark adding saying stating noting
  emphasizing emphasized emphasised stressed stress warn warned confess confessed cautioned caution characterized characterised`.split(
    /\s+/,
  ),
);

/** How strongly a folded verb reports, or undefined when it reports nothing. */
export function strengthOf(verb: string): Strength | undefined {
  return strengths.get(verb);
}

/** News agencies and the words for them, folded. */
export const AGENCIES: ReadonlySet<string> = new Set(
  'reuters afp ap xinhua tass ria novosti interfax bloomberg dpa kyodo yonhap anadolu ansa pti efe upi ani irna isna kcna tasnim fars mehr ukrinform agency agencies newswire'.split(
    ' ',
  ),
);
export const MEDIA: ReadonlySet<string> = new Set(
  'media television tv broadcaster newspaper newspapers daily magazine outlet outlets press network channel radio bbc cnn times post telegraph guardian journal telegram'.split(
    ' ',
  ),
);
export const OFFICIALS: ReadonlySet<string> = new Set(
  `official officials spokesman spokeswoman spokesperson spokespeople aide aides diplomat diplomats minister ministers adviser advisers
  source sources authorities police military army ministry government office department commander commanders prosecutors lawyer lawyers
  medics doctors witnesses residents rescuers analysts experts critics observers investigators statement statements readout researchers scientists
  president premier chancellor leader leaders company court judge group rights executives chief head lawmakers senators`.split(
    /\s+/,
  ),
);
