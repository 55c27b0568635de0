/**
 * Words of several meanings: the drawing of each, or `none`, with the cue words that identify it. A meaning without cue words
 * applies if no other does. A word that has no such meaning is then not drawn.
 */
export const senses = `
amazon: package if package delivery seller bezos online retailer company warehouse shopping | deciduous-tree if rainforest river jungle brazil forest
apple: laptop if iphone mac steve computer company phone stock tech | red-apple if fruit tree eat orchard juice pie peel vitamin slice doctor sour sweet seed
band: guitar if music song album concert guitar singer rock tour
bank: bank if salary transfer rent money account loan deposit interest savings credit central debt finance financial fed currency teller robbery rob crisis | none
bar: none if coffee espresso | beer-mug if beer bartender drink
bark: dog if dog | deciduous-tree if tree trunk
bat: bat if cave wing insect night echolocation mammal blood vampire fly virus | baseball if ball hit baseball player swing
battle: crossed-swords if sword knight medieval roman army war king archer legion spear | none
army: crossed-swords if sword knight archer medieval roman legion viking spear armour armor | military-helmet
soldier: crossed-swords if sword knight archer medieval roman legion viking spear armour armor | military-helmet
troops: crossed-swords if sword knight archer medieval roman legion viking spear armour armor | military-helmet
war: crossed-swords if sword knight archer medieval roman legion viking spear armour armor | military-helmet
bear: bear if forest cub hibernate hibernation grizzly fur wild salmon den zoo polar
bill: receipt if pay electricity restaurant month phone heating energy afford | scroll if congress senate law parliament vote
board: chess-pawn if chess
bow: bow-and-arrow if arrow archer
bug: desktop-computer if software code computer crash developer program | bug if insect plant garden leg
capital: cityscape if city population country capital | money-bag if investor investment venture raise money
cell: microscope if blood body biology membrane dna protein organism tissue cancer nucleus bacteria virus immune | battery if battery solar lithium | locked if prison jail
chip: desktop-computer if computer processor silicon transistor semiconductor intel nvidia | french-fries if fish potato
cloud: cloud if sky rain weather vapor vapour storm droplet sun | desktop-computer if server data software computing storage
cold: cold-face if feel felt shiver skin blanket | sneezing-face if virus catch flu nose symptom sick | snowflake if winter snow ice temperature weather arctic freeze frozen
cookie: cookie if eat bake dough chocolate flour sugar | globe-with-meridians if browser website tracking
court: judge if judge trial jury lawsuit crime supreme | tennis if tennis ball player
painter: paintbrush if bridge house wall metal rust building room ladder | artist
bulb: light-bulb if light lamp electric led socket filament watt edison | tulip
gift: none if born talent talented special musical | wrapped-gift
handed: none
handing: none
hand: mantelpiece-clock if clock dial minute | ?hand-with-fingers-splayed
queen: chess-pawn if chess | honeybee if bee hive beehive swarm | crown
contract: none if muscle heart lung disease virus infection cool metal | page-facing-up if written write paper word clause page document term print copy break breaking broke breach | handshake
border: world-map if country state nation land trade passport guard soldier war neighbour neighbor north south map wall mexico | none
traffic: globe-with-meridians if internet website web site server online | vertical-traffic-light if light signal intersection red green | oncoming-automobile
language: laptop if programming programmer code software compiler java python net | speech-balloon
date: love-letter if app online romantic love couple girl boy | calendar if calendar month year deadline | ??calendar
crane: building-construction if building construction lift steel tower | bird if bird wing nest migrate feather
current: water-wave if ocean sea water gulf | high-voltage if electric circuit electrical wire volt
drop: droplet if water rain blood oil liquid | chart-decreasing if percent price sales population profit rate
drill: hammer-and-wrench if hole wall oil tool
fire: fire if flame burn smoke heat forest house wood spark cook ash light lighthouse beacon coal oven | none
fly: airplane if plane airport pilot passenger airline flight mile | fly if insect housefly larva maggot wing fruit | bird if bird wing migrate feather
flies: fly if insect larva maggot fruit fruit | airplane if plane airport pilot passenger | bird if bird wing
glass: window if window building transparent sand pane | glass-of-milk if milk
java: laptop if programming code language software developer | hot-beverage if coffee cup brew | desert-island if island indonesia
jam: automobile if traffic road car driver | jar if toast fruit bread strawberry
jaguar: leopard if cat rainforest animal predator prey jungle | automobile if car brand luxury engine
key: key if lock door keychain unlock | musical-keyboard if piano
leaves: leaf-fluttering-in-wind if tree plant green chlorophyll autumn sunlight branch photosynthesis caterpillar
light: milky-way if gravity galaxy hole | light-bulb if bulb lamp electric switch led edison | sun if sun sunlight photon plant speed wave telescope star eclipse window retina color colour spectrum ray
log: wood if wood fire tree cabin
mars: ringed-planet if planet rover orbit red astronaut nasa space crater
match: fire if strike flame light candle lighter ignite | soccer-ball if football soccer goal team player
mercury: ringed-planet if planet orbit solar venus sun crater | thermometer if thermometer toxic metal liquid temperature fish poison
mine: hammer-and-pick if coal gold miner diamond ore dig copper shaft
mint: herb if leaf tea plant | coin if coin
mouse: computer-mouse if computer click keyboard screen cursor button | mouse if cat cheese lab animal rodent trap tail cage mice gene cancer experiment owl
nail: hammer if hammer wood | nail-polish if polish finger
net: goal-net if goal | fishing-pole if fish fishing
novel: open-book if author wrote write read chapter published bestseller literature writer
orange: tangerine if fruit juice vitamin peel citrus
palm: palm-tree if tree beach oil coconut tropical | palm-up-hand if hand finger
paper: page-facing-up if sheet write printing fold pulp page tree ink | none
park: national-park if tree national bench forest mountain ranger
party: ballot-box-with-ballot if political vote election democrat republican leader parliament socialist communist | party-popper if birthday music guest invite dance cake night
pen: pen if write ink paper
plant: seedling if seed leaf soil grow garden root flower water species sunlight photosynthesis tree oxygen | factory if factory power nuclear worker coal manufacturing production
pool: person-swimming if swim swimming lane
pound: pound-banknote if sterling british money currency britain | balance-scale if weight heavy weigh fat kilogram
pitch: soccer-ball if football soccer
python: snake if animal prey jungle reptile venom snake | laptop if programming code language developer software
race: chequered-flag if car driver lap finish runner speed | person-running if marathon runner
record: trophy if world fastest athlete broke broken break | optical-disk if vinyl album music song
ring: ring if wedding finger gold marry diamond engagement | bell if bell phone | ringed-planet if saturn planet
root: seedling if plant tree soil water leaf
scale: balance-scale if weigh weight | straight-ruler if map
school: school if student teacher class child education grade classroom | fish if fish
seal: seal if sea ice arctic animal swim whale penguin shark mammal antarctica | envelope if letter wax
season: sun if summer winter
sentence: judge if prison judge court crime jail death | speech-balloon if word language grammar verb write read
shell: turtle if turtle tortoise | spiral-shell if beach sea snail crab
space: rocket if astronaut rocket planet orbit nasa moon star earth satellite telescope
spring: cherry-blossom if bud tree flower season winter summer bird blossom april | hot-springs if hot water geyser
square: triangular-ruler if geometry triangle side area
star: star if sky galaxy planet sun light telescope astronomer space night explode fusion universe black | trophy if movie fame celebrity
stock: chart-increasing if market share investor price buy company wall fund bond crash | none
tank: fish if fish aquarium | fuel-pump if gas fuel petrol
tap: potable-water if water | mobile-phone if screen phone
tear: crying-face if cry eye sad
trunk: elephant if elephant | deciduous-tree if tree
turkey: turkey if thanksgiving bird eat dinner roast meat | mosque if istanbul country ankara
virus: microbe if infect infection vaccine immune cell disease flu spread cold bacteria mask | desktop-computer if computer software malware hacker
wave: water-wave if ocean sea surf beach water tsunami shore | satellite-antenna if radio signal | waving-hand if hand hello
web: spider-web if spider silk prey insect | globe-with-meridians if internet page browser website online
weight: person-lifting-weights if lift muscle gym exercise | balance-scale if kilogram ton tonne pound lose heavy gram scale
well: bucket if water dug
wind: wind-face if blow turbine storm sail weather air energy power
block: link if blockchain bitcoin | brick if stone building
ruler: crown if king emperor empire throne ruled | straight-ruler if measure
letter: envelope if wrote post mail stamp sent love send | input-latin-letters if alphabet word spell keyboard morse typewriter language
model: robot if ai neural network language data training
interest: chart-increasing if rate compound bank loan percent savings money mortgage
card: credit-card if credit pay debit bank | joker if deck poker
character: performing-arts if story film play novel
gas: fuel-pump if petrol car price station | cloud if atmosphere carbon methane oxygen nitrogen hydrogen
air: wind-face if breathe lung wind pressure hot cold flow flows flowed moves moving faster slower
volume: speaker-high-volume if sound loud speaker
sound: speaker-high-volume if hear ear loud wave noise music frequency silence voice vibration
noise: speaker-high-volume
prison: locked if prisoner crime jail escape sentence inmate
gun: military-helmet if soldier war army
bottle: baby-bottle if baby milk | bottle-with-popping-cork if champagne
temple: classical-building if greek roman ancient athens | hindu-temple if hindu india | shinto-shrine if japan shinto
club: spade-suit if card | mirror-ball if dance night
speed: racing-car if car mph fast engine race | stopwatch
time: hourglass-not-done if wait waste wasted pass passes clock hour tick | ??hourglass-not-done
day: sun if sunlight daylight summer
minute: stopwatch if second hour timer clock | ??stopwatch
power: high-voltage if electricity plant grid watt energy solar wind electric battery outage | crown if king emperor empire throne | none
degree: thermometer if warm cold temperature celsius hot climate heat warmed warmer colder fahrenheit freeze boil oven fever minus inside water bacteria brown | graduation-cap if university college student
foot: foot if toe shoe walk leg heel ankle | none
pole: snowflake if ice north south arctic antarctic melt
pattern: puzzle-piece if find hidden
seed: seedling
goal: goal-net if football soccer goalkeeper striker | none if basketball hockey ball player team score | ?bullseye
planet: ringed-planet if orbit solar star jupiter saturn mars venus mercury telescope space astronomer gravity neptune alien exoplanet | ?globe-showing-europe-africa
fashion: dress if clothes wear designer brand model paris industry cloth clothing
statue: statue-of-liberty if liberty york | moai if easter | classical-building if greek roman ancient museum marble temple
thread: thread if sew needle cotton fabric cloth silk tailor
plastic: shopping-bags if bag | cup-with-straw if straw cup drink | oil-drum if oil petroleum
frame: framed-picture if picture painting museum wall art portrait
ship: rocket if space planet orbit astronaut gravity galaxy light alien | ship
grain: sheaf-of-rice if wheat harvest field bread farmer crop rice flour feed mill | none
pepper: bell-pepper if red green vegetable salad | hot-pepper if chili spicy mexico capsaicin | none
pan: cooking
ball: soccer-ball if football soccer goal goalkeeper striker defender kick foot | tennis if tennis racket serve | basketball if basketball hoop basket | baseball if baseball pitcher bat inning | person-golfing if golf golfer | none
note: musical-note if music song melody piano sing symphony composer hear tune chord | memo if write wrote paper
case: detective if police detective murder crime solved solve evidence court | none
officer: police-officer if police crime arrest found suspect door print murder | military-helmet if army navy soldier war
english: input-latin-letters if language word speak spoke dictionary latin grammar french
french: input-latin-letters if language word speak spoke latin english
latin: scroll
energy: high-voltage
safe: locked if vault money steal rob deposit code | ?shield
fan: none
pump: fuel-pump if gas petrol fuel | potable-water if water well
tunnel: railway-track if train subway rail | motorway if car road traffic | none
gate: airplane-departure if airport flight plane | door
table: none
plane: airplane
print: raised-hand if finger police crime thumb detective thief | printer if paper book press copy printer ink
trail: hiking-boot if hike mountain forest walk
track: person-running if runner athlete race | railway-track if train rail
tip: none
post: postbox if letter mail stamp
order: receipt if restaurant customer delivery | none
stick: none
oil: olive if cook pan salad fry butter salt kitchen olive dish food | oil-drum if barrel petroleum crude price drill well industry export gas fuel engine country company refinery tanker spill coal | none
cable: bridge-at-night if bridge deck suspension | electric-plug if electric power plug socket phone | none
needle: evergreen-tree if pine tree forest branch wax fir spruce | sewing-needle if thread sew cloth cotton | compass if compass north | syringe if vaccine doctor injection nurse drug arm hospital vein insulin | none
gravity: ringed-planet if planet orbit star moon astronaut hole galaxy sun space | none
wall: soccer-ball if striker kick goalkeeper | brick if brick build built stone mortar house castle city concrete bottom | none
defender: soccer-ball if football soccer goal goalkeeper ball | none
lesson: teacher if school student class teach piano teacher | ?light-bulb
ash: volcano if volcano eruption lava mountain | ?fire
heat: fire if fire flame oven stove pan | ?thermometer
secret: ?zipper-mouth-face
plate: fork-and-knife-with-plate if dinner meal food dish table eat restaurant wash cook | none
poll: ballot-box-with-ballot if election vote voter candidate party president | bar-chart
building: derelict-house if collapse collapsed collapses earthquake ruin rubble | building-construction if bridge road crane worker | office-building
pot: pot-of-food if soup cook stove kitchen boil | potted-plant if plant flower soil | none
screen: mobile-phone if phone app | movie-camera if film cinema movie | desktop-computer
sign: construction if road traffic street | writing-hand if contract name pen paper | none
shelf: books if book library | none
tie: necktie if suit shirt neck | none
suit: necktie if tie wear lawyer | none
cast: clapper-board if film movie actor | none
bond: page-facing-up if government interest investor market debt yield | none
market: chart-increasing if stock share investor price | convenience-store if food vegetable stall farmer | none
chemical: test-tube
stamp: envelope if letter post mail | none
wing: airplane if plane aircraft lift flight engine | wing if bird feather insect butterfly | none
engine: airplane if plane jet aircraft | rocket if space astronaut rocket spacecraft orbit | automobile if car | gear
jet: none if water gas steam stream hole | airplane
bass: guitar if guitar band music | fish if lake catch river | none
straw: cup-with-straw if drink plastic cup | none
bolt: nut-and-bolt if nut screw steel metal machine | cloud-with-lightning if lightning thunder strike cloud storm | none
signal: satellite-antenna if radio satellite phone gps antenna transmitter wireless broadcast | none
video: clapper-board if youtube film camera watch record upload edit channel | none
rent: house if apartment landlord tenant month pay house flat | none
helmet: military-helmet if viking soldier warrior knight army war | rescue-workers-helmet if construction worker site | none
branch: deciduous-tree if tree leaf bird wind forest snow squirrel | none
colony: world-map if empire settler colonist british spanish french dutch slave independence | none
penalty: soccer-ball if goal football goalkeeper kick striker | none
course: none
revolution: raised-fist if king french russian people political country uprising war | factory if industrial | none
tire: wheel if car bicycle road rubber driver air vehicle traffic spin | none
color: artist-palette if paint painter artist art pigment canvas palette museum | rainbow if light prism eye rainbow wave spectrum see brain
colour: artist-palette if paint painter artist art pigment canvas palette museum | rainbow if light prism eye rainbow wave spectrum see brain
pigment: artist-palette if paint painter artist art canvas color colour blue powder | none
dye: artist-palette if color colour red blue purple cloth | t-shirt if cloth fabric clothes
canvas: artist-palette if paint painter artist art brush museum | none
deal: handshake if sign signed agree business price country company made struck peace | none
mask: performing-arts if theater theatre actor stage play carnival | face-with-medical-mask if virus doctor flu nurse infection | none
trench: military-helmet if soldier war army | water-wave if ocean sea deep mariana | none
chain: chains if slave prison prisoner dog lock iron anchor | none
migration: bird if bird wing flock nest swallow stork | whale if whale | none
migrate: bird if bird wing flock nest swallow stork | whale if whale | none
protein: cut-of-meat if eat diet meat food meal muscle | dna if gene cell dna | none
barrel: oil-drum if oil petroleum crude price | wine-glass if wine | beer-mug if beer | none
company: none if keep have alone glad enjoy good | office-building
trial: balance-scale if court judge jury law lawyer crime witness guilty company accuse | syringe if vaccine | pill if drug patient clinical medicine | none
storm: sun if sun solar | cloud-with-lightning-and-rain
price: ?receipt if dollar euro cent pound high low rise rose fall fell expensive cheap paid pay oil market buyer buy cut average double | none
patient: hospital if doctor hospital nurse disease medicine drug treatment cure brain surgery ill infection clinic | none
product: package if store shop sell sold customer supermarket factory shelf buy package brand | none
test: memo if exam student school score question | syringe if blood patient virus | test-tube if lab laboratory reaction chemical bacteria | microscope if scientist researcher cell | clipboard if engine material navy army tank product machine | ?clipboard
painting: framed-picture if museum wall hang gallery stolen thief frame louvre | artist-palette
killer: police-officer if police murder murderer crime detective | none
recipe: cooking if cook dish kitchen eat food dough bake oven meal flavour flavor restaurant taste chef sauce bread cake | none
dust: dashing-away if wind storm desert blow cloud rose car road volcano ash | none
campaign: ballot-box-with-ballot if election vote voter party candidate president | loudspeaker if advertise brand advertising company poster marketing | none
trap: mouse-trap if mouse mice rat hunt animal fur | none
stroke: hospital if brain blood doctor patient hospital heart die | none
plot: open-book if novel film story book writer movie hero | none
resistance: raised-fist if occupation political movement nazi people colonial government fighter | pill if antibiotic drug bacteria | none
blade: kitchen-knife if knife sharp cut kitchen razor | crossed-swords if sword | wind-face if turbine wind rotor | none
crystal: snowflake if snow ice | gem-stone if gem diamond quartz cave rock mineral jewel | none
cavity: tooth if tooth dentist sugar enamel mouth | none
echo: satellite-antenna if radar sonar satellite | bat if bat | speaker-high-volume if sound voice hear | none
peak: mountain if climb mountain climber snow alp rock hike metre meter | none
summit: snow-capped-mountain if climb mountain climber snow everest peak rock metre meter | handshake if leader president minister | none
sky: full-moon if moon | star if star night telescope | sun if sun | bird if bird | cloud
water: water-wave if ocean sea lake river boat ship wave swim across flood harbour harbor canal dam | potable-water if drink tap glass thirst thirsty | droplet
dial: telephone if call number phone noon dial 911 999 112 | control-knobs
dark: night-with-stars if night sky light lamp room star moon | none
iron: nut-and-bolt if steel metal ore smelt forge bridge rail copper melt furnace weapon blacksmith | none
boat: speedboat if engine motor fuel police | canoe if paddle river | sailboat
`;
