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
];
