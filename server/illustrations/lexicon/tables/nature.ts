/** Landscapes, plants, weather, the sky and what lies beyond. */
export const nature = `
beach-with-umbrella: beach, seaside
blossom: meadow, flower, petal, pollen, nectar
bouquet
bubbles: bubble, foam
cactus
camping: campsite
cherry-blossom: cherry blossom, cherry tree, spring bud, bud, buds, springtime
cloud-with-lightning: lightning, thunder, thunderstorm, lightning bolt
cloud-with-rain: rain, rainfall, rainy, monsoon, drizzle, rainwater, downpour, puddle, acid rain
cloud-with-snow: snow, snowfall, snowstorm, blizzard, snow storm
comet: comet, meteor, meteorite, asteroid, meteor shower
crescent-moon: crescent moon
cyclone: hurricane, typhoon, cyclone
deciduous-tree: tree, oak, tree trunk, orchard, maple tree, twig, tree trunks, bark of a tree, tree leaves, stump, maple, willow, beech, wooden bark
desert: desert, dune, sahara, oasis, sand, Sahara desert, dune sand, drought land, sand
desert-island: island, atoll
dashing-away: gust, breeze
wind-face: wind, windy, wind turbine, windmill, airflow, air current, storm wind, breeze, blowing, ?~blow away
evergreen-tree: pine, pine tree, conifer, forest, rainforest, jungle, woodland, timber, pine needle, spruce, fir, woods, timber forest, lumberjack, deforestation
fallen-leaf: autumn, fallen leaf, autumn leaf
fire: fire, flame, wildfire, bonfire, blaze, campfire, ash, ~burn down, burning, burned down, ?sparks, ?spark, smoke, burned, ~burn wood, arson, match flame, bonfires, charcoal, caught fire, catch fire, catches fire, set fire, sets fire
fog: fog, mist, haze
footprints: footprint
four-leaf-clover: luck, lucky, four leaf clover
full-moon: full moon, moonlight, moon, lunar, moonlit, tide of the moon, crater, craters, moons
globe-showing-americas: ?Americas, ?North America, ?South America, ?Canada, ?Brazil, ?Mexico, ?Peru, ?Argentina, ?Chile, ?Colombia, ?United States, ?America, ?California, ?Cuba, ?Venezuela, ?Ecuador, ?Bolivia, ?Guatemala, ?Jamaica, ?Haiti, ?Texas, ?Florida, ?Alaska, ?Hawaii, ?Ohio, ?Oregon, ?the Americans, ?Americans, ?South America
globe-showing-asia-australia: ?Asia, ?Australia, ?China, ?India, ?Indonesia, ?Thailand, ?Vietnam, ?Korea, ?South Korea, ?Philippines, ?New Zealand, ?Singapore, ?Russia, ?Pakistan, ?Bangladesh, ?Iran, ?Iraq, ?Mongolia, ?Himalaya, ?Siberia, ?Malaysia, ?Nepal, ?Cambodia, ?Taiwan, ?the Chinese, ?the Japanese, ?the Indians, ?the Russians
globe-showing-europe-africa: planet earth, Earth, earth's, globe, ?Europe, ?Africa, ?Germany, ?Italy, ?Spain, ?Britain, ?England, ?Norway, ?Sweden, ?Netherlands, ?Portugal, ?Greece, ?Egypt, ?Kenya, ?Nigeria, ?Ethiopia, ?Morocco, ?world, ?global, ?worldwide, ?Turkey, tectonic plate, earth's crust, continent, hemisphere, ?Ireland, ?Scotland, ?Denmark, ?Finland, ?Poland, ?Austria, ?Switzerland, ?Belgium, ?Hungary, ?Ukraine, ?Romania, ?Iceland, ?France, ?South Africa, ?Ghana, ?Congo, ?Tanzania, ?Sudan, ?Saudi Arabia, ?Israel, ?Great Britain, ?United Kingdom, ?the French, ?the Dutch, ?the British, ?the Germans, ?the Spanish, ?the Italians, ?the Portuguese, ?Europeans
map-of-japan: ?Japan
herb: moss, fern, herb, basil, mint leaf, oregano
hibiscus
hole: burrow, pothole, cave, cavern
lotus
leaf-fluttering-in-wind: leaf, foliage, chlorophyll, photosynthesis, leaves of a tree, greenery
milky-way: galaxy, milky way, universe, cosmos, outer space, deep space, interstellar, black hole, dark matter, dark energy, big bang, cosmic, spacetime, stars, nebula, andromeda, multiverse, alien galaxy, cosmologist, neutron star
mountain: mountain range, cliff, hill, valley, rocky mountain, volcano cone, canyon, ?slope, grand canyon, ?plateau
snow-capped-mountain: mountain, alps, himalayas, glacier, mountaineer, Everest, Mount Everest, avalanche
mount-fuji: mount fuji
national-park
new-moon: eclipse, solar eclipse, lunar eclipse
night-with-stars: ?night, ?midnight, night sky, ?nighttime, darkness, nightfall, nights, nocturnal, at midnight
cloud: cloud cover, clouds, cloudy sky, vapor
palm-tree: palm tree, tropics, tropical
potted-plant: houseplant, shrub
rainbow: rainbow, prism, spectrum, rainbow colors
ringed-planet: Saturn, exoplanet, Jupiter, solar system, orbit, Neptune, Uranus, Venus, Pluto, planets, Mars, spaceship orbit, moons of Jupiter
rock: rock, stone, boulder, granite, mineral, ore, limestone, marble, geologist, cobblestone, gravel, pebble, sand grain, pebbles, sandstone, brick of stone, gemstone rock, crystal rock, sediment, fossils, concrete block, soil layer, gravel, clay
seedling: seed, seedling, sprout, sapling, agriculture, germination, ~sprout, garden, gardening, vegetation, ~plant a tree, roots, orchard tree, weeds, fertilizer, crops, planting, field of crops, plants, ~plant, farmland soil
shooting-star: shooting star
snowflake: winter, frost, cold snap, ice age, subzero, snowflake, air conditioning, air conditioner, arctic cold, antifreeze, minus sixty degrees, ice crystal, cold winter, icicle, permafrost, ice sheet, polar
star: starlight, constellation, north star, starry, supernova
sun: sun, ?summer, sunlight, sunshine, solar, sunny, solar panel, solar power, solar energy, summertime, heat of summer, uv, ultraviolet, tan, sunbathing, sunburn, daylight, solar system's star
sun-behind-cloud: ?weather, forecast, climate, meteorologist, atmosphere
sunflower
sunrise: sunrise, ?dawn, ?daybreak, ?morning, early morning, dawn
sunrise-over-mountains: horizon
sunset: sunset, ?dusk, ?evening
thermometer: temperature, thermometer, heatwave, heat wave, degrees celsius, global warming, celsius, fahrenheit, thermostat, thermometers, hot weather, warmer, warmth, ?warm, ?cold, hotter, colder, climate change, heating, overheating, cool air, ~cool down, cooling, thermostat
tornado: tornado, twister, whirlwind
tulip
volcano: volcano, eruption, lava, magma, volcanic eruption, ~erupt, volcanic
water-wave: ocean, sea, shore, seashore, coast, coastline, tsunami, flood, tide, seawater, ?Atlantic, ?Pacific, ocean current, ocean wave, seabed, sea level, river, lake, marine, river bed, sea bed, ocean floor, whirlpool, waterfall, current of water, shoreline, lagoon, swamp, wetland, canal, dam, pond, reservoir, river bank, ?stream, bay, gulf, ocean water, tidal wave, Nile, Amazon river, Mississippi, ?Mediterranean, ?Baltic, ?Caribbean, underwater, deep sea, under water, underwater, flooded
wood: log, firewood, lumber
umbrella-with-rain-drops: umbrella, raincoat
sparkles: magic
sweat-droplets: sweat, ~sweat, perspiration
wilted-flower: drought, ~wilt
worm: compost, soil worm, tapeworm
hot-springs: hot spring, geyser, steam
potable-water: drinking water, tap water, tap, freshwater, thirst, thirsty, ~drink
droplet: raindrop, droplet, moisture, humidity, liquid, ~drip, leak, ?wet, ?moist, ?damp, dew, condensation, water vapor, steam, fluid, ~leak
coral: barrier reef
hyacinth
rocket: Mars mission, ?probe, voyager, launch pad
collision: shock wave, blast, detonation
brick: cement, masonry
honeybee: beekeeper, beeswax
feather: down feather
`;
