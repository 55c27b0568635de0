import dynamic from "next/dynamic";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

/** It draws pictures and writes YAML, and few open it. */
const ThumbnailDialog = dynamic(() => import("./thumbnail-dialog").then((module) => module.ThumbnailDialog), {
  ssr: false,
});

const OpenThumbnailsContext = createContext<(() => void) | null>(null);

/** Opens the choice of thumbnails from anywhere in the studio; null if no script is open. */
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

/** Provides the choice of thumbnails, which everything within it may open. */
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
