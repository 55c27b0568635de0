"use client";

import { useDeferredValue, useMemo } from "react";
import { countSpokenWords, describeLength } from "./estimate-length";

/** How many words are spoken and about how long that takes; counted when typing leaves time for it. */
export function ScriptLength({ script }: { script: string }) {
  const settledScript = useDeferredValue(script);
  const wordCount = useMemo(() => countSpokenWords(settledScript), [settledScript]);

  return (
    <p className="mr-auto text-[13px] max-sm:basis-full text-muted tabular-nums">
      {wordCount.toLocaleString("en")} {wordCount === 1 ? "word" : "words"}, about {describeLength(wordCount)}
    </p>
  );
}
