import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Choice } from "@/app/(workspace)/_components/options/choice";
import { Field, Input, Textarea } from "@/components/ui/field";
import { getLanguageName } from "@/server/languages/language-name";
import { topicLanguages } from "@/server/topics/schema";
import { type Tone, tones } from "@/server/writing/schema";
import type { BriefDraft, BriefProblems } from "./brief-draft";
import { LengthField } from "./length-field";

const toneNames: Record<Tone, string> = {
  neutral: "Neutral",
  friendly: "Friendly",
  enthusiastic: "Enthusiastic",
  serious: "Serious",
  dramatic: "Dramatic",
  humorous: "Humorous",
};
const toneChoices = tones.map((id) => ({ id, name: toneNames[id] }));
const languageChoices = topicLanguages.map((id) => ({ id, name: getLanguageName(id) }));

type BriefSettingsProps = {
  draft: BriefDraft;
  problems: BriefProblems;
  isReadOnly: boolean;
  /** Chooses the video's channel, above the other fields. */
  channel: ReactNode;
  onChange: (change: Partial<BriefDraft>) => void;
};

/** How the script should be: length, tone, language, audience and further wishes. */
export function BriefSettings({ draft, problems, isReadOnly, channel, onChange }: BriefSettingsProps) {
  const { lengthPreset, otherLength, tone, language, audience, wishes } = draft;

  return (
    <div className="flex flex-col gap-4">
      {channel}
      <LengthField {...{ lengthPreset, otherLength, isReadOnly, onChange }} problem={problems.otherLength} />
      <div className="grid grid-cols-2 gap-3">
        <Choice
          label="Tone"
          value={tone}
          choices={toneChoices}
          onPick={(id) => onChange({ tone: tones.find((known) => known === id) })}
        />
        <Choice
          label="Language"
          value={language}
          choices={languageChoices}
          onPick={(id) => onChange({ language: topicLanguages.find((known) => known === id) })}
        />
      </div>
      <Field label="Audience" error={problems.audience}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            placeholder="Anybody who is curious"
            value={audience}
            readOnly={isReadOnly}
            onChange={({ target }) => onChange({ audience: target.value })}
          />
        )}
      </Field>
      <Folded summary="Further wishes" isFilled={wishes.trim() !== ""}>
        <Field
          label="Wishes"
          hint="Words to avoid, what to ask viewers for, what must be said."
          error={problems.wishes}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={wishes}
              readOnly={isReadOnly}
              className="resize-y"
              onChange={({ target }) => onChange({ wishes: target.value })}
            />
          )}
        </Field>
      </Folded>
    </div>
  );
}

/** Fields that few people need. While they are closed, the summary says whether any is filled in. */
export function Folded({
  summary,
  isFilled,
  children,
}: {
  summary: string;
  isFilled: boolean;
  children: ReactNode;
}) {
  return (
    <details className="group">
      <summary className="flex h-8 cursor-pointer list-none items-center gap-1.5 rounded text-[13px] font-medium text-muted-foreground hover:text-foreground max-sm:h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 transition-transform duration-100 group-open:rotate-90" />
        {summary}
        {isFilled && <span className="font-normal group-open:hidden">(filled in)</span>}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
