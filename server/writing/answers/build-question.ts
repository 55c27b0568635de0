import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { answerJsonSchemas } from "./answer";
import type { Question } from "./ask-writer";
import { writerInstructions } from "../prompts/instructions";
import { type RewritePromptInput, writeRewritePrompt } from "../prompts/rewrite-prompt";
import { type ScriptPromptInput, writeScriptPrompt } from "../prompts/script-prompt";

/** Titles, description, tags and what a model thinks before it writes. */
const extraTokens = 6000;
/** A word with its share of the JSON around it, in the languages that take the most. */
const tokensPerWord = 12;

/** What a writer is asked for a whole script. Pure. */
export function buildScriptQuestion(input: ScriptPromptInput): Question {
  return {
    instructions: writerInstructions,
    messages: [{ role: "user", content: writeScriptPrompt(input) }],
    schema: answerJsonSchemas.script,
    maxOutputTokens: extraTokens + input.words * tokensPerWord,
    variation: input.brief.variation,
  };
}

/** What a writer is asked for a part of a script; it may become twice as long. Pure. */
export function buildRewriteQuestion(input: RewritePromptInput): Question {
  const words = countWords(input.part, input.language);

  return {
    instructions: writerInstructions,
    messages: [{ role: "user", content: writeRewritePrompt(input) }],
    schema: answerJsonSchemas.part,
    maxOutputTokens: extraTokens + 2 * words * tokensPerWord,
    variation: 0,
  };
}
