import { z } from "zod";
import type { YouTubeServer } from "../youtube-server";

/** Uploads a small private video in one request, as a plain HTTP client would, and gives its id. */
export async function uploadTestVideo(
  server: YouTubeServer,
  {
    channelId,
    content = "a video",
    ...resource
  }: { channelId?: string; content?: string; snippet?: object; status?: object } = {},
): Promise<string> {
  const authorization = `Bearer ${server.connect({ channelId }).access_token}`;
  const started = await fetch(
    `${server.url}/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status`,
    {
      method: "POST",
      headers: {
        authorization,
        "x-upload-content-length": String(content.length),
        "x-upload-content-type": "video/mp4",
      },
      body: JSON.stringify({
        snippet: { title: "A video" },
        status: { privacyStatus: "private" },
        ...resource,
      }),
    },
  );
  if (!started.ok) throw new Error(await started.text());
  const sessionUri = started.headers.get("location") ?? "";
  const ended = await fetch(sessionUri, { method: "PUT", headers: { authorization }, body: content });

  return z.object({ id: z.string() }).parse(await ended.json()).id;
}
