/** Vehicles and travel, on land, on water, in the air and in space. */
export const transport = `
airplane: airplane, aeroplane, plane, flight, airline, jet, aircraft, airport, boeing, airbus, passenger plane, flights, passenger jet, Wright brothers, flying machine, cockpit, boarding, turbulence, air travel
airplane-departure: takeoff, runway
ambulance: ambulance, paramedic
anchor: anchor, harbour, harbor, navy anchor
articulated-lorry: freight, semi-truck, logistics, supply chain
automobile: car, vehicle, driver, automobile, sedan, electric car, electric vehicle, carmaker, ~drive a car, taxi ride, parking, parking lot, Tesla car, Ford, Toyota, steering wheel, windshield, car crash, carmakers, Ferrari, garage
auto-rickshaw: rickshaw
bicycle: bicycle, cyclist, cycling, bike, pedal, cyclist's
bullet-train: bullet train, high-speed rail
bus: bus, school bus, public transport
canoe: canoe, kayak
delivery-truck: truck, lorry, delivery van, delivery, van, shipment, trucker, lorries, courier, delivery driver
ferry: ferry
fire-engine: fire engine, fire truck, fire station, firetruck
flying-saucer: ufo, alien spaceship, extraterrestrial, alien
fuel-pump: petrol, gasoline, gas station, fuel pump, diesel, fuel, petrol station, gallon
helicopter: helicopter, drone
kick-scooter: scooter
locomotive: steam engine, locomotive, railroad, steam locomotive, railway
metro: subway, underground train
motorcycle: motorcycle, motorbike
motorway: motorway, highway, freeway, ?road, lane, rush hour, pavement, asphalt, street lamp, sidewalk, crossroads, hwy
oil-drum: crude oil, petroleum, oil barrel
parachute
passenger-ship: cruise ship, ocean liner, titanic, luxury liner, the Titanic, Titanic
police-car: police car
racing-car: race car, formula one, racing car, racing driver
railway-track: rail track, railway line
rocket: rocket, spacecraft, space shuttle, spaceship, moon landing, space station, nasa, spacex, space probe, apollo, lift off, orbital launch, space mission
sailboat: sailboat, yacht, ~sail, sailor, caravel
satellite: satellite, gps, orbiter
ship: ship, cargo ship, container ship, shipping container, cargo, shipping, tanker, fleet, merchant ship, navy, submarine, ~sink a ship, lagoon ship, frigate
speedboat: motorboat
sled: sled
taxi: taxi, cab
tractor: tractor
train: on the train, by train, train ride, commuter train, trains, subway train, rail, high speed train
tram: tram, streetcar
vertical-traffic-light: traffic light, intersection
wheel: wheel, tyre, tire
luggage: suitcase, luggage, traveler, traveller, ?trip, vacation, holiday, tourism, business travel, time travel, belongings, ~pack their bags, refugee, refugees, migrant, backpacker, tourist trap, journey, itinerary
passport-control: passport, visa, immigration, border crossing, customs, border guard, citizenship
construction: roadworks, barrier
stop-sign: stop sign, ?means stop
ring-buoy: lifeguard, lifebuoy, rescue, ~rescue, lifeboat, rescuer, rescuers
bridge-at-night: canal bridge
`;
