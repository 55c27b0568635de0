/** Figures of speech, of which nothing is drawn. A phrase has its words exactly as they are written. */
export const figurativePhrases = `
a good night, a matter of time, a myth, a piece of cake, a slice of the pie, achilles heel, against the clock, all ears, all
eyes on, all its eggs, all night, all over the world, all walks of life, all your eggs, an eye for, an eye on, arms race,
around the clock, around the world, at all costs, at any cost, at first glance, at hand, at heart, at home, at night, at the
door, at the end of the day, at the hands of, at the same time, at the top, back in the day, bad news, ball park, ballpark,
barking up, bear fruit, bear in mind, bear the, bear with, bears fruit, bears the, behind the scenes, best of both worlds, big
fish, black box, black market, black sheep, blind eye, book a, booked a, bookkeeping, books a, bottom line, box
office, brain drain, bread and butter, breadwinner, break a leg, break the bank, break the ice, breath of fresh air, brick by
brick, bridge the, bridges the, bring home the bacon, bronze age, bubble burst, build a habit, build on, build trust, build
up, building block, building blocks, builds on, builds up, built into, built on, built up, burn out, burned out, butterflies
in, butterfly effect, by hand, by heart, by the book, call it a day, carrot and stick, cash cow, cats and dogs, change hands,
change of heart, changed hands, chicken and egg, close the door, cold feet, cold shoulder, cold war, come to light, cost of,
costs time, costs you time, couch potato, crocodile tears, cross my mind, crystal clear, cut corners, dark horse, day and
night, dead end, death sentence, domino effect, dot com bubble, double edged sword, down the drain, down the road, draw a
conclusion, draw a line, draw attention, draw on, drawing on, drawn to, draws attention, draws on, dream job, dream of,
dreamed of, drew attention, drive change, drive down, drive growth, drive innovation, drive the, drive up, driven by, drives
down, drives growth, drives the, drives up, driving force, drop in the bucket, drop in the ocean, drove down, drove the, drove
up, each night, early bird, eggs in one basket, elephant in the room, every cloud, every night, every time, eye contact, eye
of, eye opening, eye to eye, eyes of, face of, face the, face to face, fall in love, feel at home, field of view, fight back,
fight off, fights off, fire up, first hand, firsthand, fish out of water, fishing for, fly by, follow the fashion, food chain,
food for thought, foot in the door, for good measure, for the birds, for the first time, free lunch, free market, free time,
from scratch, fuel the, fueled by, fuelled by, fuels the, game changer, gave birth, give a hand, gold medal winner, gold rush,
gold standard, golden age, golden rule, good news, grain of salt, ground zero, half the world, hand in hand, hand it, hand
over, hand picked, handed it, handed over, hands down, hands on, hands over, hard and fast, hard hit, have a heart, head
start, heart and soul, heart of gold, heart of stone, heart of the, helping hand, her eyes, his eyes, hit the nail, hit the
road, home run, horse power, hot potato, hot topic, hot water, house of cards, house of commons, house of representatives,
housing bubble, human race, human rights, ice breaker, iceberg, in cold blood, in deep water, in full bloom, in hand, in light
of, in mind, in one hand, in other words, in the air, in the bag, in the bank, in the dark, in the evening, in the eye, in the
eyes of, in the face of, in the field, in the hands of, in the heat of, in the long run, in the market, in the middle, in the
morning, in the past, in the pipeline, in the red, in the short run, in the wake of, in the wild, in the wind, in the window,
in the world, in time, iron age, iron curtain, iron lady, iron man, is a myth, ivory tower, just wait, keep in mind, keeps in
mind, key factor, key figure, key part, key point, key role, kick in, kill two birds, last night, last straw, left hand, lend
a hand, let sleeping dogs, level playing field, lie at the heart, lies at the heart, life and death, light year, light years,
lightning speed, lion's share, long run, lose heart, lost heart, low hanging fruit, make a living, market bubble, market
share, mind you, missing link, most of the time, mother nature, mother tongue, mouth of the, my eyes, nest egg, nest eggs,
never mind, next time, no time, no wonder, nothing on earth, nuts and bolts, of course, on earth, on fire, on paper, on the
books, on the brink, on the fence, on the ground, on the one hand, on the other hand, on the road, on the road to, on the
rocks, on the table, on thin, on thin ice, on time, on top of the world, on your hands, one night, one stone, open book, open
door, open the door, opened the door, opens the door, out of hand, out of sight, out of the blue, out of the box, out of the
woods, over time, pay attention, pays attention, peanuts, pet project, play a key role, play a role, play with fire, plays a
role, point of view, power of, price war, put out to pasture, race condition, raining cats, ran out, rat race, read more,
record high, record low, red flag, red herring, red tape, rich in, right hand, rock bottom, rocket science, root cause, rule
of law, rule of thumb, rule out, ruled out, run a business, run on, run out of, run the, running on, running out, runs on,
runs out of, runs the, school of fish, school of thought, sea change, sea cucumber, second hand, seed money, shed light, sheds
light, silver bullet, silver lining, sink or swim, sit well, slippery slope, smell a rat, smoking gun, snowball effect, soaked
up like, space race, speak of, speaks of, spill the beans, stage of grief, standing ovation, star wars, start from scratch,
as fast as, state of mind, steal the show, stone age, stone cold, sun king, sun tzu, take a seat, take heart, take place, take the bull,
takes time, test the waters, the american dream, the bigger fish, the bull by, the cost of, the door to, the heart of, the
news is, the price of, the whole world, the writing is, this time, time in the market, timing the market, tip of the iceberg,
tongue in cheek, trade war, trial and error, tunnel vision, turn a blind eye, turn the page, turning point, under fire, under
the hood, under the radar, under the sun, under the weather, up in the air, up to speed, vicious cycle, wait for it, walk
away, walk of life, walked away, watch out, watered down, wear many hats, white elephant, white house, wild card, wild goose
chase, win win, window into, winning streak, with one hand, wolf in sheep's clothing, wonder if, wonder why, word of mouth,
world record, world view, writing on the wall, written in stone, young at heart, your eyes,
times, look like, looks like, looked like, look as if, looks as if, looked as if, looking forward, look forward, you see, see you,
that is to say, needless to say, i
think, i say, at least, so called, long time ago, a long way, no matter, how long, what if, of all, cutting edge, common ground,
break down, breaks down, seed of, give birth, head of, end up, run into, find yourself, feel like, feels like, felt like, in the
face, part of the family, the body of, body of water,
watch over, for good, make sense, makes sense, made sense, at a glance, on the market, second world, heart of, second thought,
second guess, second largest, second most,
second biggest, second best, a second, every second, on the house, in house, the size of, fast forward, hard to say, stop at
nothing, nothing to do with, let alone, the eye, out of reach,
bad luck, with luck, point of no return, no return, the whole thing, way of life, life goes on, no secret, secret is out, the
wild, the rest,
each time, third time, first time, for the first time, last time, some time, at times, in no time, machine made, sea level, dry
run, dead line, fire up, fired up, world's fair, fair share, was supposed, is supposed, are supposed, were supposed, supposed to,
birth of, time of day, sweet spot, hot spot, blood line, heart land, brain child, paper trail, paper tiger, bear fruit, silver
screen, golden years, iron will, glass ceiling, green light, red line, fine line, draw a line, drew a line, drew the line, drew a
crowd, draw a crowd, drew criticism, root of, roots of, roots in, to the letter, cool head, hot head, run the test, long shot, big
deal, a great deal, a good deal, deal with, deals with, dealing with, dealt with, horses for courses, wear off, wears off, wore
off, run dry, give rise, gives rise, gave rise, rise to fame, leg of the journey, neck and neck, bottle neck, foot the bill,
footing, head over, head for, headed for, heads for, lost his head, on the nose, tooth and nail, ear to the ground, in the bag,
holds the bag, in a row, in the same boat, miss the boat, train of thought, on track, lose track, lost track, keep track, kept
track, off the rails, on the line, in line, in the end, front line, life line, hard line, dead lock, gold mine of, white collar,
blue collar, black friday, cold case, ice cold, fish out of, snail's pace, bull's eye, in the spotlight, in the limelight, light
up, lights up, lit up, light on, light of day, day one, rainy day, to this day, one day, some day, the other day, these days,
those days, nowadays, night shift, overnight, apple of, rotten apple, egg on, nutshell, in a nutshell, salt of the earth, earth
shattering, worth its salt, what on earth, down to earth, fire from, through the roof, on the house, house of, on the shelf, key
to, the key is, clock in, around the corner, on the map, put on the map, map out, mapped out, chapter in, new chapter, closed
book, open letter, letter of the law, box in, on the button, at the wheel, behind the wheel, big wheel, tip the scales, tips the
scales, tipped the scales, scale up, scaled up, scales up,
hook and eye, to light, buried himself, buried herself, buried themselves, buried in work, book your, in the name of, by the name
of, in name, out of steam, let off steam, steam ahead, a sea of, cast doubt, cast a shadow, in the shadow of, pull the strings,
pulled the strings, string of, a string of, tooth comb, tied to, ties to, tie in, a wave of, waves of, wave after wave, the crown
of, second to none, a sharp eye, sharp tongue, sharp eyes, the naked eye, naked eye, in full swing, in vain, pay the price, paid
the price, price tag, on the cheap, in the blink of an eye, blink of an eye, a stone's throw, like clockwork, break through,
breaks through, broke through, blood pressure of, flesh and blood, bad blood, new blood, sweat and tears, a breath of, breath
away, by a hair, by a whisker, a hair's breadth, splitting hairs, back and forth, head to toe, on its head, on their heads, in
their heads, in your head, off the hook, on the hook, set foot, sets foot, on foot, under foot, by foot, hand to mouth, mouth to
mouth, word of, in a word, key word, ring a bell, rings a bell, rings true, rang true, ring true,
at its heart, at their heart, at his heart, at her heart, went dead, goes dead, go dead, gone dead, to the bone, job to do, its
job, their job, a job of, cold comfort, dark side, dark horse, dark secret,
the price is high, the price was high, across town, fishes for, fished for, same family, one job, ask for, asks for, asked for, asking for, until you die, until they die, until he died, until she died, until he dies, until it dies, before you die, before they die, before it dies,
to date, up to date, out of date, on your feet, on its feet, on their feet, on his feet, on her feet, at odds, by chance, on purpose, middle age, hand's breadth, small revolution, quiet revolution, course of
`;

/** Words that are not meant literally before "of": "a flood of emails", "a mountain of debt". */
export const figurativeBeforeOf = `
army avalanche bag barrage bundle chain chorus current engine eye face family fabric flood foot forest fruit fruits fountain galaxy game grain hand
handful head heart heartbeat hill house island jungle key king ladder landscape leaf leg library lifeblood map mine mirror mother
father mountain mouth ocean orchestra path peak puzzle queen river road roof root sea seed seeds shadow shower shred spark star
storm stream sea symphony tapestry tide trap tsunami universe victim wall wave herd flock swarm pack shoal litter crowd group colony stack pile cup glass bottle spoonful bucket slice web wheel window wings web world army
`;
