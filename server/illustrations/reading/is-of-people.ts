import { isPerson } from "./is-person";
import { getLexicon } from "../lexicon/get-lexicon";
import { animals } from "../lexicon/tables/animals";
import type { TextWord } from "./read-words";

/** Drawings of people's bodies, clothes, manners and pastimes. */
const people = new Set(
  `alarm-clock ballet-shoes bed books boxing-glove briefcase bust-in-silhouette busts-in-silhouette ear flexed-biceps foot hammer-and-pick hand-with-fingers-splayed handshake
  leg mouth nose people-hugging performing-arts raised-hand running-shoe speaking-head speech-balloon studio-microphone t-shirt
  thought-balloon tongue wedding writing-hand`.split(/\s+/),
);
const ofOnePerson = /^person-|face/;

/** Drawings in the animals' table that prove no animal: people have most of them, too. */
const ofAllBodies = new Set(["", "bone", "egg", "paw-prints", "tooth"]);
const animalDrawings = new Set(
  animals
    .split("\n")
    .map((line) => line.split(":")[0] ?? "")
    .filter((name) => !ofAllBodies.has(name)),
);
/** Plants count as well: they sleep, too. */
const plantDrawings = new Set(
  "blossom deciduous-tree evergreen-tree rose seedling sunflower tulip".split(" "),
);

const personal = new Set(
  "i we you us our your my me who people person somebody someone everyone nobody".split(" "),
);

/** Kin and roles that animals have, too. */
const kin = new Set(
  `mother mothers father fathers parents son sons daughter daughters baby babies family families neighbour neighbours neighbor neighbors
  group groups stranger strangers host hosts member members generation brother brothers sister sisters male female couple couples worker
  workers soldier soldiers scout scouts guard guards queen queens king kings`.split(/\s+/),
);

/** A video is about animals if at least this many of its words, and more than this share, name them. */
const leastCount = 4;
const leastShare = 0.012;

/** Whether a drawing shows people, or things that only people have or do. */
export function isOfPeople(name: string): boolean {
  return people.has(name) || ofOnePerson.test(name) || isPerson(name);
}

/** Whether an English sentence mentions animals or plants, or is in a video about them, and mentions no person. */
export function isOfAnimals(words: readonly TextWord[], topic: ReadonlyMap<string, number>): boolean {
  if (words.some(({ key }) => namesPerson(key))) return false;

  return words.some(({ key }) => namesAnimal(key)) || isTopicOfAnimals(topic);
}

/** All sentences of a video share one topic, so its words are looked up once. */
const knownTopics = new WeakMap<ReadonlyMap<string, number>, boolean>();

function isTopicOfAnimals(topic: ReadonlyMap<string, number>): boolean {
  const known = knownTopics.get(topic);
  if (known !== undefined) return known;
  let said = 0;
  let ofAnimals = 0;
  let ofPeople = 0;
  for (const [word, count] of topic) {
    said += count;
    if (namesAnimal(word)) ofAnimals += count;
    if (namesPerson(word)) ofPeople += count;
  }
  const isOfThem = ofAnimals >= leastCount && ofAnimals > ofPeople && ofAnimals > leastShare * said;
  knownTopics.set(topic, isOfThem);

  return isOfThem;
}

function namesAnimal(key: string): boolean {
  return (
    getLexicon("en")
      .get(key)
      ?.some(
        ({ name, cues }) => name !== null && !cues && (animalDrawings.has(name) || plantDrawings.has(name)),
      ) ?? false
  );
}

function namesPerson(key: string): boolean {
  if (kin.has(key)) return false;

  return (
    personal.has(key) ||
    (getLexicon("en")
      .get(key)
      ?.some(({ name }) => name !== null && (isPerson(name) || name.startsWith("bust"))) ??
      false)
  );
}
