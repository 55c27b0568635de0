/** The body, medicine and how people feel. */
export const bodyAndHealth = `
adhesive-bandage: bandage, wound, injury, ~heal
anatomical-heart: heart attack, heart disease, heartbeat, heart rate, artery, cardiac, cardiologist, heart
brain: brain, neuron, neural, nervous system, neuroscience, neuroscientist, cognitive, consciousness, ?mind, psychology, psychologist, cortex, hippocampus, ?memory
drop-of-blood: blood, hemoglobin, bloodstream, red blood cell, blood cell, blood pressure, blood vessel
dna: dna, gene, genome, genetic, genetics, chromosome, mutation, evolution, heredity, Darwin
ear: ear, eardrum, ?hearing
eye: ?eye, eyesight, retina, eyeball, ?vision, color blind, colour blind, color blindness, colour blindness
flexed-biceps: muscle, ?strength, biceps
foot: toe, ankle
footprints: footstep
hand-with-fingers-splayed: fingertip, ?finger, thumb, ?hand
hospital: hospital, clinic, patient, emergency room, cancer, illness, sickness, disease, epidemic, pandemic, outbreak, infection
leg: knee, thigh
lungs: lung, ~breathe, breath, oxygen, respiratory, asthma, inhale, exhale
mouth: lip
lying-face: liar, ?lie
nose: nose, nostril, scent, sense of smell, ?smell
person-in-bed: sleep, insomnia, bedtime
zzz: snore
pill: pill, drug, medicine, medication, antibiotic, antibiotics, pharmacy, vitamin, painkiller, aspirin, penicillin
stethoscope: diagnosis, checkup, medical, symptom
syringe: vaccine, vaccination, injection, needle, insulin
face-with-thermometer: fever, flu, influenza
face-with-medical-mask: face mask
sneezing-face: sneeze, ~sneeze, allergy
tongue: tongue, taste bud, ?taste
x-ray: x-ray, fracture, broken bone
skull: skull
test-tube: chemistry, chemical, chemist, experiment, test tube, acid, laboratory, compound, molecule, hormone, enzyme
petri-dish: petri dish, bacterial culture, cell division
microscope: microscope, biology, biologist, cell membrane, stem cell, science, scientific
baby: baby, infant, newborn, toddler, birth, ?born
pregnant-woman: pregnancy, pregnant, womb
bathtub: bath
soap: soap, detergent, hygiene, laundry, washing machine
toothbrush: toothpaste, toothbrush
wheelchair-symbol: wheelchair, disability
person-running: runner, marathon, jog, jogger, sprint, ?exercise, workout, fitness
person-walking: ~walk, pedestrian, hiker, hike
person-swimming: swimmer
person-in-lotus-position: meditation, ~meditate, yoga, mindfulness, ?calm
person-lifting-weights: weightlifting, gym, weightlifter
person-climbing: climber
loudly-crying-face: ~cry, crying, tears, grief, sob
grinning-face: smile, ~smile, happiness, happy, joy
angry-face: anger, angry, furious, rage
fearful-face: fear, afraid, scared, terrified, anxiety, anxious, panic, frightened
pensive-face: sad, sadness, lonely, loneliness, depression, regret
astonished-face: surprised, astonished, shocked
yawning-face: yawn, ~yawn, bored, boredom, boring
tired-face: tired, exhausted, exhaustion, fatigue, burnout
face-with-tears-of-joy: laughter, ~laugh, joke, humor, comedian
thinking-face: ~wonder, curious, curiosity, puzzled
nauseated-face: nausea, disgust, disgusting, poisoned
hot-face: heatstroke
cold-face: shivering, hypothermia
white-cane: blind person, blindness, blind man, blind people
ear-with-hearing-aid: deaf, deafness, hearing aid
face-with-head-bandage: ?headache, ?migraine
lotion-bottle: lotion, sunscreen, shampoo
lipstick: lipstick, makeup, cosmetics
scissors: haircut
atom-symbol: Einstein
`;
