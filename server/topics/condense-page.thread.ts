import { z } from "zod";
import { wikipediaLanguages } from "@/server/adapters/encyclopedia/wikipedia-language";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { condensePage } from "./condense-page";

const pageSchema = z.object({
  title: z.string(),
  html: z.string(),
  url: z.string(),
  language: z.enum(wikipediaLanguages),
  lengthSeconds: z.number(),
});

answerMessages((message) => condensePage(pageSchema.parse(message)));
