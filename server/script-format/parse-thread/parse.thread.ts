import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { parseScript } from "../parse/parse-script";
import { ScriptError } from "../script-problem";
import type { ParserAnswer } from "./parse-in-thread";

/** An error loses its class between threads. */
answerMessages((text): ParserAnswer => {
  try {
    return { script: parseScript(z.string().parse(text)) };
  } catch (error) {
    if (error instanceof ScriptError) return { problem: error.problem };
    throw error;
  }
});
