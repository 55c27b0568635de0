/** Nouns that mean their drawing only near certain words, or only away from them, in the notation of `senses`. */
export const guardedNouns = `
arrow: bow-and-arrow if bow archer quiver shot knight | none
boom: none if sound sonic noise loud | ?chart-increasing
boot: none if computer disk | hiking-boot
brush: paintbrush if paint painter wall | toothbrush if tooth | none
calf: leg if leg muscle knee | cow
canal: none if ear root | water-wave
cap: billed-cap if head wear baseball | none
captain: ship if ship sea sail sailor crew voyage boat navy | none
cart: shopping-cart if shop supermarket store online buy | none
charger: none if horse knight | high-voltage
charging: none if horse knight bull | electric-plug
chicken: poultry-leg if fry fried roast cook oven meat dinner recipe grill | chicken
conductor: musical-notes if orchestra symphony music | none
container: none if glass lid kitchen plastic | package
cream: none if skin sun lotion shave | glass-of-milk
crew: ship if ship sea boat captain sail | airplane if plane flight pilot | rocket if space orbit astronaut | none
driver: none if software printer golf | automobile
drum: none if oil brake | drum
envelope: none if sound tone synthesizer gas balloon | envelope
eye: none if storm hurricane needle | ?eye
fans: stadium if football team club player stadium match | none
field: sheaf-of-rice if farm farmer crop wheat corn harvest plough | none
film: none if thin oil soap coat layer | movie-camera
general: military-medal if army war battle soldier troops commander | none
hardware: desktop-computer if computer software chip | none
heart: none if city matter problem town system machine engine galaxy plan idea | anatomical-heart
launch: rocket if rocket space orbit satellite nasa missile astronaut | none
launched: rocket if rocket space orbit satellite nasa missile astronaut | none
law: none if physics newton motion nature thermodynamics | balance-scale
leak: none if data document password press secret | droplet
leg: none if table chair journey trip race | leg
lime: none if concrete cement mortar limestone kiln stone soil plaster | lime
lip: mouth if kiss speak talk mouth tongue smile tooth face | none
mold: none if pour plastic metal shape | microbe
monitor: desktop-computer if computer keyboard | none
mouth: none if river cave tunnel volcano bottle | mouth
nose: none if plane rocket aircraft ship | nose
nut: nut-and-bolt if bolt screw wrench | chestnut if tree eat squirrel allergy almond | none
port: ship if ship harbour harbor cargo sea dock sailor container export | none
pulse: anatomical-heart if heart blood wrist patient doctor | none
pupil: eye if eye iris light lens dilate | student
rich: none if soil mineral flavor flavour iron vitamin colour color oxygen fat protein | money-bag
rider: horse if horse saddle gallop knight cavalry battle | none
server: desktop-computer if computer internet web data network website email online | none
skin: none if fruit tomato potato onion grape apple drum | ?raised-hand
spectrum: none if political autism | rainbow
station: station if train railway passenger platform | none
store: convenience-store if shop customer shopper shelf sell sold clerk supermarket | none
stress: none if metal steel bridge beam crack material load wing plane engineer rock fault | ?weary-face
sweet: candy if sugar taste dessert honey chocolate candy child | none
teeth: none if blade saw comb gear zipper edge | tooth
tongue: none if bell shoe flame | tongue
tooth: none if blade saw comb gear zipper edge | tooth
vessel: none if blood glass clay drinking heart | ship
`;
