/** Things that an icon stands for one by one: the lucide icon by the plural, in English. */
const iconsByPlural: Readonly<Record<string, string>> = {
  apples: "apple",
  beds: "bed",
  birds: "bird",
  bones: "bone",
  books: "book",
  brains: "brain",
  buildings: "building",
  buses: "bus",
  cars: "car",
  cats: "cat",
  clouds: "cloud",
  dogs: "dog",
  drops: "droplet",
  eggs: "egg",
  eyes: "eye",
  factories: "factory",
  fish: "fish",
  flowers: "flower",
  hearts: "heart",
  houses: "house",
  keys: "key",
  leaves: "leaf",
  moons: "moon",
  mountains: "mountain",
  people: "user",
  phones: "smartphone",
  planes: "plane",
  rabbits: "rabbit",
  rockets: "rocket",
  satellites: "satellite",
  ships: "ship",
  snails: "snail",
  stars: "star",
  suns: "sun",
  trains: "train-front",
  trees: "tree-deciduous",
  trophies: "trophy",
  turtles: "turtle",
};

/** The name of the lucide icon for a plural noun, or undefined where none means it. */
export function findCountableIcon(plural: string): string | undefined {
  const noun = plural.toLowerCase();

  return Object.hasOwn(iconsByPlural, noun) ? iconsByPlural[noun] : undefined;
}
