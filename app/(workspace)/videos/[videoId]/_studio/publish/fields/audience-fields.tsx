import type { PlanFormFields } from "../plan-form";
import { Choices, Tick } from "./choices";

/** Who the video is for, and whether somebody paid for what is in it. */
export function AudienceFields({ form }: { form: PlanFormFields }) {
  const { plan, isReadOnly, changeOptions, inherit } = form;
  const { madeForKids, hasPaidProductPlacement } = plan.options;

  return (
    <div className="flex flex-col gap-3">
      <Choices
        legend="Audience"
        value={madeForKids ? "kids" : "all"}
        choices={[
          { value: "all", label: "Not made for kids" },
          {
            value: "kids",
            label: "Made for kids",
            hint: "YouTube shows no personalised ads, no comments and no notifications with it.",
          },
        ]}
        inherited={inherit("channel", ({ options }) => ({
          options: { ...plan.options, madeForKids: options.madeForKids },
        }))}
        isReadOnly={isReadOnly}
        onPick={(audience) => {
          const isForKids = audience === "kids";
          changeOptions({ madeForKids: isForKids, ...(isForKids && { notifySubscribers: false }) });
        }}
      />
      <Tick
        label="Contains paid promotion"
        hint="A sponsor, a product placement or an endorsement that somebody paid for."
        isTicked={hasPaidProductPlacement}
        isDisabled={isReadOnly}
        onTick={(isTicked) => changeOptions({ hasPaidProductPlacement: isTicked })}
      />
    </div>
  );
}
