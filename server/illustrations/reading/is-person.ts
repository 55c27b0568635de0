/** Drawings of one person, whom "he" or "she" may mean. */
const persons = new Set(
  `artist astronaut baby boy bust-in-silhouette child construction-worker cook crown detective factory-worker farmer firefighter girl
  guard health-worker judge man mechanic military-helmet ninja office-worker old-man old-woman older-person person-climbing
  person-lifting-weights person-mage person-running person-superhero person-swimming pilot pirate-flag police-officer pregnant-woman
  prince princess scientist singer student teacher technologist woman`.split(/\s+/),
);

/** Whether a drawing stands for one person. */
export function isPerson(name: string): boolean {
  return persons.has(name);
}
