/** What moves, on land, on water, in the air and in space. */
export const transport = `
airplane: airplane, aeroplane, plane, flight, airline, jet, aircraft, airport, boeing, airbus, passenger plane
airplane-departure: takeoff, runway
ambulance: ambulance, paramedic
anchor: anchor, harbour, harbor
articulated-lorry: freight, semi-truck, logistics, supply chain
automobile: car, vehicle, driver, automobile, sedan, electric car, electric vehicle, carmaker
auto-rickshaw: rickshaw
bicycle: bicycle, cyclist, cycling, bike
bullet-train: bullet train, high-speed rail
bus: bus, school bus, public transport
canoe: canoe, kayak
delivery-truck: truck, lorry, delivery van, delivery, van, shipment
ferry: ferry
fire-engine: fire engine, fire truck
flying-saucer: ufo, alien spaceship, extraterrestrial, alien
fuel-pump: petrol, gasoline, gas station, fuel pump, diesel, fuel
helicopter: helicopter
kick-scooter: scooter
locomotive: steam engine, locomotive, railroad, steam locomotive, railway
metro: subway, underground train
motorcycle: motorcycle, motorbike
motorway: motorway, highway, freeway, ?road
oil-drum: oil, crude oil, petroleum, oil barrel, barrel
parachute
passenger-ship: cruise ship, ocean liner, titanic, luxury liner
police-car: police car
racing-car: race car, formula one, racing car, racing driver
railway-track: rail track, railway line
rocket: rocket, spacecraft, space shuttle, spaceship, moon landing, space station, nasa, spacex, space probe, apollo, lift off
sailboat: sailboat, yacht, ~sail, sailor, caravel
satellite: satellite, gps, orbiter
ship: ship, cargo ship, container ship, shipping container, vessel, port, cargo, shipping, tanker, fleet, merchant ship, navy
speedboat: motorboat, boat
sled: sled
taxi: taxi, cab
tractor: tractor, farm, farmland, farming, agricultural, ~plough, ~plow, plough, plow
train: commuter train
tram: tram, streetcar
vertical-traffic-light: traffic light, intersection, traffic, traffic jam
wheel: wheel, tyre, tire
luggage: suitcase, luggage, traveler, traveller, ?trip, vacation, holiday, tourism, business travel, time travel
passport-control: passport, visa, immigration
construction: roadworks, barrier
stop-sign: stop sign
ring-buoy: lifeguard, lifebuoy, rescue, ~rescue, lifeboat, lifeguard
`;
