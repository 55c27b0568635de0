import type { PlainScript } from "./plain-script";

/** Scripts that nothing was tuned on: what they get is what a new script gets. */
export const heldOutScripts: PlainScript[] = [
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
