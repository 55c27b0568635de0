import type { Sentence } from "@/server/script-format/schema";

/** A longer sentence is spoken in several breaths, because each of its parts requires speaking its whole breath. */
const maxCharacters = 400;

/** The sentence at `index` of the scene at `position`. */
type Place = { position: number; index: number };
type Scenes = readonly { narration: readonly Sentence[] }[];
type Utterance = { before: readonly Sentence[]; after: readonly Sentence[] };

/** A preview asks for every sentence of a script, which may have thousands. */
const known = new WeakMap<Scenes, Utterance[][]>();

/**
 * If scenes cut a written sentence into parts, the parts before and after the one at `place` that the voice says in the same
 * breath. Pure; scenes must not be changed afterwards.
 */
export function findUtterance(scenes: Scenes, { position, index }: Place): Utterance {
  const utterances = known.get(scenes) ?? listUtterances(scenes);
  known.set(scenes, utterances);

  return utterances[position]?.[index] ?? { before: [], after: [] };
}

/** Whether a scene's clip ends within a breath that the next scene's clip continues. */
export function endsWithinBreath(scenes: Scenes, position: number): boolean {
  const index = (scenes[position]?.narration.length ?? 0) - 1;

  return index >= 0 && findUtterance(scenes, { position, index }).after.length > 0;
}

/** The utterance of each sentence, by scene. */
function listUtterances(scenes: Scenes): Utterance[][] {
  let breath: Sentence[] = [];
  let characters = 0;

  const places = scenes.map(({ narration }) => {
    // A scene in which nobody speaks separates the scenes before it from those after it.
    if (narration.length === 0) breath = [];

    return narration.map((sentence) => {
      const length = lengthOf(sentence);
      if (!breath.at(-1)?.goesOn || characters + length > maxCharacters) {
        breath = [];
        characters = 0;
      }
      breath.push(sentence);
      characters += length;

      return { breath, own: breath.length - 1 };
    });
  });

  return places.map((scene) =>
    scene.map(({ breath: parts, own }) => ({ before: parts.slice(0, own), after: parts.slice(own + 1) })),
  );
}

function lengthOf({ runs }: Sentence): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
