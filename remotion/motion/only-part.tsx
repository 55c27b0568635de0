"use client";

import { createContext, type ReactNode, useContext } from "react";
import { isSamePart, type PartId } from "./moving-part";

const context = createContext<PartId | undefined>(undefined);

/** Shows only one part of a scene, at rest, for the layered renderer to move; the whole scene as it is if `part` is undefined. */
export function OnlyPart({ part, children }: { part: PartId | undefined; children: ReactNode }) {
  return <context.Provider value={part}>{children}</context.Provider>;
}

/** A function that tells whether a part is the only one shown; undefined if all parts are shown. */
export function useOnlyPart(): ((part: PartId) => boolean) | undefined {
  const only = useContext(context);

  return only && ((part) => isSamePart(only, part));
}
