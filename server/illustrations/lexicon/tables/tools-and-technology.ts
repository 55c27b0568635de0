/** Tools, machines, electronics, science and household items. */
export const toolsAndTechnology = `
abacus: abacus, arithmetic
alarm-clock: alarm clock, alarm, deadline, ~wake, ~woke, wake-up call, ~wake up, ~woke up, o'clock, punctual
alembic: alchemy, distillation
atom-symbol: atom, nuclear, physics, electron, proton, quantum, nuclear reactor, nuclear power, fission, fusion, particle, uranium
axe: axe
balance-scale: law, justice, legal, ?fairness, ?fair, ?equality, trade-off, lawyer, court, lawsuit, ethics, ?moral, court case, constitution, treaty, ?balance, kilogram, kilograms, ton, tons, ?unfair, inequality, ?weigh, ?heavy, ?heavier
basket: basket, wicker
battery: battery, lithium, rechargeable battery, lithium-ion, batteries
bed: bed, mattress, bedroom, hotel bed, bunk, crib, cradle
bell: bell, alarm bell, doorbell, church bell
bomb: explosive, bomb
brick: lego, mason
broom: broom, ~sweep, cleaner, housework, chores, clean the kitchen, cleaning the kitchen, cleaned the kitchen, clean the house, cleaning the house, cleaned the house
bucket: bucket, well bucket
camera: camera, photograph, photographer, photo, photography, snapshot, lens of a camera, photos, paparazzi, picture of the crime scene, photographs, portrait photo, polaroid
candle: candle, candlelight
carpentry-saw: carpenter
chains: slavery, slave, shackle, shackles, prison chain
chair: chair, furniture
cigarette: cigarette, tobacco, smoking, smoker, nicotine, lung cancer
clapper-board: film director, hollywood, filmmaker, movie set, youtube, youtuber
clamp: clamp
compass: magnetic compass
computer-mouse: computer mouse
couch-and-lamp: sofa, living room, couch, furniture, armchair, interior
coat: coat, jacket, overcoat, raincoat, fur coat
desktop-computer: computer, desktop, pc, software, operating system, programming, windows computer, computer program, computing, ~compute, supercomputer, data center, data centre, operating systems, hard drive, ?windows update, spreadsheet, chipset, algorithmic trading, microchip, ~download, online game
electric-plug: plug, electric plug, socket, power outlet, power cord, ?electrical, adapter, appliance, fridge plug
e-mail: email, e-mail, inbox, spam, newsletter, spam mail
envelope: envelope, mail, letters
factory-worker: factory worker, worker, welder, workforce
film-projector: movie theater, cinema screen
fire-extinguisher: fire extinguisher, sprinkler
flashlight: flashlight, torch
floppy-disk: floppy disk
gear: engine, machine, machinery, ?mechanism, mechanical, gearbox, gear, turbine, motor, ?device, factory machine, mechanic's, invention machine, pump, valve, piston, lever, pulley, wheelwork, hydraulic, conveyor belt, mechanism, ?machine part, pumps
glasses: glasses, eyeglasses, spectacles, lens
globe-with-meridians: internet, website, web browser, ?online, web page, world wide web, browser
hammer: hammer, ~nail, anvil, blacksmith
hammer-and-pick: mine shaft, miners, mining, gold mine, coal mine, coal, quarry, miner's lamp, ~dig, dug, excavation, archaeological dig, digging, archaeology, archaeologist
hammer-and-wrench: repair, ~repair, maintenance, carpentry, do it yourself, mend, fix it, ~mend, handyman
headphone: headphones, podcast, earphone
high-voltage: electricity, voltage, power grid, electric shock, electric current, electric, power plant, power station, power line, ?energy, watt, kilowatt, volt, electron current, transformer, electrical grid, generator, blackout, electrician, electrical, lightning rod, electrocution, electrified, electric shocks
hook: fishhook
hourglass-not-done: hourglass, patience, timeout, ?impatience, ?impatient
joystick: joystick
key: house key, car key, door key, keyhole
keyboard: keyboard, typewriter
knot: knot, rope, tangle
kitchen-knife: knife, knives, ~slice, ~stab
lab-coat: lab coat
laptop: laptop, source code, computer code, web developer, notebook computer, software update, online course, spreadsheet, coding, programmer's, start-up founder, website builder, developer
light-bulb: light bulb, lightbulb, lamp, Edison, invention, ?idea, innovation, ?insight, ?inspiration, breakthrough, ~invent, creativity, creative, brilliant idea, lighting, headlight, incandescent, streetlight, Edison's, enlightenment
link: hyperlink, blockchain, chain of blocks
locked: padlock, password, password manager, encryption, privacy, security, cybersecurity, ?secure, ~encrypt, vault, safe deposit, safe, burglar alarm, firewall, pin code, fingerprint lock
magnet: magnet, magnetic field, magnetic, magnetism, compass needle, mri scanner, mri
magnifying-glass-tilted-left: magnifying glass, ?search, clue, investigation, ~investigate, ?evidence, ~search, discovery, ~discover, search engine, google, forensic, fingerprint powder
mantelpiece-clock: clock, pendulum, ?centuries
mechanical-arm: prosthetic, bionic, robotic arm
microphone: karaoke
mirror: mirror, ?reflection, vanity, looking glass, reflection in
mobile-phone: phone, smartphone, iphone, mobile phone, app, cell phone, cellphone, social media, text message, notification, touchscreen, phones, phone call, text messages, swipe, texting, instagram, tiktok, facebook, touch screen, selfie, video call, phone number, hotline, roaming, ringtone, SIM card
mouse-trap: mousetrap
movie-camera: movie, film, cinema, documentary
nut-and-bolt: screw, steel, metal, aluminium, aluminum, alloy, rivet, rust, metals, tin, zinc, nickel, bronze, copper wire, copper, welding, rivets
package: package, parcel, box, cardboard box, crate, shipping container, warehouse, Amazon package, cargo box
paintbrush: paintbrush
pager
paperclip: paperclip
pick: pickaxe
printer: printer, printing press, ~print, photocopy, print shop
puzzle-piece: puzzle, jigsaw, complex problem, ?mystery, ?solution, ~solve
radio: radio, broadcast, radio station, walkie-talkie
radioactive: radiation, radioactive, chernobyl, nuclear waste, fallout, atomic bomb, nuclear weapon, nuclear bomb, uranium, plutonium, Marie Curie, Hiroshima
razor: razor
recycling-symbol: recycling, recycle, ~recycle, sustainable, renewable, sustainability, reuse, recycled
rescue-workers-helmet: hard hat, civil engineer
roll-of-paper: toilet paper
safety-pin
satellite-antenna: radio telescope, ?antenna, radar, dish antenna, radio wave, transmitter, antenna, broadcast signal, ?frequency, wi-fi signal, radio signal, sonar
scissors: scissors, ~cut out, barber, hairdresser, haircut, ~trim
screwdriver
sewing-needle: sewing needle, ~sew, tailor, seamstress, embroidery, tailor's, sewing machine, sewing, seam
shield: shield, immune system, ?protection, antibody, antibodies, immunity, immune, armour, armor, ?defence, ?defense, insurance, defense, ~immunize
shower: shower
sponge: sponge
stopwatch: stopwatch, reaction time, milliseconds, split second, ?faster, ?fastest
straight-ruler: ruler, ?measurement, ?millimetre, ?centimeter, ?centimetre, ?metre, ?meter, ?inch, ~measure, ?kilometre, ?kilometer, ?length, ?distance, ?height, ?taller, ?tall, ?depth, kilometres, measurements, ?tallest, ?longest, ?shortest, ?wide, precision, tape measure
studio-microphone: recording studio, interview, ?voice, speech, microphone
syringe: syringe
teddy-bear: teddy bear, toy
telephone: telephone, landline, phone call, dial tone, Bell's telephone
telescope: telescope, astronomer, astronomy, observatory, Hubble, James Webb, stargazing
television: television, tv
thread: fabric, cotton, textile, silk, fiber, fibre, wool thread, linen, polyester, nylon, weaving, ~weave, loom, fabrics, garment factory
toilet: toilet, sewage, sewer, flush, plumbing, urine, poop, feces, septic
toolbox: toolbox, ?tool
triangular-ruler: architect, blueprint, geometry, triangle, pythagoras
video-camera: camcorder, video camera, film camera
video-game: video game, gamer, nintendo, playstation, gaming
warning: ?danger, hazard, ?risk, warning, ?dangerous, ?risky, ?threat, toxic, poison, ?crisis, alert, ?emergency, disaster
wastebasket: garbage, rubbish, trash, ?waste, litter, landfill, trash can, thrown away, ~throw away, threw away, throw away, dump, food waste, junk
watch: wristwatch, timepiece
wireless: wi-fi, wifi, bluetooth, wireless
wrench: wrench, ?pipe, ?pipes
yarn: yarn, knitting
wood: ?wooden, plank
level-slider: slider
fax-machine: fax
calendar: calendar, leap year, schedule, weekday, date of birth, monday morning, anniversary date, appointment, semester, season ticket
tear-off-calendar: calendar page
identification-card: id card, identity, passport number, ID, driver's license, identity theft
t-shirt: t-shirt, clothing, clothes, shirt, garment, outfit, ?uniform, wardrobe, closet, sweater, hoodie
jeans: jeans, denim
dress
running-shoe: sneaker, trainers, shoe, shoes, shoelace, footwear, sneakers, Nike
high-heeled-shoe: heels
socks: sock
gloves: gloves
sunglasses
ring: wedding ring, jewellery, jewelry
gem-stone: diamond, gem, gemstone, emerald, ruby, jewel, treasure
handbag: handbag
backpack: backpack
pencil: pencil, sketch, handwriting, drawing, eraser
speech-balloon: message
rocket: missile
game-die: board game
ticket: ticket
crystal-ball: ~predict, prediction, prophecy, fortune teller, ?future
page-facing-up: document, paperwork, form letter, ?application, passport form, resume letter, patent, receipt form, survey form, brochure
robot: autonomous, self-driving car, neural network, deep learning, gpt, ~automate, cyborg
construction: road works
test-tube: formula for a drug, scientific experiment, chemical reaction, solvent, lab, hydrogen, nitrogen, oxygen atom, catalyst, acid, ph, polymer
bathtub: bathroom, bathe
soap: ~wash, washing, cleanliness, ~wash hands, dishwasher, bleach
microscope: microscopic, specimen, biochemist
hourglass-done: deadline passed
umbrella: umbrella
shopping-cart: trolley
toothbrush: ~brush your teeth
ladder: rung, climb a ladder, staircase, stairs, stairway
control-knobs: knob
optical-disk: compact disc, CD, vinyl, album
flute
maracas
kite
boomerang
coffin
dagger
crayon
goggles
diving-mask: diving mask, snorkel
ledger: ledger, accounting
file-cabinet: file cabinet, filing cabinet
biohazard
copyright: copyright, copyrighted
fountain-pen: fountain pen
closed-mailbox-with-raised-flag: mailbox
pushpin: note on the wall
card-index: address book, index card
file-folder: folder, archive
label: barcode, tag, price label
speaker-high-volume: ~beep, beep, click of, siren
`;
