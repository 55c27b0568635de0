import type { AlikePart, Neighbor } from "./schema";

/** "72 %". */
export function percentLabel(share: number): string {
  return `${Math.round(share * 100)} %`;
}

type Named = Pick<Neighbor, "title" | "publishedAt" | "editedAt" | "likeness" | "alike">;

/** What two videos have in common, in one sentence with figures: "72 % of the sentences are also in “…”, published 12 May 2026." Pure. */
export function likenessLabel({ title, likeness, alike, ...dates }: Named, timeZone: string): string {
  const { sentences, media } = likeness;
  const [part] = alike;
  const where = `“${title}”, ${whenLabel(dates, timeZone)}`;
  if (part === "sentences") return `${percentLabel(sentences.share)} of the sentences are also in ${where}.`;
  if (part === "media")
    return `${percentLabel(media.share)} of the clips, pictures and sounds are also in ${where}.`;

  return `The title is ${percentLabel(likeness.title)} the same as that of ${where}.`;
}

const advice: Record<AlikePart, string> = {
  sentences: "Write the marked sentences anew, or leave them out.",
  title: "Say in the title what is new in this one.",
  media: "Show other clips and pictures.",
  structure: "Both go through the same kinds of scenes in the same order: open or end another way.",
};

/** What to change of a video, a sentence for each part that is alike. Pure. */
export function listAdvice(alike: AlikePart[]): string[] {
  return alike.map((part) => advice[part]);
}

function whenLabel(
  { publishedAt, editedAt }: Pick<Neighbor, "publishedAt" | "editedAt">,
  timeZone: string,
): string {
  const day = (moment: Date) => moment.toLocaleDateString("en-GB", { dateStyle: "long", timeZone });

  return publishedAt === null ? `last edited ${day(editedAt)}` : `published ${day(publishedAt)}`;
}
