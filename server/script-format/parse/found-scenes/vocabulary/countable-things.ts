/** The drawings of things that a sentence may count, by their English plural. */
const drawingsByPlural: Readonly<Record<string, string>> = {
  apples: "red-apple",
  beds: "bed",
  bees: "honeybee",
  birds: "bird",
  bones: "bone",
  books: "closed-book",
  brains: "brain",
  buildings: "office-building",
  buses: "bus",
  cars: "automobile",
  cats: "cat",
  clouds: "cloud",
  dogs: "dog",
  drops: "droplet",
  eggs: "egg",
  elephants: "elephant",
  eyes: "eye",
  factories: "factory",
  fish: "fish",
  flowers: "blossom",
  hearts: "anatomical-heart",
  houses: "house",
  keys: "key",
  leaves: "leaf-fluttering-in-wind",
  mice: "mouse",
  moons: "full-moon",
  mountains: "snow-capped-mountain",
  people: "bust-in-silhouette",
  phones: "mobile-phone",
  planes: "airplane",
  rabbits: "rabbit",
  rockets: "rocket",
  satellites: "satellite",
  sharks: "shark",
  ships: "ship",
  snails: "snail",
  stars: "star",
  suns: "sun",
  trains: "train",
  trees: "deciduous-tree",
  trophies: "trophy",
  turtles: "turtle",
  whales: "whale",
};

/** The drawing for a plural noun; undefined if it is not a thing that sentences count. */
export function findCountableDrawing(plural: string): string | undefined {
  const noun = plural.toLowerCase();

  return Object.hasOwn(drawingsByPlural, noun) ? drawingsByPlural[noun] : undefined;
}
