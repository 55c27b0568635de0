/** The same as `senses` for actions. A word may also be a noun. */
export const verbSenses = `
fall: chart-decreasing if percent price sales stock market profit rate value billion revenue rates | fallen-leaf if autumn october
grow: seedling if plant seed garden soil crop farmer tree root leaf sunlight | chart-increasing if percent economy sales revenue profit population market company money investment billion million
growth: seedling if plant seed soil crop tree | chart-increasing if percent economy economic sales revenue profit population market company money investment exponential
increase: chart-increasing if percent price rate population demand sales cost temperature number revenue tax speed output
play: chess-pawn if chess grandmaster | soccer-ball if football soccer team | performing-arts if shakespeare theatre theater actor | violin if violin | musical-keyboard if piano | video-game if game console
reduce: chart-decreasing if percent price cost rate emission rates spending
rise: chart-increasing if percent price rate cost sales market stock profit sea temperature inflation rates value | sunrise if sun
rose: chart-increasing if percent price rate cost sales market stock profit inflation temperature | rose if flower garden thorn petal bouquet
sink: ship if ship iceberg boat ocean | shower if kitchen water
strike: high-voltage if lightning | placard if worker union wage
swallow: bird if bird nest | none
trade: ship if port ship sea spice silk route cargo merchant export import | handshake if deal partner agreement
train: train if station railway track passenger rail wagon tunnel bridge mud arrive speed ride locomotive railroad platform | robot if model ai data neural network | person-lifting-weights if muscle gym exercise athlete
watch: watch if wrist swiss worn luxury rolex | television if tv movie screen
lift: person-lifting-weights if weight muscle gym | elevator if floor building
spend: money-with-wings if money dollar budget income cash buy price
spent: money-with-wings if money dollar budget income cash buy price
cost: money-with-wings if money dollar million billion price expensive pay cheap euro
travel: luggage if vacation holiday hotel tourist trip passenger tourism | rocket if space
climb: person-climbing if mountain peak rope cliff rock summit | chart-increasing if price percent stock rate
run: person-running if runner marathon mile race leg shoe exercise jog lap track
swim: person-swimming if pool swimmer athlete
sleep: person-in-bed if you your people person we night brain bed insomnia | zzz
slept: person-in-bed if you your people person we night brain bed insomnia | zzz
asleep: person-in-bed if you your people person we night brain bed insomnia | zzz
dream: zzz if sleep night bed asleep brain nightmare
eat: fork-and-knife if you we meal dinner restaurant diet food human people cook | none
ate: fork-and-knife if you we meal dinner restaurant diet food human people cook | none
eaten: fork-and-knife if you we meal dinner restaurant diet food human people cook | none
burn: fire if fire wood forest fuel coal flame house smoke heat oil library city gas | none
won: trophy if race game match championship medal prize award election team | ?trophy
build: building-construction if house road bridge tower wall castle pyramid stone concrete skyscraper temple church cathedral brick | ?building-construction
built: building-construction if house road bridge tower wall castle pyramid stone concrete skyscraper temple church cathedral brick | ?building-construction
drive: automobile if car road driver traffic truck license highway mile
drove: automobile if car road driver traffic truck license highway mile
win: trophy if race game match championship medal prize award election team tournament olympic | ?trophy
fight: crossed-swords if knight sword gladiator army warrior samurai battle | boxing-glove if ring boxer fist
learn: books if school student study book teacher university exam class lesson | none
fail: cross-mark if exam test | ?cross-mark
wait: hourglass-not-done if hour minute day week year line queue patient | ?hourglass-not-done
shot: soccer-ball if goal goalkeeper football soccer ball post striker | syringe if vaccine flu arm nurse | military-helmet if soldier war army
kick: soccer-ball if ball goal football soccer player goalkeeper | martial-arts-uniform if karate judo martial
score: soccer-ball if goal football soccer | memo if test exam school | bar-chart if credit rating
cut: kitchen-knife if meat onion knife vegetable steak bread slice grain fiber
charge: battery if battery phone car electric charger | judge if court crime police
borrow: credit-card if money bank loan debt interest dollar credit lend euro | none
borrowed: credit-card if money bank loan debt interest dollar credit lend euro | none
frozen: snowflake if water ice cold winter snow temperature lake river food soil ground fish | none
freeze: snowflake if water ice cold winter snow temperature lake river food soil ground tree pipe degree | none
froze: snowflake if water ice cold winter snow temperature lake river food soil ground tree pipe sea | none
freezing: snowflake
die: none if word language idea battery phone tradition business company game port town industry leaf plant branch frost | candle
died: none if word language idea battery phone tradition business company game port town industry leaf plant branch frost | candle
dies: none if word language idea battery phone tradition business company game port town industry leaf plant branch frost | candle
ruin: derelict-house if building house castle abandoned ancient temple city earthquake | none
dance: ballet-shoes if music song dancer ballet stage night wedding tango salsa class partner | none
crash: collision if car plane train truck vehicle road driver | chart-decreasing if market stock price bank economy | none | ?collision
lock: locked if key door thief burglar password open safe | none
locks: locked if key door thief burglar password open safe | none
wound: none if up clock clockwork | adhesive-bandage
drink: hot-beverage if coffee | teacup-without-handle if tea cup | wine-glass if wine | beer-mug if beer alcohol bar drunk | glass-of-milk if milk | potable-water if water thirst thirsty tap well river lake litre glass lot day | none
drank: hot-beverage if coffee | teacup-without-handle if tea cup | wine-glass if wine | beer-mug if beer alcohol bar drunk | glass-of-milk if milk | potable-water if water thirst thirsty tap well river lake litre glass lot day | none
paint: ~artist-palette if portrait picture painter artist artwork canvas museum masterpiece | ~paintbrush
draw: ~pencil if line map sketch paper picture portrait circle pencil hand finger dot plan figure face chalk comic sand | none
drew: ~pencil if line map sketch paper picture portrait circle pencil hand finger dot plan figure face chalk comic sand | none
buy: ~shopping-cart if shop store shopper supermarket market food grocery clothes customer product shopping cheap kilo family | ?money-bag
bought: ~shopping-cart if shop store shopper supermarket market food grocery clothes customer product shopping cheap kilo family | ?money-bag
sell: ~shopping-cart if shop store shopper supermarket market food grocery clothes customer product shopping cheap kilo family | ?money-bag
sold: ~shopping-cart if shop store shopper supermarket market food grocery clothes customer product shopping cheap kilo family | ?money-bag
buried: headstone if dead king body funeral tomb grave died soldier church | none
lie: lying-face if tell told truth honest liar detect deceive child begin | none
met: handshake if mr mrs messrs president minister leader king queen friend wife husband | none
`;
