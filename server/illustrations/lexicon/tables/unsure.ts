/**
 * Words with so many other meanings that one mention proves nothing ("a voice box", "the last exit"), picked from those with five
 * senses or more in WordNet 3.1. They are drawn only if the video mentions the same thing more than once.
 */
export const unsure = `
access alarm alert alien alliance animation answer application appointment argument arrest article ash assumption atmosphere attention
attitude automatic balance ban bay bell benefit bet bigger birth blackout blanket blast blaze bleach bleed bomb bone bowl box brand
brave broadcast broom bubble bug bulb bull business capsule captive cause cement challenge champion chance change chapter charity chart
charter circus clay climber closet coat community compass compound compromise concentration concrete condensation confidence conflict
conquer conquered constitution construction contract correct corruption cradle crib crop crumb cycle darkness declaration decline
defence defense delay delivery depression depth designer devil diamond diet dig discipline discount discover dock dose drip drum dump
earth emission energy entrance envelope erupt eruption exit expedition failure false fast faster fatigue fear feast feather fiber flag
fleet flood flush focus ford formula fracture freight frost fuel function fund fusion gain gate gear gem generation genius gift graph
grave guarantee gum habit hammer harmony hazard heavy hell hero hill hive hollow hunger injury institution interior intersection
interview item jacket jar jaw jazz journal knot label lecture lens license list listener litter loom loop loud love magnetic
maintenance mechanism member mill motor mouth navigate network noble nose objective occupation official officials orbit orientation
origin page passion pawn perfect phrase pilot pipe pitcher plague plane plug posture powerful precious pride principle prize process
proof protest puddle punk purpose quick quickly radiation rage rail rare reaction reef reflection register relief religious replacement
report resort retire rhythm riddle rock romance roof rush rust saddle sail saint scarf scent screen screw search secret security shame
shell shelter shield shipwreck shoal silver siren slow slowly slump smoke spark speaker spin spine sponge sponsor spruce spy stab
stabbed staff steam steel stream strength striker stump subject suffering supply support surrender sweep system tall tan tangle target
taste test theme thick throne thunder tide timber tin tongue tool torch toy trace transformation trash treasure treasury trial triangle
trim triumph trouble trust tune uncertain uniform union unknown valve vault vision voice voices volunteer wake warm weave weigh wet
wheel wide window wing witness worship worst
`;

/** Verbs for things that cannot be seen are unsure as well ("an envelope decides how loud it is"), except these. */
export const sureVerbs = `
ask choose chose chosen forget forgot forgotten hear heard listen pay paid remember say said stop think thought told understand understood
`;
