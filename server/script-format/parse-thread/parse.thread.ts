import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { parseScript } from "../parse/parse-script";

const sourceSchema = z.object({ text: z.string(), fileName: z.string() });

answerMessages((source) => parseScript(sourceSchema.parse(source)));
