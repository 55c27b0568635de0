import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Fault } from "./faults";
import type { Grant } from "./oauth/grants";
import { refuse } from "./reply";
import type { FakeChannel, YouTubeState } from "./state";

/** A request to the Data API, signed in. */
export type Call = {
  url: URL;
  request: IncomingMessage;
  /** Empty for an upload's bytes, which are read as they come. */
  body: Buffer;
  state: YouTubeState;
  grant: Grant;
  fault: Fault | undefined;
};

/** The channel that a grant is for. */
export function requireChannel({ state, grant }: Call): FakeChannel {
  const channel = state.channels.find(({ id }) => id === grant.channelId);
  if (!channel) throw refuse(401, "youtubeSignupRequired", "Unauthorized");

  return channel;
}

/** The parts of a resource that are asked for. A call without them, or with unknown ones, is refused. */
export function readParts({ url }: Call, known: readonly string[]): string[] {
  const parts = url.searchParams.getAll("part").flatMap((text) => text.split(","));
  if (parts.length === 0)
    throw refuse(400, "missingRequiredParameter", "No filter selected: part is missing.");
  const unknown = parts.find((part) => !known.includes(part));
  if (unknown !== undefined) throw refuse(400, "unknownPart", `'${unknown}'`);

  return parts;
}

/** Only the parts of a resource that were asked for, beside what is always there. */
export function pickParts(
  always: Record<string, unknown>,
  all: Record<string, unknown>,
  parts: readonly string[],
): Record<string, unknown> {
  return { ...always, ...Object.fromEntries(Object.entries(all).filter(([name]) => parts.includes(name))) };
}

/** The body as JSON of a shape. */
export function readJson<Schema extends z.ZodType>(body: Buffer, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(parseJson(body.toString()));
  if (!result.success)
    throw refuse(400, "badRequest", `Invalid JSON payload received. ${z.prettifyError(result.error)}`);

  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A page of a list, 5 items or `maxResults` of them, by a token that is the place of its first. */
export function toPage<Item>(
  items: Item[],
  { url }: Call,
): { items: Item[]; nextPageToken?: string; pageInfo: unknown } {
  const resultsPerPage = Number(url.searchParams.get("maxResults") ?? 5);
  const start = Number(url.searchParams.get("pageToken")?.slice(1) ?? 0);
  const end = start + resultsPerPage;

  return {
    items: items.slice(start, end),
    ...(end < items.length && { nextPageToken: `P${end}` }),
    pageInfo: { totalResults: items.length, resultsPerPage },
  };
}
