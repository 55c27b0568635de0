/** The body, medicine and how people feel. */
export const bodyAndHealth = `
adhesive-bandage: bandage, injury, ~heal
anatomical-heart: heart attack, heart disease, heartbeat, heart rate, artery, cardiac, cardiologist, heartbeats, cholesterol, cardiovascular
brain: brain, neuron, neural, nervous system, neuroscience, neuroscientist, cognitive, consciousness, ?mind, psychology, psychologist, cortex, hippocampus, ?memory, ?mental, synapse, amygdala, dopamine, serotonin, brainstem, concussion, dementia, alzheimer, subconscious, cognition, mental health, ?muscle memory
drop-of-blood: blood, hemoglobin, bloodstream, red blood cell, blood cell, blood pressure, blood vessel, bleeding, ~bleed, plasma, anemia, artery wall, transfusion
dna: dna, gene, genome, genetic, genetics, chromosome, mutation, evolution, heredity, Darwin
ear: ear, eardrum, ?hearing, ears, hearing loss, noise level
eye: eyesight, retina, eyeball, ?vision, color blind, colour blind, color blindness, colour blindness, pupil of the eye, iris, gaze, eyelid, blink, ~blink, blind spot
flexed-biceps: muscle, ?strength, biceps, athlete's body, strong man, stronger muscles
foot: toe, ankle, feet, barefoot, your feet, his feet, her feet, their feet, my feet, our feet, bare feet
footprints: footstep
hand-with-fingers-splayed: fingertip, ?finger, thumb
hospital: hospital, clinic, emergency room, cancer, illness, sickness, disease, epidemic, pandemic, outbreak, infection, ambulance ride, intensive care, intensive care unit, operation room
leg: knee, thigh
lungs: lung, ~breathe, breath, oxygen, respiratory, asthma, inhale, exhale
mouth: saliva, jaw
lying-face: liar
nose: nostril, scent, sense of smell, ?smell, odor, odour, perfume, stink, smelly, sniff
person-in-bed: sleep, insomnia, bedtime, dream sleep, ~sleep, sleepless, ?lazy, ?laziness
zzz: snore
pill: pill, drug, medicine, medication, antibiotic, antibiotics, pharmacy, vitamin, painkiller, aspirin, penicillin, dose, placebo, pharmaceutical, antidepressant, side effect, capsule
stethoscope: diagnosis, checkup, medical, symptom, doctor's visit, illness symptoms, health check
syringe: vaccine, vaccination, injection, insulin, booster shot, anesthesia, vaccinated, ~vaccinate, morphine
face-with-thermometer: fever, flu, influenza, infection fever, ?sick, ?ill, illness
face-with-medical-mask: face mask
sneezing-face: sneeze, ~sneeze, allergy
tongue: taste bud, ?taste
x-ray: x-ray, fracture, broken bone
skull: skull
test-tube: chemistry, chemical, chemist, experiment, test tube, acid, laboratory, compound, molecule, hormone, enzyme
petri-dish: petri dish, bacterial culture, cell division
microscope: microscope, biology, biologist, cell membrane, stem cell, science, scientific
baby: baby, infant, newborn, toddler, birth, toddlers, infancy, cradle baby, pregnancy test
pregnant-woman: pregnancy, pregnant, womb
bathtub: bath
soap: soap, detergent, hygiene, laundry, washing machine
toothbrush: toothpaste, toothbrush
wheelchair-symbol: wheelchair, disability
person-running: runner, marathon, jog, jogger, sprint, ?exercise, workout, fitness, jogging, treadmill, sprinter
person-walking: ~walk, pedestrian, hiker, hike, stroll, footpath, walking
person-swimming: swimmer
person-in-lotus-position: meditation, ~meditate, yoga, mindfulness
person-lifting-weights: weightlifting, gym, weightlifter, dumbbell, bodybuilder, protein shake
person-climbing: climber
loudly-crying-face: ~cry, crying, tears, grief, sob
grinning-face: smile, ~smile, happiness, happy, joy, ?enjoy, ?pleasure, ?delighted, cheerful, optimism, optimist
angry-face: anger, angry, furious, rage, outrage, hatred, ?hate, frustration, frustrated
fearful-face: fear, afraid, scared, terrified, anxiety, anxious, panic, frightened, phobia, nightmare, horror, terror film, scary
pensive-face: sad, sadness, lonely, loneliness, depression, regret, guilt, guilty, shame, ashamed, disappointed, disappointment, grief, homesick, melancholy
astonished-face: surprised, astonished, shocked, ?surprise, ?surprises, ?surprising, ?unexpected, ?unexpectedly
yawning-face: yawn, ~yawn, bored, boredom, boring
tired-face: tired, exhausted, exhaustion, fatigue, burnout
face-with-tears-of-joy: laughter, ~laugh, joke, humor, comedian
thinking-face: ~wonder, curious, curiosity, puzzled
nauseated-face: nausea, disgust, disgusting, poisoned
hot-face: heatstroke
cold-face: shivering, hypothermia, ~shiver, frostbite
white-cane: blind person, blindness, blind man, blind people
ear-with-hearing-aid: deaf, deafness, hearing aid
face-with-head-bandage: ?headache, ?migraine
lotion-bottle: lotion, sunscreen, shampoo
lipstick: lipstick, makeup, cosmetics
scissors: haircut
atom-symbol: Einstein
sweat-droplets: sweating
medical-symbol: medical care
crutch: injured, crutches
raised-hand: palm of the hand, fingerprint
microbe: infectious, contagious, parasite, white blood cell, fungal infection, infection, mold, microbiome, bacterial, plague bacterium
health-worker: midwife, dentist, paramedic, therapist, pharmacist, pediatrician
bone: spine, rib, vertebra, cartilage, skeletons
tooth: braces, molar
older-person: retirement, retire, ~retire, longevity, retiree, wrinkles, ?aged
crying-face: cries, weeping
sleeping-face: asleep, snoring
dizzy: dizzy, vertigo
`;
