/**
 * Things that cannot be seen, or that nearly every sentence mentions: drawn only if the sentence names nothing else, and only with a
 * picture that fits the word everywhere. `??` marks the last resort.
 */
export const abstract = `
alarm-clock: ?urgent, ?urgency, ?procrastination, ?~procrastinate
balance-scale: ?regulation, ?compromise, ?judgment, ?judgement, ?there is a price, ?there is a cost, ?comes at a price, ?at a price, ?there was a price, ?comes at a cost, ?came at a price
bed: ?nap, ?~nap, blanket, pillow
bookmark-tabs: ?topic, ?theme
books: ?expertise, ?~study, ?studied, ?theory, ?theories, ?subject, ?tradition, ?grammar, ?vocabulary
brain: ?intelligence, ?attention, ?willpower, ?concentration, ?instinct, ?personality, ?intuition, ?~remember, ?~forget, ?forgot, ?forgotten, ?memories, ?reasoning, ?behavior, ?behaviour, ?motivation
broken-chain: ?~escape, ?escape
bust-in-silhouette: ?somebody, ?someone, ?a stranger, ?strangers, ?self, ?hero, ?genius
busts-in-silhouette: ?everyone, ?everybody, ?family, ?families, ?parents, ?neighbor, ?neighbour, ?guest, ?group, ?generation, ?ancestor, ?colleague, ?member, ?public, ?follower, ?participant, ?volunteers, ?passenger, ?teenager, ?teenagers, ?adult, ?couple, ?friend, ?brothers, ?sisters, ?siblings, ?twins, ?cousin, ?uncle, ?aunt, ?brother, ?sister
calendar: ??year, ??month, ??week, ?birthdate, ??Monday, ??Tuesday, ??Wednesday, ??Thursday, ??Friday, ??Saturday, ??Sunday, ??January, ??February, ??April, ??June, ??July, ??August, ??September, ??October, ??November, ??December, ??days, ??every day
candle: candle
chart-decreasing: ?~shrink, shrank, ?~decrease, ?decrease, ?~decline, ?~drop, ?weaker, ?~weaken, ?reduction, ?less and less
chart-increasing: ?~improve, ?improvement, ?progress, ?~develop, ?~increase, ?gain, ?stronger, ?~double, ?~multiply, ?twice as much, ?more and more, ?~accelerate, ?ambition, ?potential
check-box-with-check: ?choice, ?~choose, ?chose, ?chosen, ?decision, ?~decide, ?option, ?preference, ?~select, ?selection
check-mark-button: ?~succeed, ?proof, ?~prove, ?proven, ?truth, ?~confirm, ?approval, ?confidence, ?~correct, ?successful, ?so far it works, ?and it works
clipboard: ?~plan, ?planning, ?~prepare, ?preparation, ?requirement, ?instruction, ?step by step, ?organized, ?register, ?~register
clockwise-vertical-arrows: ?~rotate, ?rotation, ?spin, ?~spin, ?~repeat, ?again and again, ?over and over, ?replacement, ?~replace, ?change, ?~change, ?transformation, ?~adapt, ?familiar pattern
collision: explosion, ~explode, ?crash, ?~crash, ?~collide, ?collision, ?~burst
compass: ?direction, ?guidance, ?orientation
cross-mark: ?wrong, ?~fail, ?give up, ?gave up, ?given up, ?gives up, ?~reject, ?rejection, ?impossible, ?~refuse, ?useless, ?without success, ?incorrect
crystal-ball: ?~expect, ?expectation
ear: ?~hear, ?heard, ?~listen, ?audible
eyes: ?~notice, ?~observe, ?observation, ?visible, ?~see, ?seen, ?~stare, ?~watch, ?witness, ?witnesses, ?invisible, ?~look at
fire: ?~burn out, ?smoke
flexed-biceps: ?effort, ?courage, ?brave, ?resilience, ?discipline, ?hard work, ?training, ?powerful, ?determination
footprints: ?first step, ?~walk away, ?trace
fork-and-knife: ?~taste, ?~eat
gear: ?system, ?process, ?engineer, ?engineering, ?method, ?technique, ?technology, ?automatic, ?automatically, ?efficiency, ?efficient, ?how it works, ?function
gem-stone: ?valuable, ?precious, ?luxury, ?rare, ?rarest
globe-with-meridians: ?network
handshake: ?~agree, ?agreement, ?promise, ?~promise, ?acceptance, ?support, ?loyalty, ?~cooperate, ?relationship, ?~trust, ?polite, ?kindness
hourglass-done: ?years ago, ?long ago, ?centuries ago, ?hundred years, ?thousand years, ?million years, ?decade, ?century, ??years, ?lifetime, ?~last longer, ?too late, ?~expire
hourglass-not-done: ?~wait, ?delay, ?slow down, ?slows down, ?slowed down, ?slow, ?slowly, ?slower, ?gradual, ?gradually, ?patiently, ?minutes, ?a long time
input-numbers: ?quantity, ?statistically, ?average, ?~count
knot: ?complicated, ?complex, ?complexity
light-bulb: ?reason, ?trick, ?explanation, ?~explain, ?cause, ?advice, ?tip, ?clever, ?~imagine, ?concept, ?principle, ?theory of, ?~understand, ?understood, ?solution, ?answer, ?the secret is, ?the secret of, ?the secret to, ?the secret behind
loudspeaker: ?~announce, ?~advertise, ?noisy, ?loud, ?louder
magnifying-glass-tilted-left: ?~look for, ?looked closer, ?look closer, ?look closely, ?~examine, ?~analyze, ?~analyse, ?analysis, ?detail, ?details, ?~find out, ?found out, ?tiny, ?~detect, ?sensor, ?~search, ?~compare, ?in search of, ?took a closer look
medical-symbol: ?therapy, ?medical treatment, ?health, ?healthy, ?cure, ?~cure, ?treatment
mending-heart: ?~forgive, ?forgave, ?forgiveness, ?~recover, ?recovery
money-bag: ?merchant, ?merchants, ?luxurious, emergency fund, pension, ?greed, ?greedy, bribe, ?bribery, ?corruption
money-with-wings: ?~pay, ?paid, ?payment, ?price tag, ?costs of, ?biggest cost, ?biggest costs, ?high costs, ?low costs, ?fixed costs, ?hidden costs, ?running costs, ?the costs
nerd-face: ?geek
no-entry: ?limit, ?~forbid, ?~block, ?obstacle, ?barrier
old-key: ?access, ?~unlock
package: ?~deliver, ?goods, ?supply, ?item
page-facing-up: ?small print, ?terms of service, ?page, ?paperwork, ?certificate, ?license, ?text
people-hugging: ?empathy, ?compassion, ?sympathy, ?belonging, ?feel with, ?feels with
performing-arts: ?emotion, ?feeling, ?mood
person-running: ?~run away, ?ran away, ?~flee, ?fled, ?~chase, ?~hurry, ?rush
person-shrugging: ?doubt, ?uncertain, ?uncertainty, ?nobody cares
person-standing: ?body, ?bodies
puzzle-piece: ?problem, ?challenge, ?difficulty, ?difficult, ?complicated task, ?the hard part, ?something is missing, ?missing piece, ?missing part
raised-hand: ?~stop, ?skin, ?nobody may, ?not allowed, ?~interrupt, ?interruption
red-question-mark: ?nobody knows, ?nobody knew, ?no one knows, ?no one knew, ?who knows, ?~ask, ?unclear, ?mysterious, ?nobody can explain, ?no one can explain, ?cannot explain
relieved-face: ?relief, ?feel better, ?feels better, ?felt better
scroll: ?ancient, ?tale of, ?origin
seedling: ?~grow up, ?growing up
shield: ?~protect, ?safe, ?safely, ?safety, ?~survive, ?survival, ?~defend, ?~resist
speech-balloon: ?~say, ?said, ?told, ?~argue, ?argument, ?~discuss, ?discussion, ?~mention, ?debate, ?rumor, ?rumour, ?~complain, ?complaint, ?~warn, ?opinion, ?~whisper, ?~claim, ?~tell someone
sparkles: ?~clean, ?miracle, ?magical, ?wonderful, ?beautiful, ?beauty
star: ?famous, ?fame, ?popular
stopwatch: ?quickly, ?quick, ?fast, ?in seconds, ?seconds, ?instantly, ?immediately
straight-ruler: ?thick, ?width, ?bigger, ?~stretch, ?kilometers, ?miles, ?tall
thought-balloon: ?~think, ?thought, ?~believe, ?belief, ?imagination, ?assumption, ?expectations, ?~guess, ?guess
thumbs-down: ?worse, ?worst, ?~dislike, ?criticism, ?~criticize, ?nobody wanted, ?no one wanted, ?nobody likes, ?nobody liked, ?disadvantage, ?drawback, ?downside
thumbs-up: ?~recommend, ?praise, ?~praise, ?~approve, ?good advice, ?advantage, ?benefit
trophy: ?~achieve, ?achievement, ?triumph, ?pride, ?proud
vertical-traffic-light
warning: ?trouble, ?harm, ?damage, ?careful, ?carefully, ?~threaten, ?consequence, ?~worry, ?worried, ?go wrong, ?goes wrong, ?went wrong, ?harmful, ?mistakes, ?enemy, ?~damage
wastebasket: ?~throw away, ?useless things, ?no longer needed, ?went out of use
weary-face: ?stressful, ?suffering, ?~suffer, ?overwhelmed
writing-hand: ?~sign, signature, ?letter by letter
zipper-mouth-face: ?silent, ?silence
roll-of-paper: paper towel
test-tube: ?reaction
hole: ?hollow
mantelpiece-clock: ??hour, ??hours
name-badge: ?name, ?nickname, ?surname, ?names
memo: ?written down, ?write down, ?writes down, ?wrote down
artist-palette: ?yellow and orange, ?orange and yellow, ?red and orange, ?red and yellow, ?yellow and red, ?red and blue, ?blue and red, ?blue and yellow, ?green and yellow, ?blue and green, ?red and green
scientist: ?expert
`;
