import type { PlainScript } from "./plain-script";

/** Scripts that the tables were tuned on: what they get says how well they were read, and no more. */
export const tunedScripts: PlainScript[] = [
  {
    topic: "animals",
    sentences: `
Octopuses have three hearts, and one of them stops when they swim.
Their blood is blue because it carries oxygen with copper instead of iron.
Most of their neurons sit in the arms, not in the brain.
An arm that has been cut off can still grab food for almost an hour.
They can squeeze through any hole that is bigger than their beak.
To hide, an octopus changes its color in less than a second.
Strangely, it is almost certainly color blind.
A mother guards her eggs for months without eating.
When the eggs hatch, she dies.
Sharks, dolphins and eels all hunt them.
If a predator comes close, the octopus squirts a cloud of ink.
Some carry coconut shells around as a portable shelter.
In captivity they solve puzzles and open jars from the inside.
One famously escaped its tank through a drain and made it back to the ocean.
Scientists think their intelligence evolved separately from ours.
Our last common ancestor was a flatworm that lived six hundred million years ago.
They rarely live longer than two years.
That is a very short time for such a clever animal.
Imagine what they could learn if they lived as long as an elephant.
Perhaps it is lucky for us that they do not.`,
  },
  {
    topic: "money",
    sentences: `
Most people lose money in the stock market for one simple reason.
They buy when prices are rising and sell when they fall.
In 2008, banks all over the world suddenly stopped trusting each other.
Within weeks, millions of families had lost their homes.
A loan is only worth something if the borrower pays it back.
Compound interest means that your savings earn money, and that money earns more money.
If you save ten dollars a day, you will have a small fortune at retirement.
Inflation quietly eats your cash while it sits in the bank.
Gold has been used as money for five thousand years.
Credit cards make spending feel painless, and that is exactly the problem.
Diversification is the only free lunch in finance.
Do not put all your eggs in one basket.
A budget tells your money where to go instead of wondering where it went.
Taxes are the price we pay for a civilized society.
The average millionaire drives a used car.
Real estate feels safe because you can touch a house.
Bitcoin was invented by someone whose name we still do not know.
Every transaction is written into a chain of blocks.
The best time to start investing was yesterday.
Time in the market beats timing the market.`,
  },
  {
    topic: "space",
    sentences: `
A day on Venus is longer than its year.
Jupiter is so big that more than a thousand Earths would fit inside it.
On Mars, the sunset is blue.
The footprints on the moon will stay there for millions of years.
Light from the sun needs eight minutes to reach us.
When you look at the stars, you look into the past.
A black hole is not a hole at all.
It is a star that collapsed under its own weight.
Nothing that falls in ever comes out again, not even light.
Saturn would float in water, if you could find a bathtub big enough.
The International Space Station circles the planet every ninety minutes.
Its astronauts see sixteen sunrises a day.
Without gravity, their bones and muscles become weak.
They exercise two hours every day and sleep strapped to a wall.
Rockets burn most of their fuel in the first few minutes.
Comets are dirty snowballs with tails that always point away from the sun.
One day an asteroid will hit us again.
The last big one wiped out the dinosaurs.
Telescopes in the desert of Chile watch the sky every night.
So far, we have found no sign of aliens.`,
  },
  {
    topic: "health",
    sentences: `
You spend a third of your life asleep, and scientists still argue about why.
During sleep, your brain washes out the waste of the day.
Coffee works by blocking the signal that tells you that you are tired.
Half of the caffeine is still in your blood six hours later.
The light of your phone tells your body that it is still day.
Your heart beats about a hundred thousand times a day.
Sugar is not a poison, but we eat far too much of it.
Vaccines train the immune system to recognize a virus.
Washing your hands with soap has saved more lives than most medicines.
Antibiotics kill bacteria, but they do nothing against a cold.
Doctors prescribe them anyway, because patients ask for them.
A good walk lowers your blood pressure.
Smoking is still the biggest avoidable cause of cancer.
Stress makes your muscles tense and your breath shallow.
Meditation sounds strange, but it changes the brain in a few weeks.
Your bones get stronger when you lift weights.
Vegetables feed the trillions of microbes in your gut.
Loneliness is as dangerous as fifteen cigarettes a day.
Laughing with friends really does help.
None of this is new, and none of it is easy.`,
  },
  {
    topic: "history",
    sentences: `
In 1912 the largest ship in the world hit an iceberg.
There were lifeboats for only half of the passengers.
The Romans built roads that are still used today.
Their concrete becomes stronger in sea water.
When the library of Alexandria burned, countless scrolls were lost.
The plague killed a third of Europe in five years.
Suddenly workers were rare, and wages rose.
Gutenberg's printing press made books cheap.
Within fifty years, twenty million copies were printed.
Columbus thought he had reached India.
The potato came to Europe on Spanish ships.
The French king lost his head in front of a cheering crowd.
Napoleon was not short; he was of average height for his time.
Steam engines turned farmers into factory workers.
Children as young as six worked in coal mines.
The first world war began with two shots in Sarajevo.
Soldiers lived for years in mud, among rats.
In 1969 a man walked on the moon while half the world watched on television.
The Berlin wall fell because of a mistake at a press conference.
History does not repeat itself, but it often rhymes.`,
  },
];
