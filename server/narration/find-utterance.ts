import type { Sentence } from "@/server/script-format/schema";

/** A longer sentence is spoken in several breaths, as each of its parts costs the speaking of its whole breath. */
const maxCharacters = 400;

/** The sentence at `index` of the scene at `position`. */
type Place = { position: number; index: number };
type Scenes = readonly { narration: readonly Sentence[] }[];

/**
 * Where scenes cut a written sentence into parts: the parts that the voice says in one breath with the one at `place`, before
 * and after it. Pure.
 */
export function findUtterance(scenes: Scenes, place: Place): { before: Sentence[]; after: Sentence[] } {
  let start = place;
  for (let previous = placeBefore(scenes, start); previous; previous = placeBefore(scenes, start)) {
    if (!sentenceAt(scenes, previous)?.goesOn) break;
    start = previous;
  }

  let breath: Place[] = [];
  let characters = 0;
  let hasPlace = false;
  for (let at: Place | undefined = start; at; at = placeAfter(scenes, at)) {
    const sentence = sentenceAt(scenes, at);
    const length = lengthOf(sentence);
    if (breath.length > 0 && characters + length > maxCharacters) {
      if (hasPlace) break;
      breath = [];
      characters = 0;
    }
    breath.push(at);
    characters += length;
    hasPlace ||= at.position === place.position && at.index === place.index;
    if (!sentence?.goesOn) break;
  }
  const own = breath.findIndex(({ position, index }) => position === place.position && index === place.index);
  const toSentences = (places: Place[]) => places.flatMap((at) => sentenceAt(scenes, at) ?? []);

  return { before: toSentences(breath.slice(0, own)), after: toSentences(breath.slice(own + 1)) };
}

/** Whether a scene's clip ends within a breath that the next scene's clip continues. */
export function endsWithinBreath(scenes: Scenes, position: number): boolean {
  const index = (scenes[position]?.narration.length ?? 0) - 1;

  return index >= 0 && findUtterance(scenes, { position, index }).after.length > 0;
}

function sentenceAt(scenes: Scenes, { position, index }: Place): Sentence | undefined {
  return scenes[position]?.narration[index];
}

function placeBefore(scenes: Scenes, { position, index }: Place): Place | undefined {
  if (index > 0) return { position, index: index - 1 };
  const length = scenes[position - 1]?.narration.length ?? 0;

  return length > 0 ? { position: position - 1, index: length - 1 } : undefined;
}

function placeAfter(scenes: Scenes, { position, index }: Place): Place | undefined {
  if (sentenceAt(scenes, { position, index: index + 1 })) return { position, index: index + 1 };

  return sentenceAt(scenes, { position: position + 1, index: 0 }) && { position: position + 1, index: 0 };
}

function lengthOf(sentence: Sentence | undefined): number {
  return (sentence?.runs ?? []).reduce((sum, { text }) => sum + text.length, 0);
}
