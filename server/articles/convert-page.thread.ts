import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { convertPage } from "./convert-page";

const pageSchema = z.object({ href: z.string(), mediaType: z.string(), text: z.string() });

answerMessages((message) => {
  const { href, ...page } = pageSchema.parse(message);

  return convertPage({ ...page, url: new URL(href) });
});
