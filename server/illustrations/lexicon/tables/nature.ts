/** Landscapes, plants, weather, the sky and what lies beyond. */
export const nature = `
beach-with-umbrella: beach, seaside, coastline, shore, seashore, coast
blossom: flower, petal, pollen, nectar
bouquet
bubbles: bubble, foam
cactus
camping: campsite
cherry-blossom: cherry blossom, cherry tree
cloud-with-lightning: lightning, thunder, thunderstorm, lightning bolt
cloud-with-lightning-and-rain: storm
cloud-with-rain: rain, rainfall, rainy, monsoon, drizzle
cloud-with-snow: snow, snowfall, snowstorm, blizzard
comet: comet, meteor, meteorite, asteroid, meteor shower
crescent-moon: crescent moon
cyclone: hurricane, typhoon, cyclone
deciduous-tree: tree, oak, tree trunk, orchard, maple tree
desert: desert, dune, sahara
desert-island: island, atoll
dashing-away: gust, breeze
wind-face: wind, windy, wind turbine, windmill
evergreen-tree: pine, pine tree, conifer, forest, rainforest, jungle, woodland, timber
fallen-leaf: autumn, fallen leaf, autumn leaf
fire: fire, flame, wildfire, bonfire, blaze, campfire
fog: fog, mist, haze
footprints: footprint
four-leaf-clover: luck, lucky, four leaf clover
full-moon: full moon, moonlight, moon, lunar
globe-showing-americas: ?Americas, ?North America, ?South America, ?Canada, ?Brazil, ?Mexico, ?Peru, ?Argentina, ?Chile, ?Colombia, ?United States, ?America, ?California
globe-showing-asia-australia: ?Asia, ?Australia, ?China, ?India, ?Indonesia, ?Thailand, ?Vietnam, ?Korea, ?South Korea, ?Philippines, ?New Zealand, ?Singapore
globe-showing-europe-africa: planet earth, Earth, earth's, globe, ?Europe, ?Africa, ?Germany, ?Italy, ?Spain, ?Britain, ?England, ?Norway, ?Sweden, ?Netherlands, ?Portugal, ?Greece, ?Egypt, ?Kenya, ?Nigeria, ?Ethiopia, ?Morocco, ?world
map-of-japan: ?Japan
herb: herb, basil, mint leaf, oregano
hibiscus
hole: burrow, pothole
lotus
leaf-fluttering-in-wind: leaf, foliage, chlorophyll, photosynthesis
milky-way: galaxy, milky way, universe, cosmos, outer space, deep space, interstellar
mountain: mountain range, peak, cliff, hill, valley, rocky mountain
snow-capped-mountain: mountain, alps, himalayas, glacier, summit, mountaineer, Everest, Mount Everest, avalanche
mount-fuji: mount fuji
national-park
new-moon: eclipse, solar eclipse, lunar eclipse
night-with-stars: ?night, ?midnight, night sky, ?nighttime, darkness, nightfall
cloud: cloudy, cloud cover, clouds
palm-tree: palm tree, tropics, tropical
potted-plant: houseplant, shrub
rainbow
ringed-planet: Saturn, exoplanet, Jupiter, solar system, orbit, Neptune, Uranus, Venus, Pluto
rock: rock, stone, boulder, granite, mineral, ore, limestone, marble, geologist, cave, cavern
seedling: seed, seedling, sprout, sapling, agriculture, soil, germination, ~sprout, gardener, garden, gardening
shooting-star: shooting star
snowflake: winter, frost, cold snap, frozen, freezing, ~freeze, froze, ice age, subzero, snowflake, air conditioning, air conditioner
star: starlight
sun: sun, ?summer, sunlight, sunshine, solar, sunny, solar panel, solar power, solar energy
sun-behind-cloud: ?weather, forecast, climate, meteorologist, atmosphere, ?sky
sunflower
sunrise: sunrise, ?dawn, ?daybreak, ?morning
sunrise-over-mountains: horizon
sunset: sunset, ?dusk, ?evening
thermometer: temperature, thermometer, heatwave, heat wave, degrees celsius, global warming, celsius, fahrenheit, thermostat
tornado: tornado, twister, whirlwind
tulip
volcano: volcano, eruption, lava, magma, volcanic eruption, ~erupt, volcanic
water-wave: ocean, sea, tsunami, flood, tide, seawater, Atlantic, Pacific, ocean current, ocean wave, seabed, sea level, river, lake, marine, river bed, sea bed, ocean floor, whirlpool, waterfall
wood: log, firewood, lumber
umbrella-with-rain-drops: umbrella, raincoat
sparkles: magic
sweat-droplets: sweat, ~sweat, perspiration
wilted-flower: drought, ~wilt
worm: compost
hot-springs: hot spring, geyser, steam
potable-water: drinking water, tap water, tap, freshwater, thirst, thirsty, ~drink, drank
water-wave: underwater, deep sea
droplet: raindrop, droplet, moisture, humidity, water, liquid, ~drip, leak
coral: barrier reef
hyacinth
`;
