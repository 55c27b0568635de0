/** Words of death, war, crime and grave illness: near them, drawings are sober. */
export const soberCues = `
assassin assassinated assassination atrocity autopsy bombed bombing bomb cancer casualties casualty catastrophe coffin corpse dead
deadly death deaths die died dies dying epidemic executed execution famine fatal fatalities funeral genocide grave holocaust
homicide hostage hunger-strike killed killer killers killing kills massacre mourn mourning murder murdered murderer murders
overdose pandemic perished plague rape refugee refugees shooting slain slaughter slaves slavery starved starvation suicide
terrorism terrorist terror torture tortured tragedy tragic victim victims war wars wounded
`;

/** Drawings that would make light of such topics, as would all faces. */
export const playful = `
alien baby balloon birthday-cake bomb circus-tent clapping-hands confetti-ball cut-of-meat firecracker fireworks
fork-and-knife ghost hundred-points hot-beverage hamburger joker party-popper partying-face person-in-bed person-superhero
person-vampire pizza poultry-leg skull sports-medal teddy-bear trophy video-game wrapped-gift zzz yarn bacon crown bullseye
performing-arts check-mark-button person-running cook boxing-glove sparkles
`;

/** The drawings for the grave words themselves. */
export const sober = `
candle: murdered, was killed, were killed, death, ~die, died, dead, funeral, ~mourn, mourning, tragedy, massacre, genocide, holocaust, deaths, casualty, ~perish, suicide, lives lost
headstone: grave, cemetery, tombstone, tomb, burial, graveyard
military-helmet: wartime, world war, invasion, invade, conquered, ~conquer, battalion, machine gun, machine guns
police-car: murder, murderer, crime, criminal, robbery, homicide, theft, thief, burglar, mafia, heist, arrested, ~arrest, kidnapping
police-officer: gang
locked: prison, prisoner, jail, hostage, captive
reminder-ribbon: cancer, tumor, tumour
hospital: plague, cholera, smallpox, coronavirus, covid
`;
