import type { PlainScript } from "./plain-script";

/** Held out at first, then tuned on as well, once they had said how well new scripts are read. */
export const moreTunedScripts: PlainScript[] = [
  {
    topic: "technology",
    sentences: `
Every time you send a message, it is cut into tiny packets.
Each packet finds its own way through cables at the bottom of the ocean.
Your phone has more computing power than the machines that landed on the moon.
Chips are made in the cleanest rooms on Earth.
A single grain of dust can ruin weeks of work.
Passwords are a terrible idea, and we all know it.
Hackers rarely break the lock; they ask someone for the key.
A password manager remembers them so that you do not have to.
Batteries have improved slowly, but they never stopped improving.
Electric cars are simple machines compared to a gasoline engine.
An engine has two thousand moving parts, a motor has twenty.
Robots still cannot fold a towel as well as a child.
Artificial intelligence learns from billions of examples.
It finds patterns that no human would see.
Sometimes it is confidently wrong.
Satellites tell you where you are by measuring time.
Their clocks run a little faster than ours.
Without Einstein, the map on your screen would be off by kilometers.
The first computer bug was a real moth.
It was taped into a notebook that you can still see in a museum.`,
  },
  {
    topic: "food",
    sentences: `
Bread is made from four things: flour, water, salt and yeast.
Yeast is alive, and it eats the sugar in the flour.
What it breathes out makes the dough rise.
Tomatoes were thought to be poisonous for two hundred years.
Chocolate was once a bitter drink for kings.
The Aztecs used cocoa beans as money.
Honey never spoils; archaeologists have found edible pots in Egyptian tombs.
A bee makes a twelfth of a teaspoon in its whole life.
Chili peppers are hot because they do not want to be eaten by mammals.
Birds do not feel the burn, so they carry the seeds far away.
Cheese was probably an accident in a bag of milk.
Salt was so valuable that soldiers were paid with it.
Bananas are berries, but strawberries are not.
Almost all of the bananas you have ever eaten are clones.
Rice feeds more than half of the people on the planet.
Coffee was discovered by a goat, or so the legend says.
Potatoes gave Ireland bread, and then a famine.
Olive oil should be kept away from light.
The smell of fresh coffee comes from a thousand different molecules.
Your tongue knows five tastes; your nose does the rest.`,
  },
  {
    topic: "climate",
    sentences: `
The planet has warmed by more than one degree since the industrial revolution.
That does not sound like much.
But during the last ice age it was only five degrees colder.
Carbon dioxide lets sunlight in and keeps heat from going out.
We burn in one year what took nature a million years to bury.
Forests and oceans absorb about half of what we emit.
The ice at the poles is melting faster than expected.
As glaciers disappear, rivers that feed millions run dry.
Warm water expands, so the sea rises even without melting ice.
Storms become stronger because warm air holds more water.
Farmers already see their harvests shrink.
Corals bleach when the water stays warm for too long.
Cows produce methane, mostly by burping.
Solar panels have become ninety percent cheaper in ten years.
Wind turbines now supply whole countries on good days.
The wind does not always blow and the sun does not always shine.
So we need batteries, cables and patience.
Planting trees helps, but there is not enough land.
Flying once across the Atlantic emits as much as a year of driving.
The good news is that every tenth of a degree counts.`,
  },
  {
    topic: "mind",
    sentences: `
Your memory is not a recording.
Every time you remember something, your brain writes it anew.
That is why two witnesses can honestly disagree.
We fear sharks, although mosquitoes kill far more people.
Losing ten dollars hurts more than finding ten dollars feels good.
Psychologists call this loss aversion.
A habit is a loop of a cue, a routine and a reward.
To break it, keep the cue and change the routine.
Children who waited for a second marshmallow did better later, or so we thought.
When the study was repeated, the effect almost disappeared.
Music can give you goosebumps, because your brain loves a broken expectation.
Smells bring back memories more strongly than pictures.
People in crowds behave as if no one were responsible.
The more people watch an accident, the less likely anyone is to help.
Sleep on it is surprisingly good advice.
Boredom is where many good ideas come from.
Multitasking is a myth; we only switch very quickly.
Each switch costs you time and attention.
Writing things down by hand helps you to learn them.
You are not lazy; your environment is badly designed.`,
  },
  {
    topic: "cities and crime",
    sentences: `
In 1911 a man walked out of the Louvre with the Mona Lisa under his coat.
He had worked there and knew that nobody looked at the wall.
The police even suspected Picasso.
For two years the painting lay in a suitcase in his apartment.
He was caught when he tried to sell it to a dealer in Florence.
The theft made the picture the most famous in the world.
New York was once called New Amsterdam.
The Dutch bought the island for a handful of goods.
Its wall against pirates gave Wall Street its name.
The first elevator made tall buildings possible.
Before it, the rich lived on the lower floors.
London's first subway trains were pulled by steam locomotives.
Passengers came out black with soot.
Traffic lights are older than cars.
Tokyo has more people than all of Canada.
Its trains arrive on time to the second.
Venice stands on millions of wooden poles.
The wood does not rot, because there is no air in the mud.
Every year the city sinks by about a millimeter.
One day it will belong to the sea again.`,
  },
  {
    topic: "sport",
    sentences: `
The marathon is exactly as long as it is because of a queen.
In 1908 she wanted the race to start under the windows of her castle.
The first Olympic champion was a cook.
Ancient athletes competed naked and covered in oil.
They did not win medals, but a wreath of olive leaves.
A tennis ball leaves the racket at more than two hundred kilometers an hour.
Goalkeepers usually jump too early.
If they simply stayed in the middle, they would save more penalties.
Swimmers shave their legs to be a hundredth of a second faster.
Cyclists ride close behind each other to save energy.
Basketball was invented with two peach baskets and a ladder.
After every goal somebody had to climb up and get the ball.
Golf balls have dimples because smooth balls do not fly as far.
Chess players can burn thousands of calories during a tournament.
Home teams win more often, even in empty stadiums.
Referees are influenced by the noise of the crowd.
Left-handed fencers have an advantage because they are rare.
Horses were once the fastest way to bring the results to the city.
The oldest trophy is still the one that sailors fight for.
Most records will never be broken again.`,
  },
  {
    topic: "business",
    sentences: `
Two brothers opened a small restaurant in California in 1940.
They noticed that most customers ordered hamburgers.
So they threw away the plates and fired the waiters.
A burger cost fifteen cents and was ready in thirty seconds.
Then a man who sold milkshake machines walked through the door.
He saw what the brothers did not see: a system.
Within ten years he owned the company.
The real money was never in the food; it was in the land under the kitchens.
A toy company from Denmark almost went bankrupt in 2003.
It was making theme parks, clothes and video games.
The new boss asked one question: what do children love about us?
The answer was the brick.
Everything else was sold.
Today it sells more than any other toy maker on Earth.
Nokia once sold four of ten phones.
Its engineers had built a touchscreen years before the iPhone.
The managers thought that nobody would want it.
Fear, not technology, killed the company.
Success makes people blind.
The best moment to change is when you do not have to.`,
  },
  {
    topic: "geography",
    sentences: `
Russia has eleven time zones, and China has only one.
In the west of China the sun rises at ten in the morning.
The longest river in the world is still a matter of dispute.
Some measure the Nile, others the Amazon.
Both begin high in the mountains as a trickle between stones.
The driest place on the planet is not a desert of sand but of ice.
In some valleys of Antarctica it has not rained for two million years.
Iceland grows bananas in greenhouses heated by volcanoes.
Norway's coast is so folded that it would reach around the globe twice.
The Dead Sea is so salty that nobody can sink in it.
Every year it gets a meter shallower.
Mount Everest is growing by a few millimeters a year.
At its summit, climbers have found the shells of sea animals.
Half of the world's lakes lie in Canada.
The Sahara was green six thousand years ago.
Giraffes and hippos lived where camels walk today.
Dust from the desert crosses the ocean and feeds the rainforest.
A bridge connects two continents in Istanbul.
Some islands are the tips of drowned mountains.
Maps lie, because a ball cannot be made flat.`,
  },
  {
    topic: "medicine",
    sentences: `
For two thousand years doctors cured almost everything by letting blood flow.
George Washington probably died of his treatment.
Surgeons were proud of the stains on their coats.
Then a doctor in Vienna noticed something strange.
Mothers died less often when midwives delivered the babies.
Midwives did not cut up corpses in the morning.
He told his colleagues to wash their hands.
They laughed at him and locked him away.
A few years later the microscope proved him right.
Penicillin was discovered because a window was left open.
A mold had killed the bacteria in a forgotten dish.
In the war it saved thousands of soldiers.
The first vaccine came from a cow.
A milkmaid told a country doctor that she could not get smallpox.
X-rays were an accident in a dark laboratory.
The first picture showed the hand of the inventor's wife, with her ring.
Insulin turned a death sentence into a daily injection.
Today a heart can be replaced like the engine of a car.
But half of all pills are still taken the wrong way.
The cheapest medicine remains a good night's sleep.`,
  },
  {
    topic: "nature",
    sentences: `
Trees talk to each other through a network of fungi.
When a caterpillar bites a leaf, the tree warns its neighbors.
An old tree feeds the young ones that stand in its shadow.
Ants have been farming for fifty million years.
They grow mushrooms in chambers deep under the ground.
Bees dance to tell their sisters where the flowers are.
A single honeybee visits thousands of blossoms a day.
Wolves changed the course of rivers in Yellowstone.
Where they hunt, deer avoid the open valleys.
Willows came back, and with them the beavers.
Beavers build dams, and ponds fill with frogs and fish.
Bats find moths in complete darkness.
Some moths answer with clicks that jam the signal.
Salmon smell their way home across an ocean.
Bears carry them into the forest and fertilize the soil.
Elephants bury their dead with branches.
Crows remember the faces of people for years.
A parrot named Alex could count to six.
Whales sing, and every year the song changes.
Nobody knows why, but all males follow the fashion.`,
  },
];
