import { createContext, useContext } from "react";

/** What is needed to choose the drawings of a video's scenes. */
export type DrawingsContextValue = {
  /** Reads the script of the scenes. A function, since the script changes at each keystroke, for which no card may render again. */
  readScript: () => string;
  /** The language (BCP 47) in which drawings are searched for. */
  language: string;
  /** Where the small pictures are below `/api/media`, as the video's theme prints them. */
  thumbnailsKey: string;
  /** The person whose choices are kept. */
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
