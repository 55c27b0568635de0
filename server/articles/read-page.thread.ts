import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { readEncyclopediaBlocks } from "./extract-article";
import { readPageArticle } from "./read-page-article";
import type { Article } from "./schema";

const messageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("page"), href: z.string(), mediaType: z.string(), text: z.string() }),
  z.object({ kind: z.literal("encyclopedia"), html: z.string() }),
]);

answerMessages((message): Article => {
  const page = messageSchema.parse(message);
  if (page.kind === "page") return readPageArticle({ ...page, url: new URL(page.href) });

  return { isForSubscribers: false, blocks: readEncyclopediaBlocks(page.html) };
});
