import { createContext, useContext } from "react";

/** What the drawings of a video's scenes are chosen with. */
export type DrawingsContextValue = {
  /** The script that the scenes are of. It changes at each keystroke, for which no card is to be drawn anew: it is asked for. */
  readScript: () => string;
  /** BCP 47: drawings are looked for in it. */
  language: string;
  /** Below `/api/media`: where the small pictures are, as the video's theme prints them. */
  thumbnailsKey: string;
  /** Whose choices are kept. */
  userId: string;
};

/** Absent until there was a first preview. */
export const DrawingsContext = createContext<DrawingsContextValue | null>(null);

export function useDrawings(): DrawingsContextValue | null {
  return useContext(DrawingsContext);
}

/** The address of a drawing's small picture. */
export function thumbnailAddress(
  { thumbnailsKey }: Pick<DrawingsContextValue, "thumbnailsKey">,
  name: string,
) {
  return `/api/media/${thumbnailsKey}/${name}.webp`;
}
