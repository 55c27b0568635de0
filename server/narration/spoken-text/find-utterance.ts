import type { Sentence } from "@/server/script-format/schema";

/** A longer sentence is spoken in several breaths, as each of its parts costs the speaking of its whole breath. */
const maxCharacters = 400;

/** The sentence at `index` of the scene at `position`. */
type Place = { position: number; index: number };
type Scenes = readonly { narration: readonly Sentence[] }[];
type Utterance = { before: readonly Sentence[]; after: readonly Sentence[] };

/** A preview asks for each sentence of a script, of which there may be thousands. */
const known = new WeakMap<Scenes, Utterance[][]>();

/**
 * Where scenes cut a written sentence into parts: the parts that the voice says in one breath with the one at `place`, before
 * and after it. Pure; scenes must not be changed afterwards.
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
    // A scene in which nobody speaks parts what is before it from what is behind it.
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
