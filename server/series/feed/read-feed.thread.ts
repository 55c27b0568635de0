import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { parseFeedText } from "./parse-feed";

const messageSchema = z.object({ text: z.string() });

answerMessages((message) => parseFeedText(messageSchema.parse(message).text));
