import dynamic from "next/dynamic";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

/** It draws pictures and writes YAML, and few open it. */
const ThumbnailDialog = dynamic(() => import("./thumbnail-dialog").then((module) => module.ThumbnailDialog), {
  ssr: false,
});

const OpenThumbnailsContext = createContext<(() => void) | null>(null);

/** What opens the choice of thumbnails, from wherever a person thinks of it; null where no script is open. */
export function useOpenThumbnails(): (() => void) | null {
  return useContext(OpenThumbnailsContext);
}

type ThumbnailChoiceProps = {
  videoId: string;
  script: string;
  isReadOnly: boolean;
  onScript: (script: string, place?: string) => void;
  children: ReactNode;
};

/** Holds the choice of thumbnails, which all within it may open. */
export function ThumbnailChoice({ children, ...script }: ThumbnailChoiceProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => setIsOpen(true), []);

  return (
    <OpenThumbnailsContext value={open}>
      {children}
      {isOpen && <ThumbnailDialog {...script} onClose={() => setIsOpen(false)} />}
    </OpenThumbnailsContext>
  );
}
