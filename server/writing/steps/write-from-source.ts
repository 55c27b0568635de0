import { replaceBody } from "../script/assemble-script";
import { condenseSource } from "../sources/condense-source";
import { getSource } from "../sources/find-source";
import { listSentences } from "../script/list-sentences";
import { measureScript } from "../answers/measure-script";
import type { Brief, WritingRequest, WritingResult } from "../schema";
import type { GatheredSource } from "../sources/gather-source";
import { wordsFor } from "../script/words-for";

/**
 * A script without a writer: sentences of what the brief names as its source. Throws INVALID_INPUT with what to do about a source
 * that says nothing or is away.
 */
export async function writeFromSource(
  { brief, script }: Extract<WritingRequest, { kind: "script" }>,
  workspaceId: string,
): Promise<{ script: string; text: string; result: WritingResult }> {
  const source = await getSource({ brief, workspaceId });
  const body = await condenseToLength(source, { brief, script, workspaceId });
  const { name, url, credits, notices, articles } = source;

  return {
    text: body,
    script: replaceBody(script, body, { credits }),
    result: {
      ...{ titles: [], searchWords: [], articles, notices },
      // Word for word what stands there.
      claims: listSentences(body, brief.language).map((sentence) => ({
        sentence,
        source: { passage: sentence, name, ...(url === undefined ? {} : { url }) },
      })),
      ...{ amountMicros: 0, isAlreadyPaid: false },
    },
  };
}

/** How far from the wanted length is near enough. */
const lengthTolerance = 0.1;
const maxAttempts = 4;

/** Sentences of encyclopaedias have longer words than those that the usual pace is counted with. */
async function condenseToLength(
  source: GatheredSource,
  { brief, script, workspaceId }: { brief: Brief; script: string; workspaceId: string },
): Promise<string> {
  let words = wordsFor(brief, script);
  for (let attempt = 1; ; attempt += 1) {
    const body = condenseSource(source, { ...brief, words });
    const { seconds } = await measureScript(workspaceId, replaceBody(script, body, {}));
    const factor = seconds === undefined ? 1 : brief.lengthSeconds / seconds;
    // Where the source says no more, more words bring none.
    if (Math.abs(factor - 1) <= lengthTolerance || attempt === maxAttempts || factor > 1) return body;
    words = Math.floor(words * factor);
  }
}
