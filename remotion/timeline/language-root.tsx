import type { ReactNode } from "react";
import { AbsoluteFill } from "remotion";
import type { Timeline } from "./schema";

/** Where text is shaped and ordered by the rules of the timeline's language. */
export function LanguageRoot({ timeline, children }: { timeline: Timeline; children: ReactNode }) {
  return (
    <AbsoluteFill lang={timeline.language} dir={timeline.dir} style={{ fontSynthesis: "none" }}>
      {children}
    </AbsoluteFill>
  );
}
