/** People by what they do, buildings, and places. */
export const peopleAndPlaces = `
artist: artist, painter, sculptor
astronaut: astronaut, cosmonaut, spacewalk
bust-in-silhouette: ?person, individual, user
busts-in-silhouette: ?people, ?population, ?crowd, ?customer, ?employee, ?citizen, ?humans, ?team, ?audience, ?community, ?inhabitant, ?society, visitor, tourist, voters
child: ?child, kid
construction-worker: construction worker, builder, labourer, laborer, miner
cook: chef, cook
crown: king, queen, emperor, monarch, monarchy, pharaoh, throne, kingdom, reign, royal, royalty, prince, princess, empire, Cleopatra, Napoleon
detective: detective, spy, investigator, spies, espionage, suspect
farmer: farmer, peasant
firefighter: firefighter, fire brigade
guard: bodyguard, palace guard
health-worker: doctor, nurse, surgeon, physician, surgery
judge: judge
man: ?man, ?father, ?husband
mechanic: mechanic, plumber
ninja: ninja
office-worker: ?manager, ?boss, office worker, executive, ceo, accountant, businessman, salesman
older-person: old age, elderly, grandparent, aging, ageing, lifespan
old-man: grandfather
old-woman: grandmother
person-raising-hand: volunteer
pilot: pilot
police-officer: police, police officer, policeman, cop
robot: robot, artificial intelligence, machine learning, ai, chatbot, android, automation, algorithm
scientist: scientist, researcher, physicist, inventor, research
singer: singer
student: student, pupil
person-superhero: superhero
teacher: teacher, professor, lecturer, lesson
technologist: programmer, software engineer, software developer, hacker, coder
person-vampire: vampire
woman: ?woman, ?mother, ?wife
people-hugging: hug, friendship, friend
ghost
military-helmet: soldier, army, troops, war, battle, military, battlefield, veteran, infantry, warfare, regiment
bank: central bank, banker, bank account, banking, savings account
brick: brick, mortar, ?wall, concrete, cement
bridge-at-night: suspension bridge, bridge
building-construction: construction site, building site, scaffolding, construction
castle: castle, fortress, knight, medieval, middle ages
church: church, cathedral, priest, monastery
circus-tent: circus
cityscape: city, downtown, metropolis, urban, skyline, capital city, cities
classical-building: museum, parliament, ?government, senate, ancient rome, roman empire, romans, temple, university, ancient greece, politician, ?policy, ?institution, archaeologist, Athens, congress, ?president, ?prime minister, ?minister
convenience-store: convenience store, shop, supermarket, grocery store, retailer, store shelf, grocery
department-store: shopping mall, department store
derelict-house: ruin, abandoned house, abandoned building, earthquake, quake
factory: factory, manufacturing, industrial, industrial revolution, mill, assembly line, industry, emission, pollution, smog, carbon dioxide, greenhouse gas, carbon emission, refinery
ferris-wheel: amusement park
fountain: fountain
hotel: hotel
house: house, ?home, roof, household, mortgage, landlord, tenant, rent, ?neighbourhood, neighborhood, real estate, housing
houses: suburb, village, town
hut: hut, shelter
japanese-castle
moai: easter island
mosque
office-building: ?company, ?office, ?corporation, headquarters, ?firm, startup, ?employer, skyscraper, ?business
place-of-worship: worship
post-office: post office
school: school, classroom, education
stadium: stadium, arena, coliseum, colosseum
statue-of-liberty: new york, new york city, statue of liberty
station: train station, railway station
synagogue
tent: tent
tokyo-tower: Tokyo, eiffel tower
wedding: wedding, marriage, bride
playground-slide: playground
door: ?door, doorway
window: ?window
elevator: elevator
ladder: ladder
world-map: map, geography, cartographer, ?border, ?continent, ?country, ?nation, explorer, ?territory
compass: compass, navigation, navigator, ~navigate
dizzy: dizziness
prohibited: ban, banned, forbidden, illegal, prohibited, outlawed
boy: ?boy, ?son
girl: ?girl, ?daughter
pirate-flag: pirate
person-mage: wizard, witch, sorcerer
magic-wand: magic trick, magician, illusionist
person-zombie: zombie
balloon: balloon, helium
triangular-flag: flag
sailboat: Columbus
telescope: Galileo
printer: Gutenberg
`;
