import { z } from "zod";

/** A part of an article that is read: its text holds no markup, and no line ends. `level` is 1 to 6, as in HTML. */
export const articleBlockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), level: z.number(), text: z.string() }),
  z.object({ kind: z.literal("paragraph"), text: z.string() }),
  z.object({ kind: z.literal("quote"), paragraphs: z.array(z.string()) }),
  z.object({
    kind: z.literal("list"),
    isOrdered: z.boolean(),
    /** 1 where it is absent. */
    firstNumber: z.number().optional(),
    items: z.array(z.string()),
  }),
]);
export type ArticleBlock = z.infer<typeof articleBlockSchema>;

export const articleSchema = z.object({
  /** Absent where the page has none. */
  title: z.string().optional(),
  siteName: z.string().optional(),
  /** BCP 47, where the page names it. */
  language: z.string().optional(),
  /** Whether the site says that only subscribers may read all of it. */
  isForSubscribers: z.boolean(),
  blocks: z.array(articleBlockSchema),
});
export type Article = z.infer<typeof articleSchema>;

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
