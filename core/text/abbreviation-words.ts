/** Abbreviations by what may follow them, without their last full stop and in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name or another word: no sentence ends here. */
export const BEFORE_NAMES =
  words(`mr mrs ms mx messrs mme mmes mlle mgr msgr dr drs prof profs gen gens sen sens rep reps gov
  govs lt lts col cols maj capt cpl sgt ssgt msgt tsgt pvt pfc spc ens adm cmdr comdr cdr brig rev revs ven hon pres vice
  supt insp det const amb fr sr br bro asst assoc atty dep ald cllr treas sec secy st ste mt ft pt vs v viz cf ca approx incl excl
  resp bzw vgl hr hrn herr fr frl sra srta sres dna dra lic avda avv sig dott pr av dhr mevr mw ir doc gral cnel tte cmte sto sta lcdo lcda exmo exma geom rag arch cav magg ten fam geb bgm emer ret κα κκ inż ks św ul ing
  проф акад гр г-н г-жа тов св см ул просп пер обл им пл наб ген полк डॉ श्री प्रो डा`);

/** Stand before a number: no sentence ends here when a digit follows. */
export const BEFORE_NUMBERS =
  words(`no nos nr nrs bldg apt rm rte flt al art arts fig figs sec secs ch chap chaps p pp vol vols para paras par cl ver
  ed eq app ex tab col c ca nº n.º núm pág págs rs kl abs bd str s hs tel ext ap cap стр рис табл гл ст янв февр апр авг сент
  окт нояб дек д кв корп janv févr avr juil déc ene abr ago dic genn gen b d r born ibid`);

/** Months; the day or the year may follow. */
export const MONTHS = words('jan feb febr mar apr jun jul aug sep sept oct okt nov dec dez');

/** Days of the week; a date may follow. */
export const WEEKDAYS = words('mon tue tues wed weds thu thur thurs fri sat sun');

/** Close a name or a place: a capital with a verb after it begins a sentence, `Inc. Shares fell`, `Calif. Police said`. */
export const CLOSES_NAMES =
  words(`inc ltd plc llc corp jr sr esq gmbh ala ariz ark calif colo conn del fla ga ill ind kan ky la mass
  md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.y n.j n.h n.c s.c s.d n.d n.m r.i w.va d.c`);

/** May end a sentence: they do when what follows opens one by its first word. */
export const MAY_END =
  words(`co cos bros ave blvd rd hwy dept govt univ assn natl intl inst soc bd comm est dist u.s u.k u.n e.u
  u.a.e u.s.a u.s.s.r b.a m.a m.d j.d sq mio mrd tsd mill str млн млрд тыс руб коп пр гг 
   чел d.j ud uds eds trans cie`);

/** Close a list or a measure: a capital after them begins a sentence. */
export const CLOSES_LISTS = words('etc usw osv enz т.д т.п др lb lbs oz hrs mph min max');

/** Introduce what follows: no sentence ends here. */
export const INTRODUCE = words('e.g i.e eg ie z.b d.h u.a s.o o.a d.w.z bijv т.е т.н напр p.ej p.es par.ex np tj tzn');

/** Words that happen to be spelled like an abbreviation when they stand in lower case. */
export const ALSO_WORDS =
  words(`no art fig sec ed ill ind miss mass ore wash min max mo pa del mar jun dec sat sun mon wed la as is
  par app ex tab cap ago gen born co est mill dist comm soc trans bd col ala ing hon rep det const ven pres mont`);
