import { replaceBody } from "./assemble-script";
import { condenseSource } from "./condense-source";
import { getSource } from "./find-source";
import { listSentences } from "./list-sentences";
import type { WritingRequest, WritingResult } from "./schema";
import { wordsFor } from "./words-for";

/**
 * A script without a writer: sentences of what the brief names as its source. Throws INVALID_INPUT with what to do about a source
 * that says nothing or is away.
 */
export async function writeFromSource(
  { brief, script }: Extract<WritingRequest, { kind: "script" }>,
  workspaceId: string,
): Promise<{ script: string; text: string; result: WritingResult }> {
  const source = await getSource({ brief, workspaceId });
  const words = wordsFor(brief, script);
  const body = condenseSource(source, { ...brief, words });
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
