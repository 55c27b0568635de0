import type { PlainScript } from "./plain-script";

/** Scripts that nothing was tuned on: what they get is what a new script gets. */
export const heldOutScripts: PlainScript[] = [
  {
    topic: "inventions",
    sentences: `
The umbrella is four thousand years old, but for most of that time it only kept off the sun.
The zipper needed twenty years before anyone wanted to wear it.
Velcro was copied from the burrs in a dog's fur.
The microwave oven began with a melted chocolate bar in an engineer's pocket.
He was testing a radar when he noticed it.
The next day he tried popcorn, and then an egg, which exploded.
Sticky notes use a glue that failed to stick.
The shopping cart was so unpopular that its inventor hired actors to push it.
Barcodes were first drawn in the sand of a beach.
Matches were invented after the lighter.
Tin cans existed for fifty years before the can opener.
Soldiers opened them with knives and rifles.
The bicycle gave women a freedom they had never had.
Elevators made the top floor the most expensive one.
The first camera needed eight hours for a single picture.
Nobody smiled, because nobody can smile for that long.
Refrigerators changed what we eat more than any cook.
Before them, ice was cut from lakes and shipped around the world.
The pencil has no lead in it and never had.
Great ideas look silly until they work.`,
  },
  {
    topic: "the sea",
    sentences: `
We know the surface of Mars better than the floor of the sea.
Below two hundred meters plants cannot live.
Below a thousand meters it is always night.
Fish down there make their own light.
Some use it like a fishing rod.
The anglerfish has a lamp in front of its mouth.
Its males are tiny and melt into the body of the female.
Giant squids have eyes as big as a soccer ball.
They fight with sperm whales in the dark.
At the bottom, hot springs feed crabs and worms that have never seen the sun.
The pressure there would crush a submarine like a can.
Only a few people have ever been to the deepest point.
One of them was a film director.
He found a plastic bag.
Ships carry ninety percent of everything we buy.
Every year hundreds of containers fall overboard.
In 1992 a storm set twenty-eight thousand rubber ducks free.
They drifted for fifteen years and taught us how currents flow.
Some came ashore in Alaska, some froze in the ice.
Scientists still wait for the last ones.`,
  },
  {
    topic: "work",
    sentences: `
The five-day week is younger than the telephone.
Henry Ford gave his workers Saturdays off so that they would buy cars.
It worked, and other factories followed.
Open offices were supposed to make us talk to each other.
In fact people put on headphones and wrote emails.
A meeting with ten people costs more than most computers.
The average worker checks the phone every six minutes.
After an interruption it takes twenty minutes to find the thread again.
Some companies have banned email after six o'clock.
Others let their people nap on the job.
Pilots and surgeons use checklists, because memory fails under stress.
A checklist does not replace skill; it frees the mind for it.
Money makes us happy, but only up to a point.
What we want most is to see that our work matters.
A janitor at NASA once told the president that he was helping to put a man on the moon.
Robots will not take your job tomorrow.
Somebody who uses one might.
Learning never ends when you leave school.
The best teachers ask questions instead of giving answers.
Go home on time; the work will still be there in the morning.`,
  },
  {
    topic: "music and art",
    sentences: `
Beethoven was almost deaf when he wrote his greatest symphony.
At the first concert he could not hear the applause.
Somebody had to turn him around so that he could see it.
A violin by Stradivari can cost more than a castle.
In blind tests even experts prefer new ones.
Mozart wrote his first opera when other children learn to read.
Van Gogh sold one painting during his life.
Today people queue for hours to see his sunflowers.
He cut off his ear after a quarrel with a friend.
Blue was once more precious than gold.
The stone for it came from a single mountain in Afghanistan.
Painters kept it for the coat of the Virgin Mary.
Statues of the Greeks were painted in bright colors.
The rain washed them white, and we believed that they had always been so.
Hollywood moved to California because of the sun, and to escape Edison's lawyers.
The first films were so short that they fit between two songs.
When a train rolled toward the camera, the audience screamed.
A song stays in your head because your brain wants to finish it.
Chewing gum helps against it.
Good art does not answer; it asks.`,
  },
  {
    topic: "law and crime",
    sentences: `
In 1386 a pig was hanged in France for murder.
It wore a jacket and gloves.
Animals had lawyers, and some of them were very good.
One of them saved the rats of a whole village.
They could not come to court, he argued, because of the cats.
Fingerprints were first used to convict a mother in Argentina.
No two people have the same, not even twins.
DNA has freed hundreds of innocent prisoners.
Most of them had been identified by honest witnesses.
A lie detector measures sweat, pulse and breath.
It does not detect lies; it detects fear.
Burglars prefer the front door.
They come in the afternoon, when everybody is at work.
A barking dog is better than an expensive lock.
In 1990 two men dressed as policemen robbed a museum in Boston.
They took thirteen works and were gone in an hour.
The empty frames still hang on the wall.
The reward is ten million dollars.
Money launderers love restaurants, casinos and art.
The perfect crime is the one that nobody notices.`,
  },
];
