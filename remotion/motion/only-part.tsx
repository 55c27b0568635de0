"use client";

import { createContext, type ReactNode, useContext } from "react";
import { isSamePart, type PartId } from "./moving-part";

const context = createContext<PartId | undefined>(undefined);

/** Shows one part of a scene alone, at rest, for the layered renderer to move; all of the scene as it is where `part` is undefined. */
export function OnlyPart({ part, children }: { part: PartId | undefined; children: ReactNode }) {
  return <context.Provider value={part}>{children}</context.Provider>;
}

/** Whether a part is the one that alone is shown; undefined where all are. */
export function useOnlyPart(): ((part: PartId) => boolean) | undefined {
  const only = useContext(context);

  return only && ((part) => isSamePart(only, part));
}
