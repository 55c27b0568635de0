import { toBriefKey } from "@/app/(workspace)/_components/drafts";
import { useTabDraft } from "../use-tab-draft";
import { type BriefDraft, readBriefDraft } from "./brief-draft";

/** A brief, kept for this tab while somebody fills it in. */
export function useBrief(userId: string) {
  const [text, write] = useTabDraft(toBriefKey(userId));
  const draft = readBriefDraft(text);

  return {
    draft,
    change: (change: Partial<BriefDraft>) => write(JSON.stringify({ ...draft, ...change })),
  };
}

export type BriefState = ReturnType<typeof useBrief>;
