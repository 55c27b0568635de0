import type { WordReading } from "@/server/script-format/edit/script-blocks";
import type { NarrationRun, Sentence } from "@/server/script-format/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { normalizeSentence } from "./normalize-text";
import type { SpokenToken } from "../schema";

/**
 * The words that are spoken differently from how they are written, in order: "2019" is "twenty nineteen". Capitals and
 * accents make no difference. Pure.
 */
export function listReadings(sentences: readonly Sentence[], locale: string): WordReading[] {
  return sentences.flatMap((sentence) =>
    groupRuns(sentence.runs).flatMap(({ runs, spokenText }) =>
      spokenText === undefined
        ? listTokenReadings(normalizeSentence({ ...sentence, runs }, locale))
        : [{ shown: runs.map(({ text }) => text.trim()).join(" "), spoken: spokenText }],
    ),
  );
}

/** Groups the runs that the narration reads together; a run with its own spoken text forms its own group. */
function groupRuns(runs: NarrationRun[]): { runs: NarrationRun[]; spokenText?: string }[] {
  if (runs.every(({ spokenText }) => spokenText === undefined)) return [{ runs }];

  const groups: { runs: NarrationRun[]; spokenText?: string }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (run.spokenText !== undefined) groups.push({ runs: [run], spokenText: run.spokenText });
    else if (last && last.spokenText === undefined) last.runs.push(run);
    else groups.push({ runs: [run] });
  }

  return groups;
}

function listTokenReadings(tokens: readonly Readonly<SpokenToken>[]): WordReading[] {
  return tokens.flatMap(({ text, spokenWords }, index) => {
    const spoken = spokenWords.map((word) => trimEndOf(word, /[.,;:!?…]/)).join(" ");
    if (spoken === "" || lettersOf(spoken) === lettersOf(text)) return [];

    return [{ shown: trimMarks(text, index < tokens.length - 1), spoken }];
  });
}

/** The period of an abbreviation is part of it, unless the sentence may end there. */
function trimMarks(text: string, keepsPeriod: boolean): string {
  const word = text.trim().replace(/^[([{“"‘«（「『]+/, "");

  return trimEndOf(
    word,
    keepsPeriod ? /[,;:!?…)\]}”"’»—–、，；：！？）」』]/ : /[.,;:!?…)\]}”"’»—–。、，；：！？）」』।]/,
  );
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
