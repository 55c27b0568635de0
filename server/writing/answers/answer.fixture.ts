import type { PartAnswer, ScriptAnswer, WrittenScene } from "./answer";

const lines = [
  "An octopus has **3 hearts**, and it needs every one of them.",
  "Two of them push blood through the gills, and one serves the body.",
  "The third one stops whenever the animal swims.",
  "That is why octopuses would rather crawl than swim.",
  "Their blood is blue, because it carries copper instead of iron.",
];

/** So many words of a script about octopuses, a scene for each two sentences; each tenth sentence names no passage. */
export function writeScenes(words: number): WrittenScene[] {
  const sentences: WrittenScene["sentences"] = [];
  for (let left = words; left > 0;) {
    const text = lines[sentences.length % lines.length] ?? "";
    left -= text.split(" ").length;
    sentences.push({ text, isFact: true, passage: sentences.length % 10 === 9 ? null : "p1" });
  }

  return Array.from({ length: Math.ceil(sentences.length / 2) }, (_, index) => ({
    ...{ heading: null, visual: null, searchWords: ["octopus"] },
    sentences: sentences.slice(2 * index, 2 * index + 2),
  }));
}

/** What a writer answers who is asked for a whole script. */
export function writeAnswer(words = 70): string {
  const answer: ScriptAnswer = {
    title: "Why one heart is not enough",
    scenes: writeScenes(words),
    titles: ["Three hearts", "Why 3 hearts?", "Blue blood", "The third heart", "Hearts of the deep"].map(
      (title) => ({ title, reason: `${title} makes curious.` }),
    ),
    description: "Octopuses have three hearts. Here is why.",
    tags: ["octopus", "three hearts"],
    thumbnailText: "3 hearts?",
  };

  return JSON.stringify(answer);
}

/** What a writer answers who is asked for a part. */
export function writePart(...texts: string[]): string {
  const answer: PartAnswer = {
    scenes: [
      {
        ...{ heading: null, visual: null, searchWords: [] },
        sentences: texts.map((text) => ({ text, isFact: false, passage: null })),
      },
    ],
  };

  return JSON.stringify(answer);
}
