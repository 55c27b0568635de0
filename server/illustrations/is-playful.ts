import { playful } from "./lexicon/tables/sober";

const names = new Set(playful.split(/\s/));
const face = /face|smiling|grinning|crying|tears-of-joy|kiss|monkey$/;

/** Whether a drawing would make light of death, war or crime. */
export function isPlayful(name: string): boolean {
  return names.has(name) || face.test(name);
}
