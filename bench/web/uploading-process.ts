import { z } from "zod";
import { startYouTube } from "@/e2e/fixtures/connect-youtube";
import { lowerPriority } from "@/server/adapters/processes/lower-priority";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { keepPutting } from "./keep-putting";
import { type Uploading, keepUploading } from "./keep-uploading";

/** What the bench asks of this process. */
const commandSchema = z.discriminatedUnion("command", [
  z.object({ command: z.literal("start"), by: z.enum(["worker", "curl"]), seconds: z.number() }),
  z.object({ command: z.literal("stop") }),
  z.object({ command: z.literal("close") }),
]);

/**
 * The emulator, and who asks for uploads to it, in a process of their own: YouTube runs on other machines, and must not hold up
 * those who are measured.
 */
lowerPriority(process.pid);
await openDatabase();
const youtube = await startYouTube({ quota: { "videos.insert": 1000 } });
let uploading: Uploading | undefined;

process.on("message", (message) => {
  void perform(commandSchema.parse(message)).then(
    () => process.send?.({ done: true }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.send?.({
  settings: {
    ...youtube.settings,
    ...{ YOUTUBE_CLIENT_ID: youtube.client.id, YOUTUBE_CLIENT_SECRET: youtube.client.secret },
  },
});

async function perform(order: z.infer<typeof commandSchema>): Promise<void> {
  switch (order.command) {
    case "start":
      uploading = await (order.by === "curl" ? keepPutting : keepUploading)(youtube, order.seconds);
      return;
    case "stop":
      await uploading?.stop();
      return;
    case "close":
      await youtube.close();
      await closeDatabase();
      setImmediate(() => process.disconnect());
  }
}
