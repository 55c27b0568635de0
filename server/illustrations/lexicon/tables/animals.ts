/** Animals: a drawing's name and the nouns that mean it. A name alone is its own noun. */
export const animals = `
ant
badger
bear: grizzly bear, brown bear, grizzly, black bear
beaver
beetle
bison
blackbird: crow, raven
blowfish: pufferfish, puffer fish
boar: wild boar
bug: flea, lice, insect, caterpillar, larva
butterfly: butterfly, moth
cat: cat, kitten, feline
chicken: hen, poultry
chipmunk: chipmunk, squirrel
cockroach
coral: coral, coral reef, reef
cow: cow, cattle, dairy cow, livestock
crab: crab, hermit crab
cricket: grasshopper, locust
crocodile: crocodile, alligator
deer: deer, antelope, reindeer
dodo
dog: dog, puppy, hound, canine
dolphin: dolphin, porpoise
donkey: donkey, mule
dove: pigeon, dove
dragon
duck: duck, duckling
eagle: eagle, hawk, falcon, bird of prey
elephant
ewe: sheep, lamb, wool
bird: bird, songbird, sparrow, hummingbird, bird feeder, cuckoo, warbler, robin, wren, thrush, stork, gull, seagull, woodpecker, nightingale, finch, heron
fish: fish, salmon, tuna, cod, herring, sardine, shoal
flamingo
fly: housefly, fruit fly
fox: ox, oxen, bull
frog: frog, toad, amphibian, tadpole
giraffe: giraffe, zoo, safari
goat
goose
gorilla: gorilla, ape
hamster: hamster, guinea pig
hedgehog: hedgehog, porcupine
hippopotamus: hippopotamus, hippo
honeybee: bee, honeybee, bumblebee, beehive, pollinator, queen bee, bee colony, hive, swarm
horse: horse, cavalry, horseman, saddle, chariot, pony, stallion
jellyfish
kangaroo
koala
lady-beetle: ladybug, ladybird
leopard: leopard, cheetah, jaguar
lion: lion, lioness
lizard: lizard, gecko, chameleon, reptile, salamander
llama: llama, alpaca
lobster: lobster, crayfish
mammoth: mammoth, woolly mammoth
microbe: bacteria, bacterium, microbe, germ, virus, microorganism, pathogen
monkey: monkey, primate, chimpanzee, chimp
moose: moose, elk
mosquito
octopus
orangutan
otter
owl
ox
oyster: oyster, mussel, clam, mollusc, mollusk, pearl
panda: panda, giant panda
parrot
peacock
penguin: penguin, king penguin, emperor penguin, Antarctica
phoenix-bird: phoenix
pig: pig, piglet, swine
polar-bear: polar bear, Arctic, North Pole
poodle
rabbit: rabbit, hare, bunny
raccoon
rat: rat, rodent
rhinoceros: rhinoceros, rhino
rooster
sauropod: dinosaur, sauropod
scorpion
shark
shrimp: shrimp, prawn, krill, plankton
skunk
sloth
snail: snail, slug
snake: snake, serpent, viper, cobra, venom
spider: spider, tarantula
spider-web: spider web, spider's web, cobweb
squid: squid, cuttlefish
swan
t-rex: tyrannosaurus, t rex
tiger
tropical-fish: reef fish, goldfish, clownfish, aquarium
turtle: turtle, tortoise, sea turtle
two-hump-camel: camel
unicorn
whale: whale, blue whale, humpback, killer whale, sperm whale, orca
wolf: wolf, wolves, coyote
worm: worm, earthworm
zebra
egg: egg, eggshell, yolk
feather: feather, plumage
nest-with-eggs: nest
paw-prints: ?animal, predator, wildlife, pet, mammal, paw, ?~hunt
spiral-shell: shell, seashell, snail shell
tooth: tooth, fang, enamel, dentist
bone: bone, skeleton, fossil
wing: wing
seal: sea lion
baby-chick: chick
ram
water-buffalo
`;
