/** Things of which a sentence may count some, by their English plural: what each is drawn as. */
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

/** What a plural noun is drawn as, or undefined where it is no thing that a sentence counts. */
export function findCountableDrawing(plural: string): string | undefined {
  const noun = plural.toLowerCase();

  return Object.hasOwn(drawingsByPlural, noun) ? drawingsByPlural[noun] : undefined;
}
