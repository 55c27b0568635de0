/** People by occupation, buildings, and places. */
export const peopleAndPlaces = `
artist: artist, sculptor
astronaut: astronaut, cosmonaut, spacewalk, Neil Armstrong, space suit, spacesuit, weightlessness
bust-in-silhouette: ?person, ?individual, ?user
busts-in-silhouette: ?people, ?population, ?crowd, ?customer, ?employee, ?citizen, ?humans, ?team, ?audience, ?community, ?inhabitant, ?society, visitor, tourist, voters, tribe, villagers, crowds, mob, taxpayer, voters' group, audience, subscribers, follower, patients, seniors, immigrant, immigrants, ?descendant, ?relatives, ?ancestors, ?tribes, ?couples, ?humanity, ?mankind, ?voter, ?pedestrians, ?minority, ?majority, ?gang, ?committee, ?neighbors
child: ?child, kid, children, kids, childhood, schoolchildren
construction-worker: construction worker, builder, labourer, laborer, miner, bricklayer, laborers, roofer, plasterer, plumber's mate
cook: chef, cook, baker's, kitchen chef, waiter, restaurant owner
crown: king, emperor, monarch, monarchy, pharaoh, throne, kingdom, reign, royal, royalty, prince, princess, empire, Cleopatra, Napoleon, noble, nobles, aristocrat, duke, emperor's, British Empire, Roman Empire, Ottoman Empire
detective: detective, spy, investigator, spies, espionage, mystery novel, sherlock holmes, undercover, cia, kgb, suspects, a suspect, main suspect, the suspect
farmer: farmer, peasant, shepherd, peasants, rancher, cowboy, gardener
firefighter: firefighter, fire brigade
guard: bodyguard, palace guard
health-worker: doctor, nurse, surgeon, physician, surgery, surgeons, doctors
judge: judge, jury, juror, prosecutor, defendant, verdict, ruling, supreme court, judges, prosecutor's office, attorney, sentence of a judge
man: ?man, ?father, ?husband, ?men, ?boyfriend, ?guy, ?gentleman
mechanic: mechanic, plumber
ninja: ninja
office-worker: ?manager, ?boss, office worker, executive, ceo, accountant, businessman, salesman, clerk, secretary, employee, employees, consultant, lawyer's office, banker's
older-person: old age, elderly, grandparent, aging, ageing, lifespan, old people, old man, old woman, great-grandfather
old-man: grandfather
old-woman: grandmother
person-raising-hand: volunteer
pilot: pilot, copilot, crew of the plane, flight attendant
police-officer: police, police officer, policeman, cop, detective police, sheriff, fbi, patrol
robot: robot, artificial intelligence, machine learning, ai, chatbot, android, automation, algorithm
scientist: scientist, researcher, physicist, inventor, research, expert witness, chemist, scientists, laboratory worker, Newton, Darwin's finches, Pasteur, inventors, Tesla, chemist's
singer: singer
student: student, undergraduate, freshman, classmate, schoolboy
person-superhero: superhero
teacher: teacher, professor, lecturer, scholar, tutor, instructor, mentor, trainer, lessons
technologist: programmer, software engineer, software developer, hacker, coder
person-vampire: vampire
woman: ?woman, ?mother, ?wife, ?women, ?lady, ?housewife, ?girlfriend, ?actress, ?princesses
people-hugging: hug, friendship, best friend, love each other
ghost
military-helmet: military, battlefield, veteran, infantry, warfare, regiment, nato, sergeant, gun, rifle, bullet, Hitler, Stalin, Napoleon's army, missile, artillery, warrior, veteran's
bank: central bank, banker, bank account, banking, savings account, bankers, federal reserve, wall street bank
brick: brick, mortar, concrete, cement
bridge-at-night: suspension bridge, bridge, viaduct, golden gate
building-construction: construction site, building site, scaffolding, construction
castle: castle, fort, fortress, knight, medieval, middle ages
church: church, cathedral, priest, monastery, bishop, pope, Vatican, monk, nun, christian, bible church, prayer, Christianity, Jesus, saint, chapel, preacher, missionary, monks
circus-tent: circus
cityscape: city, downtown, metropolis, urban, skyline, capital city, cities, ?Paris, ?London, ?Berlin, ?Rome, ?Madrid, ?Boston, ?Chicago, ?Washington, ?Moscow, ?Vienna, ?Amsterdam, ?Barcelona, ?Beijing, ?Shanghai, ?Mumbai, ?Sydney, ?Toronto, ?Los Angeles, ?San Francisco, ?Hong Kong, ?Dubai, ?Singapore, ?Seoul, ?Lisbon, ?Prague, ?Stockholm, ?Copenhagen, ?Florence, ?Milan, ?Naples, ?Athens, ?Venice, ?Geneva, ?Munich, ?Hamburg, ?Detroit, ?Philadelphia, ?Miami, ?Houston, ?Seattle, megacity, pedestrian zone, traffic city, New Yorker
classical-building: museum, parliament, ?government, senate, ancient rome, roman empire, Romans, temple, university, ancient greece, politician, ?policy, ?institution, Athens, congress, ?president, ?prime minister, ?minister, palace, president's office, Parthenon, government building, law court, politics, political, minister, law-making, philosopher, mythology, Zeus, Homer, ruins, dome, pantheon, civilization, civilisation, democracy of Athens, diplomat, authorities, ?Roman, ?Romans, town hall, city hall
convenience-store: convenience store, shop, supermarket, grocery store, retailer, store shelf, grocery, checkout, cashier, Walmart, shops, aisle, shelf of a store
department-store: shopping mall, department store, shopping center, mall
derelict-house: abandoned house, abandoned building, earthquake, quake
factory: factory, manufacturing, industrial, industrial revolution, mill, assembly line, industry, emission, pollution, smog, carbon dioxide, greenhouse gas, carbon emission, refinery, factories, mass production, smokestack, industrialist, manufacturer, production line
ferris-wheel: amusement park
fountain: fountain
hotel: hotel, guest room, airbnb, resort
house: house, ?home, roof, household, mortgage, landlord, tenant, ?neighbourhood, neighborhood, real estate, housing, front door, living space, moving house, apartment, cottage, mansion, attic, basement, homeowner, homes, doorstep, porch, kitchen table
houses: suburb, village, town, ?homes, rural, villager, suburbs, countryside
hut: hut, shelter
japanese-castle
moai: easter island
mosque: mosque, islam, muslim, imam
office-building: ?office, ?corporation, headquarters, ?firm, startup, ?employer, skyscraper, ?business, apartment, apartment building, tower block, bureaucracy, corporate, entrepreneur, boardroom, tech giant, monopoly, employer, bureaucracies
place-of-worship: worship, religion, religious, faith, worship
post-office: post office
school: school, classroom, education, schoolchild, kindergarten, curriculum
stadium: stadium, arena, coliseum, colosseum, gladiators arena, olympic stadium
statue-of-liberty: statue of liberty, ?New York, ?New York City
station: train station, railway station
synagogue: synagogue, jewish, rabbi
tent: tent
tokyo-tower: Tokyo, eiffel tower
wedding: wedding, marriage, bride
playground-slide: playground
door: ?door, doormat, doorway, gate, gates, entrance, exit, hallway
window: ?window, curtain, windowpane
elevator: elevator, lift shaft, escalator
ladder: ladder
world-map: map, geography, cartographer, ?continent, ?country, ?nation, explorer, ?territory
compass: compass, navigation, navigator, ~navigate
dizzy: dizziness
prohibited: ban, banned, forbidden, illegal, prohibited, outlawed
boy: ?boy, ?son
girl: ?girl, ?daughter
pirate-flag: pirate, piracy, buccaneer
person-mage: wizard, witch, sorcerer
magic-wand: magic trick, magician, illusionist
person-zombie: zombie
balloon: balloon, helium
triangular-flag: flag
sailboat: Columbus
telescope: Galileo
printer: Gutenberg
crossed-swords: warrior, invader, viking, gladiator, samurai
hindu-temple: hindu
desert: pyramid, pyramids, pharaoh's tomb, sphinx
prince: nobleman
factory-worker: dock worker, assembly worker, laborer, workers
ship: viking ship, sea captain, sailors ship, dock, harbour ship, shipwreck, galleon
baby: babies
folded-hands: pray, prayer, ~pray, grateful, gratitude, thank you, ~thank, apology, ~apologize, forgiveness
baby-angel: angel, heaven
smiling-face-with-horns: devil, hell, ?evil, demon
waving-hand: hello, goodbye, farewell, ~greet, greeting, ~wave goodbye
person-standing: posture
skull-and-crossbones: poisonous plant, deadly poison, arsenic, cyanide
`;
