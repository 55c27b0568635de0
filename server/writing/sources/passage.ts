/** A piece of a source that a sentence can be traced to. */
export type Passage = {
  /** Such as "p3": as a writer names it. */
  id: string;
  text: string;
  /** For people: "Wikipedia: Octopus", "Row 3", "Your notes". */
  name: string;
  url?: string;
};
