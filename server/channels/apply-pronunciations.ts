import { splitReading } from "@/server/adapters/speech/ipa/ipa-words";
import type { NarrationRun, Sentence } from "@/server/script-format/schema";
import { matchWhole, type Pronunciation } from "./pronunciations";

/**
 * Applies a dictionary to a scene's sentences; captions keep the written words. An entry in lower case matches any capitals
 * ("kubernetes"), an entry with capitals only itself ("US" is not "us"). A script's own `:say[...]` wins. Pure; sentences
 * without an entry stay the same objects.
 */
export function createPronouncer(
  entries: readonly Pronunciation[],
): <Spoken extends { narration: Sentence[] }>(scene: Spoken) => Spoken {
  if (entries.length === 0) return (scene) => scene;

  const exact = new Map(entries.map(({ written, spoken }) => [toKey(written), spoken]));
  // The longest first: "New York Times" before "New York".
  const alternatives = entries
    .toSorted((one, other) => other.written.length - one.written.length)
    .map(({ written }) => matchWhole(written));
  const pattern = new RegExp(`(?<word>${alternatives.join("|")})(?<ending>['’]s(?![\\p{L}\\p{N}]))?`, "giu");

  const pronounceRun = (run: NarrationRun): NarrationRun[] => {
    if (run.spokenText !== undefined) return [run];
    const runs: NarrationRun[] = [];
    let end = 0;
    for (const match of run.text.matchAll(pattern)) {
      const { word = "", ending = "" } = match.groups ?? {};
      const key = toKey(word);
      const spoken = exact.get(key) ?? exact.get(key.toLowerCase());
      if (spoken === undefined) continue;
      if (match.index > end) runs.push({ ...run, text: run.text.slice(end, match.index) });
      runs.push({ ...run, text: match[0], spokenText: addEnding(spoken, ending) });
      end = match.index + match[0].length;
    }
    if (end === 0) return [run];

    return end < run.text.length ? [...runs, { ...run, text: run.text.slice(end) }] : runs;
  };

  return (scene) => ({
    ...scene,
    narration: scene.narration.map((sentence) => {
      const runs = sentence.runs.flatMap(pronounceRun);

      return runs.length === sentence.runs.length && runs.every((run, index) => run === sentence.runs[index])
        ? sentence
        : { ...sentence, runs };
    }),
  });
}

/** Adds "’s" to a reading. After phonetic symbols it is the sound that English has there: "s", "z" or "ɪz". */
function addEnding(spoken: string, ending: string): string {
  if (ending === "" || !splitReading(spoken).at(-1)?.isIpa) return spoken + ending;
  const sounds = spoken.slice(0, spoken.lastIndexOf("/"));
  const endingSound = /[szʃʒʧʤ]$/u.test(sounds) ? "ɪz" : /[ptkfθ]$/u.test(sounds) ? "s" : "z";

  return `${sounds}${endingSound}/`;
}

function toKey(written: string): string {
  return written.normalize("NFC").replaceAll(/\s+/g, " ");
}
