/** Food, drink and ingredients. */
export const food = `
avocado
bacon
bagel
baguette-bread: baguette
banana
beans: bean, lentil, soybean, legume, soy
beer-mug: beer, brewery, ale, lager, alcohol, drunk, pub, hangover, tavern, bar owner, hops
bell-pepper
birthday-cake: birthday, cake, birthday cake
blueberries: blueberry, berry
bottle-with-popping-cork: champagne
bread: bread, loaf, bakery, baker, dough, yeast, sourdough, flour, crust of bread, toast, baking, ~bake, wheat bread, slice of bread, crumb
broccoli: broccoli, vegetable, cauliflower
burrito
butter
candy: candy, sweets, sugar, sugary, glucose, gum, chewing gum, sweetener, sweetness, dessert
canned-food: canned food, tin can
carrot
cheese-wedge: cheese, cheddar, mozzarella, parmesan, dairy product
cherries: cherry
chestnut: chestnut, hazelnut, almond, walnut
chocolate-bar: chocolate, cocoa, cacao, cocoa bean
chopsticks
cocktail-glass: cocktail
coconut
cooked-rice: rice, bowl of rice, bowl of food
cooking: frying pan, ~cook, kitchen, oven, stove, pan, ~boil, boiling, ~fry, ~roast, cookbook, chef's knife, wok, cooking, chef's kitchen, grill, microwave
croissant
cucumber
cup-with-straw: soda, soft drink, lemonade, cola, soft drinks
cupcake
custard: pudding
cut-of-meat: meat, beef, steak, pork, mutton, butcher, sausage, barbecue, steakhouse, slaughterhouse, ham, venison
doughnut: doughnut, donut
dumpling
ear-of-corn: corn, maize, sweetcorn
eggplant: eggplant, aubergine
fork-and-knife-with-plate: dinner, lunch, restaurant, dining, meal, cuisine, breakfast, plate, dinner table, dishes, snack bar
fortune-cookie
french-fries: french fries, fries
garlic
ginger-root: ginger
glass-of-milk: milk, dairy, calcium, lactose, yogurt, calf's milk
grapes: vine, grape, vineyard
green-apple
green-salad: salad, lettuce, vegan, vegetarian
hamburger: hamburger, burger, fast food
honey-pot: honey, honeycomb, syrup, molasses
hot-beverage: coffee, coffee bean, cup of coffee, espresso, cappuccino, caffeine, barista, cafe, café, mug, caffeinated, Starbucks
hot-dog
hot-pepper: chili, chilli, chili pepper, spice, capsaicin
ice-cream: ice cream, gelato
jar: jam jar, jar
kiwi-fruit: kiwi fruit
leafy-green: cabbage, spinach, kale, vegetables garden, lettuce
lemon: lemon, citrus, vitamin c, sour
lime
lollipop
mango
melon
mushroom: mushroom, fungus, fungi, truffle
olive: olive, olive oil, vegetable oil, cooking oil
onion
pancakes: pancake
peach: peach, apricot
peanuts: peanut
pear
pie
pineapple
pizza
popcorn
pot-of-food: stew, soup, broth, saucepan, sauce, pot of soup, boiling pot
potato: potato, potatoes
poultry-leg: drumstick, chicken wings, fried chicken
pretzel
red-apple: apple tree, apple pie, apples, fruit, orchard fruit
roasted-sweet-potato: sweet potato
sake
salt: salt, sodium, salty, seasoning, spices, saltwater
sandwich
shallow-pan-of-food: paella
sheaf-of-rice: farm, farmland, farming, agricultural, hay, wheat, grain, barley, oats, crop, harvest, cereal, rye
soft-ice-cream
spaghetti: spaghetti, pasta, noodle
spoon: spoon, teaspoon, tablespoon, spoonful, cutlery, ladle
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
wine-glass: wine, red wine, winery, alcoholic drink, grape juice
cookie: biscuit, snack
fish-cake-with-swirl
takeout-box: takeaway, takeout
beverage-box: juice
bubble-tea
ice: ice cube, ice, iceberg, refrigerator, fridge, freezer, refrigeration
fork-and-knife: hunger, hungry, appetite, famine, calorie, ?food, diet, feast, meals, cooked meal, ~chew, nutrition, dieting, ?foods, nutrient, obesity, starvation, recipe book, edible, delicious, flavor, flavour
oden
bowl-with-spoon: bowl
flatbread
falafel
amphora: amphora, vase, clay jar

egg: eggs
potable-water: bottled water, thirst, well water
`;
