"use client";

import { useDeferredValue, useMemo } from "react";
import { timeLabel } from "@/components/time-labels";
import { countSpokenWords, estimateSeconds } from "./estimate-length";

/** A script of which this much is spoken may be meant as several videos. */
const longSeconds = 60 * 60;

/** How many words are spoken and about how long that takes; counted when typing leaves time for it. */
export function ScriptLength({ script }: { script: string }) {
  const settledScript = useDeferredValue(script);
  const wordCount = useMemo(() => countSpokenWords(settledScript), [settledScript]);

  const seconds = estimateSeconds(wordCount);

  return (
    <p className="mr-auto text-[13px] max-sm:basis-full text-muted-foreground tabular-nums">
      {wordCount.toLocaleString("en")} {wordCount === 1 ? "word" : "words"}, about {timeLabel(seconds)}
      {seconds > longSeconds && <span className="text-warning">. Long videos take hours to render.</span>}
    </p>
  );
}
