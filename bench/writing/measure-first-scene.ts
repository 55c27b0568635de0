import { listWriteCalls, startClaude } from "@/e2e/writing/claude-with-faults";
import { connectClaude, createBrief, startWritingWorker } from "@/e2e/writing/writing-crowd";
import { scriptAnswerSchema } from "@/server/writing/answers/answer";
import { composeScript } from "@/server/writing/script/compose-script";
import { startWriting } from "@/server/writing/requests/request-writing";
import { createTimes, describeTimes } from "../web/times";
import type { Studio } from "./open-studio";
import { watchAs } from "./watch-as";

/** Twelve characters each: some 100 tokens a second, as quick models give them. */
export const chunkDelayMs = 30;
/** How exactly it is known when something was sent. */
const lookEveryMs = 5;
/** No other measurement has these briefs. */
const firstNumber = 10_000;

/**
 * From just before the fake's first token, until somebody who watches over the web sees the first words, and all of the first
 * scene; `behind` is how long the latter takes from when the fake has sent it.
 */
export async function measureFirstScene({ workspace, people }: Studio, { samples }: { samples: number }) {
  let calledAtMs = 0;
  const claude = await startClaude({
    chunkDelayMs,
    onCall() {
      calledAtMs = performance.now();
    },
  });
  await connectClaude(workspace.workspaceId, claude);
  const worker = await startWritingWorker(claude);
  const times = { words: createTimes(), scene: createTimes(), behind: createTimes() };
  const [person] = people;
  if (!person) throw new Error("Nobody is there to watch.");

  try {
    // The first of all is slower: the worker has just started.
    for (let sample = 0; sample <= samples; sample += 1) {
      const asker = { workspaceId: workspace.workspaceId, userId: person.userId };
      const brief = createBrief(firstNumber + sample, 60);
      const ids = await startWriting({ brief }, asker);
      const sent: { atMs: number; characters: number }[] = [];
      const looking = setInterval(() => {
        const { answer = "" } = listWriteCalls(claude)[sample] ?? {};
        sent.push({ atMs: performance.now(), characters: answer.length });
      }, lookEveryMs);
      const seen = await watchAs(person.visitor, ids.videoId);
      clearInterval(looking);

      const { answer = "" } = listWriteCalls(claude)[sample] ?? {};
      const { scene, characters } = readFirstScene(answer, brief.language);
      const wordsAtMs = seen.find(({ text }) => text !== "")?.atMs ?? NaN;
      const sceneAtMs = seen.find(({ text }) => text.startsWith(scene))?.atMs ?? NaN;
      const sentAtMs = sent.find((one) => one.characters >= characters)?.atMs ?? NaN;
      if (sample === 0) continue;
      times.words.add(wordsAtMs - calledAtMs);
      times.scene.add(sceneAtMs - calledAtMs);
      times.behind.add(sceneAtMs - sentAtMs);
    }
  } finally {
    worker.child.kill("SIGTERM");
    await worker.exited;
    await claude.close();
  }

  return {
    firstWords: describeTimes([times.words.histogram]),
    firstScene: describeTimes([times.scene.histogram]),
    behind: describeTimes([times.behind.histogram]),
  };
}

/** The first scene as it is seen below its title, and how much of the answer holds it. */
function readFirstScene(answer: string, language: string): { scene: string; characters: number } {
  const { title, scenes } = scriptAnswerSchema.parse(JSON.parse(answer));
  const first = scenes.slice(0, 1);
  const last = first.at(-1)?.sentences.at(-1)?.text ?? "";
  const quoted = JSON.stringify(last);

  return {
    scene: composeScript({ title, scenes: first }, language).trim(),
    characters: answer.indexOf(quoted) + quoted.length,
  };
}
