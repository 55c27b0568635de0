import { useState } from "react";
import type { Channel } from "@/server/channels/schema";
import type { RuleProblem } from "@/server/publications/rules/check-snippet";
import { checkSnippet } from "@/server/publications/rules/check-snippet";
import { checkSchedule } from "@/server/publications/rules/check-schedule";
import type { PublicationPlan, Snippet } from "@/server/publications/schema";
import type { PublicationSuggestion } from "@/server/publications/suggest-publication";
import { AudienceFields } from "./fields/audience-fields";
import { DetailFields } from "./fields/detail-fields";
import { DisclosureField } from "./fields/disclosure-field";
import { MoreOptions } from "./fields/more-options";
import type { Inherited } from "./fields/plan-field";
import { TextFields } from "./fields/text-fields";
import { ThumbnailField } from "./fields/thumbnail-field";
import { VisibilityField } from "./fields/visibility-field";

type PlanFormProps = {
  videoId: string;
  channel: Channel;
  plan: PublicationPlan;
  /** What a publication of this video on this channel starts with; undefined while unknown. */
  suggestion: PublicationSuggestion | undefined;
  /** The file that is published, or would be. */
  renderId: string | null;
  isReadOnly: boolean;
  /** The video is on YouTube: settings that only an upload can have are no longer asked for. */
  isPublished?: boolean;
  /** YouTube schedules no video that was ever public. */
  wasPublic?: boolean;
  onChange: (part: Partial<PublicationPlan>) => void;
  /** Called with a problem that no plan can hold, such as a time that no clock shows; undefined once it is fixed. */
  onObstacle: (sentence: string | undefined) => void;
};

export type PlanFormFields = ReturnType<typeof usePlanForm>;

/** Everything that people decide about a publication; for a package that is little. */
export function PlanForm(props: PlanFormProps) {
  const form = usePlanForm(props);
  const isOnYouTube = props.channel.kind === "youtube";

  return (
    <div className="flex flex-col gap-5">
      <TextFields videoId={props.videoId} form={form} />
      <ThumbnailField renderId={props.renderId} form={form} />
      {isOnYouTube && (
        <>
          <DetailFields form={form} />
          <AudienceFields form={form} />
          <DisclosureField form={form} />
          <MoreOptions form={form} />
        </>
      )}
      <VisibilityField form={form} nextSlot={props.suggestion?.nextSlot ?? null} />
    </div>
  );
}

/** A plan with what its fields need. */
function usePlanForm({ plan, channel, suggestion, onChange, onObstacle, ...props }: PlanFormProps) {
  const { isReadOnly, isPublished = false, wasPublic = false } = props;
  const [resetCount, setResetCount] = useState(0);
  const problems = [...checkSnippet(plan.snippet, channel.publishing), ...checkSchedule(plan)];

  return {
    ...{ plan, channel, isReadOnly, isPublished, wasPublic, resetCount },
    change: onChange,
    setObstacle: onObstacle,
    changeSnippet: (part: Partial<Snippet>) => onChange({ snippet: { ...plan.snippet, ...part } }),
    changeOptions: (part: Partial<PublicationPlan["options"]>) =>
      onChange({ options: { ...plan.options, ...part } }),
    listProblems: (field: RuleProblem["field"]) => problems.filter((problem) => problem.field === field),
    /** What part of the plan started with; undefined if nothing can be taken over. */
    inherit: (
      from: Inherited["from"],
      take: (begun: PublicationPlan) => Partial<PublicationPlan>,
    ): Inherited | undefined => {
      if (!suggestion || isReadOnly) return undefined;
      const begun = { ...plan, ...take(suggestion.plan) };

      return {
        from,
        isSame: JSON.stringify(begun) === JSON.stringify(plan),
        onReset: () => {
          onChange(begun);
          setResetCount((count) => count + 1);
        },
      };
    },
  };
}
