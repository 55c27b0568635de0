/** Food, drink and what they are made of. */
export const food = `
avocado
bacon
bagel
baguette-bread: baguette
banana
beans: bean, lentil, soybean, legume, soy
beer-mug: beer, brewery, ale, lager, alcohol, drunk, pub, hangover
bell-pepper
birthday-cake: birthday, cake, birthday cake
blueberries: blueberry, berry
bottle-with-popping-cork: champagne
bread: bread, loaf, bakery, baker, dough, yeast, sourdough, flour
broccoli: broccoli, vegetable, cauliflower
burrito
butter
candy: candy, sweets, sugar, sugary, glucose
canned-food: canned food, tin can
carrot
cheese-wedge: cheese, cheddar
cherries: cherry
chestnut: chestnut, hazelnut, almond, walnut
chocolate-bar: chocolate, cocoa, cacao, cocoa bean
chopsticks
cocktail-glass: cocktail
coconut
cooked-rice: rice, bowl of rice
cooking: frying pan, ~cook, recipe, kitchen, oven, stove
croissant
cucumber
cup-with-straw: soda, soft drink, lemonade, cola
cupcake
custard: pudding
cut-of-meat: meat, beef, steak, pork, protein
doughnut: doughnut, donut
dumpling
ear-of-corn: corn, maize, sweetcorn
eggplant: eggplant, aubergine
fork-and-knife-with-plate: dinner, lunch, restaurant, dining, meal, cuisine, breakfast
fortune-cookie
french-fries: french fries, fries
garlic
ginger-root: ginger
glass-of-milk: milk, dairy, calcium
grapes: grape, vineyard
green-apple
green-salad: salad, lettuce, vegan, vegetarian
hamburger: hamburger, burger, fast food
honey-pot: honey, honeycomb
hot-beverage: coffee, coffee bean, cup of coffee, espresso, cappuccino, caffeine, barista, cafe, café
hot-dog
hot-pepper: chili, chilli, chili pepper, spice, capsaicin
ice-cream: ice cream, gelato
jar: jam jar, jar
kiwi-fruit: kiwi fruit
leafy-green: cabbage, spinach, kale
lemon: lemon, citrus, vitamin c
lime
lollipop
mango
melon
mushroom: mushroom, fungus, fungi, truffle
olive: olive, olive oil
onion
pancakes: pancake
peach: peach, apricot
peanuts: peanut
pear
pie
pineapple
pizza
popcorn
pot-of-food: stew, soup, broth, saucepan
potato: potato, potatoes
poultry-leg: drumstick
pretzel
red-apple: apple tree, apple pie, apples, fruit
roasted-sweet-potato: sweet potato
sake
salt: salt, sodium, salty
sandwich
shallow-pan-of-food: paella
sheaf-of-rice: wheat, grain, barley, oats, crop, harvest, cereal, rye
soft-ice-cream
spaghetti: spaghetti, pasta, noodle
spoon: spoon, teaspoon, tablespoon, spoonful
steaming-bowl: ramen, noodle soup
strawberry
sushi
taco
tangerine: tangerine, mandarin orange, orange juice
teacup-without-handle: tea, tea leaves, green tea
teapot: teapot, kettle
tomato: tomato, tomatoes, ketchup
tropical-drink
tumbler-glass: whiskey, whisky, vodka, rum
waffle
watermelon
wine-glass: wine, red wine, winery
cookie: biscuit, snack
fish-cake-with-swirl
takeout-box: takeaway, takeout
beverage-box: juice
bubble-tea
ice: ice cube, ice, iceberg, refrigerator, fridge, freezer, refrigeration
fork-and-knife: hunger, hungry, appetite, famine, calorie, food, diet, feast
oden

`;
