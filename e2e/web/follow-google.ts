import { z } from "zod";
import type { Visitor } from "./visitor";

type Way = {
  /** What somebody does to the address on the way back. */
  change?: (back: URL) => void;
  callbackUrl?: string;
};

/** Follows the button to Google and back. */
export async function followGoogle(
  visitor: Visitor,
  { change = () => undefined, callbackUrl = "/videos" }: Way = {},
): Promise<{ ask: URL; location: string }> {
  const start = await visitor.postForm("/api/auth/signin/google", { callbackUrl });
  const { url } = z.object({ url: z.url() }).parse(await start.json());
  const back = new URL((await fetch(url, { redirect: "manual" })).headers.get("location") ?? "");
  change(back);
  const response = await visitor.send(`${back.pathname}${back.search}`);

  return { ask: new URL(url), location: response.headers.get("location") ?? "" };
}
