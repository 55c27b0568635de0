import { z } from "zod";

/** A part of an article that is read: its text holds no markup, and no line ends. `level` is 1 to 6, as in HTML. */
export type ArticleBlock =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "quote"; paragraphs: string[] }
  /** `firstNumber` is 1 where it is absent. */
  | { kind: "list"; isOrdered: boolean; firstNumber?: number; items: string[] };

export type Article = {
  /** Absent where the page has none. */
  title?: string;
  siteName?: string;
  /** BCP 47, where the page names it. */
  language?: string;
  /** Whether the site says that only subscribers may read all of it. */
  isForSubscribers: boolean;
  blocks: ArticleBlock[];
};

/** An address as a person types it: "example.com/a" is one too. */
export const articleAddressSchema = z
  .string()
  .trim()
  .min(1, "Enter the address of an article.")
  .max(2000, "The address is too long.")
  .transform((text) => (/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`))
  .refine(
    (text) => URL.canParse(text),
    "This is not a web address; it looks like https://example.com/article.",
  );
