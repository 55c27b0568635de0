import type { PartAnswer, ScriptAnswer, WrittenScene } from "@/server/writing/answers/answer";
import type { AskedWriter, WriterReply } from "./writer-reply";

/**
 * Milliseconds between two pieces of twelve characters, by a word of the topic or instruction. A script takes 15 s slowly: time for a
 * second browser tab to open, even on a busy machine.
 */
const paces = { slowly: 80, leisurely: 400 };

const asked429 = new Set<string>();

/**
 * A model that knows one subject. Words of what it is asked decide how it answers: "slowly" and "leisurely" stream it, "busy" is
 * told to wait at first, "revoked" finds the key rejected.
 */
export function writeAboutOctopuses({ prompt, schema }: AskedWriter): WriterReply | undefined {
  if (!schema) return undefined;
  if (prompt.includes("revoked")) return { fault: "status", status: 401 };
  if (prompt.includes("busy") && !asked429.has(prompt)) {
    asked429.add(prompt);
    return { fault: "status", status: 429, headers: { "retry-after": "6" } };
  }

  const text = JSON.stringify(chooseAnswer(JSON.stringify(schema)));
  const pace = Object.entries(paces).find(([word]) => prompt.includes(word));

  return pace ? { text, chunkDelayMs: pace[1] } : text;
}

function chooseAnswer(schema: string) {
  if (schema.includes("thumbnailText")) return script;

  return schema.includes('"topics"') ? ideas : part;
}

const ideas = {
  topics: ["How an octopus opens a jar", "Why octopuses have blue blood", "Where octopuses sleep"],
};

function scene(
  heading: string | null,
  visual: string | null,
  ...texts: [string, string | null][]
): WrittenScene {
  return {
    ...{ heading, visual, searchWords: ["octopus"] },
    sentences: texts.map(([text, passage]) => ({ text, passage, isFact: true })),
  };
}

const script: ScriptAnswer = {
  title: "Why one heart is *not* enough",
  scenes: [
    scene(
      null,
      null,
      ["An octopus has **3 hearts**, and it needs every one of them.", "p1"],
      ["That is two more than any reader of this has.", null],
    ),
    scene("Two for the gills", null, ["Two hearts push blood through the gills.", "p1"]),
    scene(null, "| Animal | Hearts |\n| --- | --- |\n| Octopus | 3 |\n| Human | 1 |", [
      "Most animals get by with a single heart.",
      null,
    ]),
    scene(
      "One for the body",
      null,
      ["The third heart serves the body, and stops whenever the animal swims.", "p1"],
      ["That is why an octopus would rather crawl.", "p1"],
    ),
    scene(null, null, ["Its blood is blue, because it carries copper instead of iron.", "p1"]),
  ],
  titles: [
    { title: "Why one heart is not enough", reason: "It opens a question that only the video answers." },
    { title: "Why octopuses have three hearts", reason: "These are the words that people search for." },
    { title: "The animal whose heart stops when it swims", reason: "It sounds impossible, and is true." },
    { title: "Three hearts and blue blood", reason: "Two wonders in five words." },
    { title: "Octopus hearts in one minute", reason: "It says how little time it takes." },
  ],
  description: "Octopuses have three hearts. Here is why.",
  tags: ["octopus", "three hearts"],
  thumbnailText: "3 *hearts*",
};

const part: PartAnswer = {
  scenes: [scene(null, null, ["Two hearts serve the gills, and no more words are needed.", "p1"])],
};
