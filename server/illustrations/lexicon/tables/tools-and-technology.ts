/** Tools, machines, electronics, science and the things of a household. */
export const toolsAndTechnology = `
abacus: abacus, arithmetic
alarm-clock: alarm clock, alarm, deadline, ~wake, woke
alembic: alchemy, distillation
atom-symbol: atom, nuclear, physics, electron, proton, quantum, nuclear reactor, nuclear power, fission, fusion, particle, uranium
axe: axe
balance-scale: law, justice, legal, ?fairness, ?fair, ?equality, trade-off, lawyer, court, trial, lawsuit, ethics, ?moral, court case, constitution, treaty, ?balance
basket: basket
battery: battery, lithium, rechargeable battery, lithium-ion
bed: bed, mattress, bedroom
bell: bell
bomb: explosive, bomb
brick: lego
broom: broom
bucket: bucket
camera: camera, photograph, photographer, photo, photography, snapshot
candle: candle, candlelight
carpentry-saw: carpenter
chains: slavery, slave, chain, shackle
chair: chair, furniture
cigarette: cigarette, tobacco, smoking, smoker, nicotine, lung cancer
clapper-board: film director, hollywood, filmmaker, movie set, youtube, youtuber, video
clamp: clamp
compass: magnetic compass
computer-mouse: computer mouse
couch-and-lamp: sofa, living room, couch
coat: coat, jacket
desktop-computer: computer, desktop, pc, software, operating system, screen, programming, windows computer, computer program
electric-plug: plug, electric plug, socket, power outlet, power cord, ?electrical, cable
e-mail: email, e-mail, inbox, spam
envelope: envelope, mail, letters
factory-worker: factory worker, worker, welder, workforce
film-projector: movie theater, cinema screen
fire-extinguisher: fire extinguisher
flashlight: flashlight, torch
floppy-disk: floppy disk
gear: engine, machine, machinery, ?mechanism, mechanical, gearbox, gear, turbine, motor, ?device
glasses: glasses, eyeglasses, spectacles, lens
globe-with-meridians: internet, website, web browser, ?online, web page, world wide web, browser
hammer: hammer
hammer-and-pick: mine shaft, miners, mining, gold mine, coal mine, coal
hammer-and-wrench: repair, ~repair, maintenance
headphone: headphones, podcast, earphone
high-voltage: electricity, voltage, power grid, electric shock, electric current, electric, power plant, power station, power line, ?energy, watt, kilowatt, volt, charger
hook: fishhook
hourglass-not-done: hourglass, patience
joystick: joystick
key: house key, car key, door key
keyboard: keyboard, typewriter
knot: knot, rope
kitchen-knife: knife, blade
lab-coat: lab coat
laptop: laptop, source code, computer code, web developer, notebook computer
light-bulb: light bulb, lightbulb, lamp, Edison, invention, ?idea, innovation, ?insight, ?inspiration, breakthrough, ~invent, creativity, creative, brilliant idea
link: hyperlink, blockchain, chain of blocks
locked: padlock, password, password manager, encryption, privacy, security, cybersecurity, ?secure, ~encrypt, ?secret
magnet: magnet, magnetic field, magnetic, magnetism
magnifying-glass-tilted-left: magnifying glass, ?search, clue, investigation, ~investigate, ?evidence, ~search, discovery, ~discover, search engine, google
mantelpiece-clock: clock, pendulum, centuries
mechanical-arm: prosthetic, bionic, robotic arm
microphone: karaoke
mirror: mirror, ?reflection
mobile-phone: phone, smartphone, iphone, mobile phone, app, cell phone, cellphone, social media, text message, notification, touchscreen
mouse-trap: mousetrap, trap
movie-camera: movie, film, cinema, documentary
nut-and-bolt: screw, steel, iron, metal, aluminium, aluminum, alloy
package: package, parcel, box, cardboard box, ?product
paintbrush: paintbrush
pager
paperclip: paperclip
pick: pickaxe
printer: printer, printing press, ~print
puzzle-piece: puzzle, jigsaw, complex problem, ?mystery, ?solution, ~solve
radio: radio, broadcast
radioactive: radiation, radioactive, chernobyl, nuclear waste, fallout, atomic bomb, nuclear weapon, nuclear bomb
razor: razor
recycling-symbol: recycling, recycle, ~recycle, sustainable, renewable, sustainability, reuse, recycled
rescue-workers-helmet: hard hat, helmet
roll-of-paper: toilet paper
safety-pin
satellite-antenna: radio telescope, ?antenna, radar, dish antenna, radio wave
scissors: scissors
screwdriver
sewing-needle: sewing needle, ~sew, tailor, stitches
shield: shield, immune system, ?protection, antibody, antibodies, immunity, immune, armour, armor, ?defence, ?defense, insurance
shower: shower
sponge: sponge
stopwatch: stopwatch, second hand, reaction time, milliseconds, split second, ?faster, ?fastest
straight-ruler: ruler, ?measurement, millimetre, centimeter, centimetre, metre, meter, inch, ~measure, kilometre, kilometer, ?length, distance, ?height, ?taller, ?tall, ?depth
studio-microphone: recording studio, interview, ?voice, speech
syringe: syringe
teddy-bear: teddy bear, toy
telephone: telephone, landline, phone call
telescope: telescope, astronomer, astronomy, observatory
television: television, tv
thread: fabric, cotton, textile, silk
toilet: toilet, sewage, sewer, flush
toolbox: toolbox, ?tool
triangular-ruler: geometry, triangle, pythagoras
video-camera: camcorder
video-game: video game, gamer, nintendo, playstation, gaming
warning: ?danger, hazard, ?risk, warning, ?dangerous, ?risky, ?threat, toxic, poison, ?crisis, alert, ?emergency, disaster
wastebasket: garbage, rubbish, trash, ?waste, litter, landfill
watch: wristwatch, timepiece
wireless: wi-fi, wifi, bluetooth, wireless
wrench: wrench
yarn: yarn, knitting
wood: wooden, plank
control-knobs: dial
level-slider: slider
fax-machine: fax
calendar: calendar, leap year, schedule, weekday
tear-off-calendar: calendar page
identification-card: id card, identity
t-shirt: t-shirt, clothing, clothes, shirt
jeans: jeans, denim
dress
running-shoe: sneaker, trainers, shoe
high-heeled-shoe: heels
socks: sock
gloves: gloves
sunglasses
ring: wedding ring, jewellery, jewelry
gem-stone: diamond, gem, gemstone, emerald, ruby, jewel, crystal, treasure
handbag: handbag
backpack: backpack
pencil: pencil, sketch, handwriting, ~draw, drew, drawing
speech-balloon: message
rocket: missile
game-die: board game
ticket: ticket
crystal-ball: ~predict, prediction, prophecy, fortune teller, ?future
`;
