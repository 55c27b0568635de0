import { parseFeed } from "feedsmith";
import { z } from "zod";
import { AppError } from "@/server/errors";

const maxEntries = 200;
const maxTitleCharacters = 300;
const maxKeyCharacters = 500;
const maxAddressCharacters = 2000;

export const feedSchema = z.object({
  title: z.string(),
  /** In the feed's order, usually newest first. */
  entries: z.array(
    z.object({
      title: z.string(),
      /** Identifies the entry in later reads. */
      key: z.string(),
      /** The page that the entry links to; absent if it names none. */
      address: z.string().optional(),
    }),
  ),
});
export type Feed = z.infer<typeof feedSchema>;

/** RSS has strings, Atom has objects. */
const textSchema = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .optional()
  .catch(undefined);
const entrySchema = z.object({
  title: textSchema,
  link: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  links: z
    .array(z.object({ href: z.string(), rel: z.string().optional() }))
    .optional()
    .catch(undefined),
  id: z.string().optional().catch(undefined),
  guid: textSchema,
});
const parsedSchema = z.object({
  title: textSchema,
  items: z.array(entrySchema).optional(),
  entries: z.array(entrySchema).optional(),
});

/** The entries of an RSS, Atom, RDF or JSON feed that have a title. Throws INVALID_INPUT for anything else. Pure. */
export function parseFeedText(text: string): Feed {
  const { title, items, entries } = parsedSchema.parse(readFeed(text));

  return {
    title: toLine(title ?? ""),
    entries: (items ?? entries ?? []).slice(0, maxEntries).flatMap(toEntry),
  };
}

function readFeed(text: string): unknown {
  try {
    return parseFeed(text).feed;
  } catch (error) {
    const isPage = /^\s*(?:<!doctype html|<html)/i.test(text);

    throw new AppError("INVALID_INPUT", `The feed could not be read: ${String(error)}`, {
      userMessage: isPage
        ? "This is a web page, not a feed; enter the address of its RSS, Atom or JSON feed."
        : "This is no feed that can be read; enter the address of an RSS, Atom or JSON feed.",
      cause: error,
    });
  }
}

function toEntry({ title, link, url, links, id, guid }: z.output<typeof entrySchema>): Feed["entries"] {
  const topic = toLine(title ?? "");
  const alternate = links?.find(({ rel = "alternate" }) => rel === "alternate") ?? links?.[0];
  const address = [link, url, alternate?.href].find(isWebAddress);
  if (!/[\p{L}\p{N}]/u.test(topic)) return [];

  const key = (guid ?? id ?? address ?? topic).slice(0, maxKeyCharacters);

  return [{ title: topic, key, ...(address !== undefined && { address }) }];
}

function isWebAddress(text: string | undefined): boolean {
  return (
    text !== undefined &&
    text.length <= maxAddressCharacters &&
    /^https?:\/\//i.test(text) &&
    URL.canParse(text)
  );
}

/** Titles may contain markup, in RSS also as text. */
function toLine(text: string): string {
  return text
    .replaceAll(/<[^<>]*>/g, " ")
    .replaceAll(/\p{Surrogate}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, maxTitleCharacters)
    .replaceAll(/\p{Surrogate}/gu, "")
    .trim();
}
