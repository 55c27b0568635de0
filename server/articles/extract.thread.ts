import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { extractArticle } from "./extract-article";

const pageSchema = z.object({ html: z.string(), url: z.string() });

answerMessages((page) => extractArticle(pageSchema.parse(page)));
