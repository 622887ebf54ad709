/** Pairs of invented tellings that mean the same in other words, as two outlets would print them. */

/** `published` is the day of each side's article (`YYYY-MM-DD`). */
export type Restated = {
  readonly here: string;
  readonly there: string;
  readonly published: readonly [here: string, there: string];
};

/** Two texts a line, in turns; a line that ends in `@ DAY DAY` gives the days of the articles. */
const TEXTS = `
Firefighters brought the blaze at the Corrin paper mill under control late on Tuesday.
The fire at Corrin's paper mill was brought under control by firefighters late on Tuesday.

The central bank of Norvia left its key rate unchanged at 4.5 percent on Wednesday.
On Wednesday, Norvia's central bank kept its main interest rate at 4.5%.

A Telmar court sentenced the former treasurer Odo Lantz to six years in prison for fraud.
Odo Lantz, once the treasurer, was given a six-year prison sentence for fraud by a court in Telmar.

Researchers found that children who walk to school sleep longer.
Children who walk to school sleep longer, researchers found.

The Harriers beat the Comets 3-1 in front of 40,000 fans.
In front of a crowd of 40,000, the Harriers defeated the Comets 3-1.

The ferry company said it would refund all passengers.
All passengers will get their money back, the ferry company said.

More than 300 homes lost power when the storm hit the coast of Evring.
The storm that struck Evring's coast cut power to more than 300 homes.

Health officials urged parents to have their children vaccinated before winter.
Parents were urged by health officials to get their children vaccinated before winter.

The mayor of Sarnow, Pia Helder, has resigned.
Pia Helder has stepped down as mayor of Sarnow.

The two companies agreed to merge in a deal worth $2 billion.
The two firms have agreed on a $2bn merger.

Police have charged a 34-year-old man with arson.
A man aged 34 has been charged with arson.

"We were lucky," said Hanna Moller, who lives next door.
Neighbour Hanna Moller said: “We were lucky.”

The spacecraft landed safely on the asteroid after a journey of six years.
After travelling for six years, the spacecraft touched down safely on the asteroid.

The novelist Ruben Assaf died on Sunday at the age of 81.
Novelist Ruben Assaf has died aged 81 on Sunday.

Unemployment in the region fell to 5.2 percent in February from 5.6 percent in January.
The region's jobless rate dropped from 5.6% in January to 5.2% in February.

The train drivers' union called a 24-hour strike for Friday.
Train drivers will strike for 24 hours on Friday, their union said.

The airline had not paid the airport for three months.
The airline failed to pay the airport for three months.

President Iva Sorel will travel to Caldera next week to meet her counterpart, Juan Pardo.
Next week Iva Sorel, the president, travels to Caldera for a meeting with President Juan Pardo.

The new law bans smoking in parks.
Under the new law, smoking in parks is banned.

Prosecutors accuse Brandt of taking bribes from builders.
Brandt is accused by prosecutors of accepting bribes from builders.

The river burst its banks and flooded about 1,200 houses.
Around 1,200 homes were flooded after the river burst its banks.

The committee, which met behind closed doors, rejected the petition.
The petition was rejected by the committee at a meeting behind closed doors.

Scientists at the University of Halden have developed a test that detects the disease in minutes.
A test developed by scientists at Halden University detects the disease within minutes.

The museum will be closed until May because of repairs.
Owing to repairs, the museum will stay shut until May.

The union rejected the employer's offer of a 3 percent raise.
The employer offered a 3% raise, but the union turned it down.

Nobody was hurt when the crane collapsed.
The crane collapsed, but no one was injured.

The minister told parliament that the dam was safe.
"The dam is safe," the minister told parliament.

The suspect was arrested at the border on Monday night.
Border guards arrested the suspect on Monday night.

Exports of tea to Orland rose by a fifth last year.
Last year tea exports to Orland grew by one fifth.

The team will play its first match against Ostra on 20 March.
Its first match, against Ostra, is on March 20.

Owners must register their drones by the end of the year.
Drones have to be registered by their owners by the end of the year.

The hospital apologised to the family for the mistake.
The hospital has apologized to the family for its error.

The opposition walked out of the chamber in protest.
In protest, opposition members left the chamber.

At least 17 people were killed when a bus plunged into a ravine in northern Tarnia.
A bus fell into a ravine in the north of Tarnia, killing at least 17 people.

The bakery, founded in 1902, will close its last shop this month.
This month the bakery, which opened in 1902, shuts its last shop.

Wildfires have burned 12,000 hectares of forest since Saturday.
Since Saturday, 12,000 hectares of forest have been destroyed by wildfires.

Judge Lotte Arens dismissed the case for lack of evidence.
For lack of evidence, the case was thrown out by Judge Lotte Arens.

The price of bread has doubled since January.
Bread now costs twice as much as it did in January.

The orchestra's conductor, Emil Vasko, said he would retire in June.
Conductor Emil Vasko announced that he will retire in June.

The island's only doctor left in 2022 and has not been replaced.
The only doctor on the island left in 2022, and there has been no replacement.

The startup raised 15 million euros from investors.
Investors put €15m into the startup.

Volunteers planted 5,000 trees along the canal.
Five thousand trees were planted along the canal by volunteers.

According to the police, the driver had been drinking.
The driver had been drinking, police said.

The vaccine is given in two doses four weeks apart.
Two doses of the vaccine are given, four weeks apart.

The city plans to build 900 flats on the site of the old brewery.
The city intends to build 900 apartments on the old brewery site.

The goalkeeper Ines Duarte signed a three-year contract with Lindholm.
Ines Duarte, the goalkeeper, has signed for Lindholm for three years.

Votes are still being counted in two districts.
In two districts the count of the votes goes on.

The senator denied that she had known about the payments.
The senator denied any knowledge of the payments.

The earthquake had a magnitude of 6.1 and was felt in the capital.
The magnitude 6.1 quake was felt in the capital.

The firm said it had no comment.
The company declined to comment.

Local residents have complained about the noise for years.
For years, people living there have complained of the noise.

The parliament in Velden voted 88 to 61 for the reform.
By 88 votes to 61, Velden's parliament passed the reform.

The climbers were rescued by helicopter on Wednesday morning.
A helicopter rescued the climbers on Wednesday morning.

Teachers will receive a bonus of 500 crowns in April.
In April, teachers are to receive a 500-crown bonus.

Drought has cut the wheat harvest by half.
The drought has halved the wheat harvest.

Actress Mirela Stan won the prize for the second time.
It was the second time that Mirela Stan, the actress, had won the prize.

The bridge had been inspected twice in the past year.
In the past year, inspectors examined the bridge twice.

Under the plan, the retirement age will rise to 67.
The plan would raise the retirement age to 67.

The company employs 4,000 people in Tarnia.
The company has 4,000 employees in Tarnia.

The envoy arrived in the capital on Thursday for talks with rebel leaders.
On Thursday the envoy came to the capital to hold talks with the leaders of the rebels.

The court ruled that the arrest had been unlawful.
The arrest was unlawful, the court ruled.

The film opens in cinemas on Friday.
The film is in cinemas from Friday.

Dr. Aino Salo, who led the study, said the results were surprising.
The results were surprising, said the study's leader, Dr Aino Salo.

Farmers blocked the motorway with tractors to protest against higher fuel taxes.
In a protest against higher taxes on fuel, farmers used tractors to block the motorway.

The council voted unanimously to rename the square.
The council's vote to rename the square was unanimous.

The airport reopened on Tuesday after the snow had been cleared.
After the snow was cleared, the airport opened again on Tuesday.

Some 60 guests had to leave the hotel in the night.
About 60 guests were forced to leave the hotel during the night.

The band cancelled its tour because the singer is ill.
Because of the singer's illness, the band has called off its tour.

The UN has sent 40 tonnes of food to the camps.
The United Nations sent forty tons of food to the camps.

The shares fell 8 percent after the announcement.
After the announcement, shares dropped by 8%.

Both candidates have promised to lower taxes.
Each of the two candidates has promised lower taxes.

The lake is 30 kilometres long.
The lake has a length of 30 km.

Three of the five bodies have been identified.
So far, three of five bodies have been identified.

Karel Duda, the head of the national bank, warned of higher inflation.
The national bank's head, Karel Duda, warned that inflation would be higher.

The strike ended on Monday after eleven days.
On Monday, the eleven-day strike came to an end.

Mayor Tessa Grant thanked the volunteers for their work.
Tessa Grant, the mayor, thanked volunteers for what they had done.

The bomb was found by builders on Wednesday. @ 2024-03-14 2024-03-16
The bomb was found by builders on 13 March.

The summit ended yesterday without an agreement. @ 2024-03-14 2024-03-15
The summit ended on Wednesday without an agreement.

The minister resigned on Wednesday last week. @ 2024-03-14 2024-03-14
The minister resigned on 6 March.

Three days ago a tunnel collapsed near Brask. @ 2024-03-14 2024-03-12
Yesterday a tunnel collapsed near Brask.

The president's trip, planned for today, has been put off. @ 2024-03-14 2024-03-14
The president's trip, planned for Thursday, has been postponed.

The company's profit increased to 1.2 billion crowns.
The company's profit went up to 1,200 million crowns.

Only one of the ten suspects remains free.
Nine of ten suspects have been caught; one is still at large.

The spokeswoman said no decision had been made yet.
A decision has not yet been made, the spokeswoman said.

The refugees have been living in the stadium for two weeks.
For two weeks the refugees have lived in the stadium.

The king opened the new session of parliament.
Parliament's new session was opened by the king.

Ten years ago, the town had three schools; today it has none.
The town, which had three schools ten years ago, now has no school.

The drug reduced the risk of a stroke by 30 percent in the trial.
In the trial, the risk of stroke was 30% lower with the drug.

Visitors can no longer climb the tower.
Climbing the tower is no longer possible for visitors.

The two countries have had no diplomatic relations since 1998.
Diplomatic ties between both countries were broken off in 1998.

The navy rescued 62 migrants from a rubber boat.
Sixty-two migrants were rescued from a rubber boat by the navy.

The chairman of the party, Ludo Marek, ruled out a coalition with the Greens.
Party chairman Ludo Marek said there would be no coalition with the Greens.

Parts of the city are without water.
There is no water in parts of the city.

The driver, a 52-year-old woman, was not hurt.
The 52-year-old woman at the wheel was unhurt.

The ministry did not respond to a request for comment.
The ministry has not answered a request for comment.

The airline will start flights to Ostra in June.
From June the airline will fly to Ostra.

The singer's manager, Bo Lind, confirmed the news on Tuesday.
On Tuesday the news was confirmed by Bo Lind, the singer's manager.

Nearly a third of the voters stayed at home.
Almost one third of voters did not vote.

The inquiry will last until autumn, its chair said.
The chair of the inquiry said it will go on until autumn.

The president signed the bill into law on Friday.
On Friday the bill became law with the president's signature.

The thieves took paintings worth about two million dollars.
Paintings worth some $2 million were stolen.

The volcano erupted for the third time this year.
It was the volcano's third eruption this year.

Witnesses said they heard two explosions.
Two explosions were heard, according to witnesses.

The regulator fined the bank $40 million over its accounts.
The bank was fined 40 million dollars by the regulator over its accounts.

The rebels said they had captured the town of Merra.
The town of Merra has been captured, the rebels said.

The coach praised his players for their courage.
The coach praised the courage of his players.

Schools in the north stayed closed for a second day.
For the second day in a row, northern schools stayed shut.

The project should be finished by 2027, the engineers believe.
Engineers believe the project should be complete by 2027.

The company recalled 20,000 cars over faulty brakes.
Because of faulty brakes, 20,000 vehicles were recalled by the company.

The airport's operator is considering a second runway.
A second runway is being considered by the operator of the airport.

"It was a good year for us," chief executive Nora Feld said in a statement.
In a statement, Nora Feld, the chief executive, said that "it was a good year for us".

The plan was supported by a majority of the members.
Most members supported the plan.

The foreign ministers of Orland and Tarnia met in Velden on Saturday.
Orland's foreign minister met his Tarnian colleague in Velden on Saturday.

The number of tourists has tripled in ten years.
There are three times as many tourists as ten years ago.

Ada Rinne became the first woman to lead the academy.
Ada Rinne is the first female head of the academy.

The search for the missing sailors was called off on Thursday.
Rescuers ended their search for the missing sailors on Thursday.

Prosecutors want the defendant jailed for life.
Prosecutors have asked for a life sentence for the defendant.

The theatre's roof caved in under the snow.
Under the weight of snow, the roof of the theater collapsed.

The trade union represents over 20,000 nurses.
More than 20,000 nurses belong to the union.

The fishermen were freed after paying a fine.
After they had paid a fine, the fishermen were released.

Experts say the virus does not spread through the air.
The virus is not spread through the air, according to experts.

The government has approved the sale of the port to a foreign company.
The sale of the port to a foreign firm was approved by the government.

The two leaders discussed trade and security.
Trade and security were discussed by both leaders.
`;

/** Written after the first, where the comparison was weak. */
const FURTHER_TEXTS = `
The governor signed an order on Monday that bans plastic bags.
On Monday the governor signed an order banning plastic bags.

A spokesman for the railway, Jon Aske, said the delays were caused by ice.
The delays were due to ice, railway spokesman Jon Aske said.

Investigators believe the fire was started deliberately.
The fire was set on purpose, investigators believe.

Tarnia's exports fell for the fifth month in a row in June, the statistics office said on Friday.
The statistics office said on Friday that Tarnian exports had dropped for a fifth consecutive month in June.

She won the race in 2 hours and 21 minutes.
She finished first in two hours 21 minutes.

The minister said he did not know about the letter.
The minister said he had no knowledge of the letter.

The plant will be shut down for good next year.
Next year the plant will close permanently.

Hundreds of residents were evacuated when a gas pipe burst.
A burst gas pipe forced the evacuation of hundreds of residents.

The army said its troops had retaken the airport.
Troops have retaken the airport, according to the army.

The two sides failed to reach an agreement.
No agreement was reached by the two sides.

The trial of the banker Per Olund is to begin in May.
Banker Per Olund goes on trial in May.

About one in four adults smokes.
Around a quarter of adults smoke.

The committee will publish its findings by the end of the month.
Its findings are to be published by the committee before the month is out.

The suspect, Leo Brandt, 29, was shot dead by police.
Police shot and killed the 29-year-old suspect, Leo Brandt.

The currency has lost more than half of its value since 2020.
Since 2020 the currency's value has fallen by more than half.

President Ines Toro told parliament on Tuesday that she would not run again.
"I will not run again," President Ines Toro told parliament on Tuesday.

The bank said it would cut 1,500 jobs, or 5 percent of its staff.
The bank is to cut 1,500 jobs, 5% of its workforce, it said.

The school has had to close twice because of flooding.
Flooding has twice forced the school to close.

Some experts doubt that the plan will work.
Some experts are sceptical that the plan will work.

The hospital is running out of fuel, doctors warned.
Doctors warned that the hospital's fuel was running out.

The king, who is 76, is being treated for an infection.
The 76-year-old king is receiving treatment for an infection.

Nobody has claimed responsibility for the blast.
There has been no claim of responsibility for the explosion.

The bus drivers want 8 percent more pay.
The bus drivers are demanding a pay rise of 8%.

The film festival opens on 4 May and runs for ten days.
The ten-day film festival starts on May 4.

Her lawyer, Tom Reyes, called the verdict "a disgrace".
"A disgrace," is how her lawyer Tom Reyes described the verdict.

The road between Olm and Tarn is closed until further notice.
Until further notice, the road from Olm to Tarn remains closed.

Officials have so far refused to give details of the deal.
So far officials have not disclosed details of the deal.

The company's shares rose by as much as 12 percent.
Shares in the company gained up to 12%.

The envoy is expected to arrive on Sunday.
The envoy is due on Sunday.

The museum had to return the statue to Peru.
The museum was ordered to give the statue back to Peru.

The pilot managed to land the plane safely on a field.
The pilot landed the plane safely in a field.

At the end of March, the station will be closed for repairs.
The station will shut for repairs in late March.

The party won 34 of the 90 seats.
The party took 34 seats out of 90.

Mr Lund, the party's former leader, died on Thursday.
Former party leader Karl Lund died on Thursday.

The police have not yet identified the victims.
The victims have not been identified yet, police said.

More than a million people have signed the petition.
The petition has been signed by over 1m people.

The storm is moving north and could reach the coast tonight.
Moving northwards, the storm may hit the coast tonight.

The rescue operation was halted because of bad weather.
Bad weather brought the rescue operation to a halt.

The agency warned people not to drink tap water.
People should not drink tap water, the agency warned.

The council gave its consent to the new stadium.
The new stadium was approved by the council.

The prosecutor's office in Olm said it had opened an investigation into the mayor.
An investigation into the mayor has been opened, Olm prosecutors said.

The carrier's chief executive, Dana Whitlock, said the new planes would save fuel.
The new planes will save fuel, according to chief executive Dana Whitlock.

At least three people died and ten others were injured in the crash.
The crash left at least three dead and 10 injured.

The temperature reached 41 degrees in the capital on Tuesday.
In the capital, temperatures climbed to 41C on Tuesday.

A study in a medical journal suggests that coffee may lower the risk of gout.
Coffee may reduce the risk of gout, a study published in a medical journal suggests.

The two ministers, who met in Velden on Monday, did not sign a joint statement.
Meeting in Velden on Monday, the two ministers signed no joint statement.

The budget deficit widened to 4.1 percent of output from 3.2 percent a year earlier.
The deficit grew to 4.1% of GDP, up from 3.2% the year before.

The opposition has accused the government of hiding the figures.
The government has been accused by the opposition of concealing the figures.

"This is a good day for the islands," the premier, Ruta Mell, told a crowd in the harbour.
Premier Ruta Mell told a crowd in the harbour: "This is a good day for the islands."

The law takes effect on 1 July.
The law will come into force on July 1.

Under an agreement signed in 2016, the base must be handed over within ten years.
A 2016 agreement requires the base to be handed over within ten years.

The actor was fined 5,000 pounds for speeding.
A court fined the actor £5,000 for driving too fast.

Its main rival, Corvax, had a market share of 31 percent.
Corvax, its biggest competitor, held 31% of the market.

Eleven of the miners are still missing.
Eleven miners remain missing.

The children were taken to hospital but were not seriously hurt.
The children went to hospital; none of them was seriously injured.

The comet will be closest to Earth on Saturday night.
On Saturday night the comet comes closest to the Earth.

The general, Omar Seif, has not been seen in public since the coup.
Since the coup, General Omar Seif has not appeared in public.

Many shops stayed closed on Friday as a mark of respect.
As a sign of respect, many shops did not open on Friday.

The ferry was carrying 212 passengers and 14 crew.
There were 212 passengers and a crew of 14 on board the ferry.

The region produces two thirds of the country's olive oil.
Two-thirds of the nation's olive oil comes from the region.

The president's office declined to say where he was being treated.
Where he is being treated, the president's office would not say.

The new line will cut the journey from Olm to Tarn to 50 minutes.
Journeys between Olm and Tarn will take 50 minutes on the new line.

It was the coldest March since records began in 1910.
Not since records began in 1910 has March been so cold.

Both houses must approve the treaty before it can take effect.
Before the treaty can enter into force, it must be approved by both houses.

Dr Lena Ost, a virologist at the institute, said the outbreak was over.
The outbreak is over, said Lena Ost, who is a virologist at the institute.

The government spent 3 million euros on the campaign last year.
Last year's campaign cost the government three million euros.

Workers at the mine went on strike on Monday over pay.
On Monday miners walked out in a dispute over pay.

The UN's envoy, Hugo Stern, urged both sides to show restraint.
Both sides should show restraint, urged UN envoy Hugo Stern.

Since Friday, more than 90 aftershocks have been recorded.
Over 90 aftershocks have been registered since Friday.

The prince will not attend the wedding because of illness.
Illness will keep the prince away from the wedding.

The bridge was closed for six hours on Sunday.
On Sunday the bridge was shut for six hours.

The team's captain scored twice in the second half.
The captain scored two goals after half-time.

Local media reported that the singer had been arrested.
The singer has been arrested, according to local media.

The airline's planes are on average 14 years old.
The average age of the airline's planes is 14 years.

The village has been without electricity for nine days.
For nine days the village has had no power.

The company does not expect to make a profit before 2026.
A profit is not expected by the company until 2026.

Voters in Tarnia elect a new parliament on Sunday.
On Sunday, Tarnians vote for a new parliament.

The protesters demanded the release of all political prisoners.
Protesters demanded that all political prisoners be freed.

A cargo ship ran aground off Calder Bay early on Wednesday.
Early on Wednesday a freighter ran aground near Calder Bay.

He was born in 1951 in a small town near Olm.
He was born near Olm, in a small town, in 1951.

The mill sold just under 400 looms.
The mill sold nearly 400 looms.

"I'm not afraid of them, and we've waited over 2 years," said Ona Brell.
"I am not afraid of them, and we have waited over two years," Ona Brell said.

The Harbour and River Commission has asked the firm for its letters.
The HRC has asked the firm for its letters.

The Minister for Ports and Canals, Ove Lint, opened the lock.
Ove Lint, the Minister for Ports and Canals, opened the lock.

The clinic lies 52 km from Sarnow.
The clinic lies 32 miles from Sarnow.

The dam burst ten years ago.
The dam burst a decade ago.

The club would not have sold the keeper if it had won the cup.
The club sold the keeper to Velden.

The man denied arson after the fire at the mill in Tarn.
The man was charged with arson after the fire at the mill in Tarn.

The board gave its chairman a no-confidence vote.
The board gave its chairman a vote of no confidence.

Orm Rovers reached the final with a win over Velden Town.
Velden Town lost to Orm Rovers, who reached the final.

Bank of Tarnia said its branches would open on Sunday.
BofT said its branches would open on Sunday.

The council voted 237-186 for the tunnel.
The council voted for the tunnel by 237 to 186.

The party is trying to win the seat in Olm.
The party is working to win the seat in Olm.

The alleged head of the gang hanged himself in his cell.
The suspected head of the gang hanged himself in his cell.
`;

/** Written when the comparison had been mended on all pairs above, before its answers to them were seen. */
const LATER_TEXTS = `
The senate passed the water bill by 61 votes to 38 on Thursday night.
On Thursday night senators approved the water bill, 61-38.

Norvia's government announced that it would send two field hospitals to Evring.
Two field hospitals will be sent to Evring, Norvian officials announced.

Mara Ekholm, who heads the port authority, said the cranes were safe.
The cranes are safe, according to port authority head Mara Ekholm.

The brewery agreed to pay $14 million to settle the lawsuit.
The brewery will pay 14 million dollars in a settlement of the suit.

A judge ordered the release of the two fishermen on bail.
The two fishermen were ordered freed on bail by a judge.

Belmar Foods launched a cheaper range of soups in January.
In January, Belmar Foods brought out a range of cheaper soups.

The Norvian army has withdrawn its tanks from the border, officials said on Sunday.
Norvia has pulled its tanks back from the border, officials said Sunday.

If the levee fails, as many as 900 homes would be flooded.
Up to 900 homes could be under water should the levee fail.

Investigators said that the pilot had reported smoke minutes before the crash.
Minutes before it crashed, the pilot reported smoke, investigators said.

The strike at the Halden shipyard entered its third week on Monday.
On Monday, shipyard workers in Halden began their third week on strike.

Police arrested four men in connection with the theft of the altar.
Four men have been detained by police over the altar theft.

The premier accepted the resignation of his finance minister, Otto Brandis.
Finance minister Otto Brandis resigned, and the premier accepted.

Shares of Lumen Works fell 3 percent to 41.20 crowns in early trading.
In early trading, Lumen Works stock was down 3% at 41.20 crowns.

About 60 percent of the island's hotels have reopened since the hurricane.
Since the hurricane some 60% of hotels on the island have reopened.

The ministry expects the harvest to be the smallest in a decade.
The harvest is expected to be the smallest in ten years, the ministry said.

Coach Vera Lindt said that she was proud of her team.
"I am proud of my team," said Vera Lindt, the coach.

The rebels freed the last of the hostages before dawn on Saturday.
Before dawn Saturday the last hostages were released by the rebels.

The firm denied that it had polluted the river.
The company said it had not polluted the river.

Drivers face fines of up to 200 crowns if they park on the bridge.
Anyone parking on the bridge risks being fined as much as 200 crowns.

The moon rocks were stolen from a museum in Telmar in 1998.
In 1998 thieves took the moon rocks from a Telmar museum.

Doctors said that the boy was in a stable condition after the operation.
The boy's condition was stable after surgery, his doctors said.

The union's leader, Sven Arnesen, called for calm.
Union leader Sven Arnesen appealed for calm.

The comedy took $31.5 million at the box office over the weekend.
Over the weekend, the comedy earned 31.5 million dollars in cinemas.

The regulator said on Wednesday it had begun an inquiry into the bank's fees.
The bank's fees are being investigated, the regulator said Wednesday.

A court in Sarnow rejected the appeal of the former governor.
The ex-governor lost his appeal in a Sarnow court.

Tens of thousands of people marched through the capital to protest against the tax.
In the capital, tens of thousands joined a march against the tax.

The new stadium has room for 45,000 people.
The new stadium can seat 45,000.

The governor's spokeswoman, Ines Karr, declined to comment.
Ines Karr, a spokeswoman for the governor, would not comment.

The two countries signed a treaty on fishing rights in Velden last year.
A treaty on fishing rights was signed by both countries in Velden last year.

Seven climbers are missing after an avalanche on Mount Orrin.
An avalanche on Mount Orrin has left seven climbers missing.

Voters rejected the plan by 54 percent to 46 percent.
The plan was defeated by voters, 54% to 46%.

Astronomers believe that the planet may have oceans.
The planet could have oceans, astronomers believe.

The company plans to close its factory in Merra by the end of 2025.
By the end of 2025 the company wants to shut the Merra plant.

The suspect told police that he had acted alone.
The suspect said to the police he acted alone.

King Aldo opened the new wing of the hospital on Friday.
The hospital's new wing was opened by King Aldo on Friday.

It was not immediately clear what caused the blast.
The cause of the explosion was not immediately known.

Her book, published in 2011, sold more than a million copies.
More than 1 million copies of her 2011 book were sold.

The airline will cut 400 of its 3,000 jobs to save money.
To save money, the airline is to shed 400 of 3,000 jobs.

The parliament of Tarnia voted to lift the ban on night fishing.
Tarnian lawmakers voted to end the ban on fishing at night.

Rescuers pulled a woman alive from the rubble four days after the quake.
Four days after the earthquake, a woman was pulled alive from the rubble by rescue workers.
`;

const PUBLISHED = '2024-03-14';

const PAIRS = pairsOf(TEXTS);

/** Pairs that the comparison was mended on. */
export const RESTATED_TEXTS: readonly Restated[] = [
  ...PAIRS.filter((_, at) => at % 2 === 0),
  ...pairsOf(FURTHER_TEXTS),
];

/** Pairs that were written with the others and looked at only when the comparison was done. */
export const RESTATED_TEXTS_ASIDE: readonly Restated[] = PAIRS.filter((_, at) => at % 2 === 1);

/** Pairs that were kept aside till the comparison was done; two of the three that were reported then to differ were mended after. */
export const RESTATED_TEXTS_LATER: readonly Restated[] = pairsOf(LATER_TEXTS);

function pairsOf(texts: string): readonly Restated[] {
  return texts
    .trim()
    .split('\n\n')
    .map((pair) => {
      const [first = '', there = ''] = pair.split('\n');
      const [here = '', days = ''] = first.split(' @ ');
      const [hereDay = PUBLISHED, thereDay = PUBLISHED] = days.split(' ').filter((day) => day !== '');
      return { here, there, published: [hereDay, thereDay] };
    });
}
