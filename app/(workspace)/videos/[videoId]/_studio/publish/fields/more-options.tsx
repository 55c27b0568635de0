import type { PublicationOptions } from "@/server/publications/schema";
import { Choices, Tick } from "./choices";
import type { PlanFormFields } from "../plan-form";

/** Captions, notifications, embedding and licence: options that most people leave as the channel has them. */
export function MoreOptions({ form }: { form: PlanFormFields }) {
  const { plan, isReadOnly, isPublished, changeOptions, inherit } = form;
  const { captions, notifySubscribers, embeddable, license, madeForKids } = plan.options;
  const inheritOption = (name: keyof PublicationOptions) =>
    inherit("channel", ({ options }) => ({ options: { ...plan.options, [name]: options[name] } }));

  return (
    <div className="flex flex-col gap-1">
      {!isPublished && (
        <>
          <Tick
            label="Upload captions"
            hint="Those of the video, timed to the word."
            isTicked={captions}
            inherited={inheritOption("captions")}
            isDisabled={isReadOnly}
            onTick={(isTicked) => changeOptions({ captions: isTicked })}
          />
          <Tick
            label="Notify subscribers"
            isTicked={notifySubscribers}
            inherited={inheritOption("notifySubscribers")}
            isDisabled={isReadOnly || (madeForKids && !notifySubscribers)}
            onTick={(isTicked) => changeOptions({ notifySubscribers: isTicked })}
          />
        </>
      )}
      <Tick
        label="Allow embedding"
        isTicked={embeddable}
        inherited={inheritOption("embeddable")}
        isDisabled={isReadOnly}
        onTick={(isTicked) => changeOptions({ embeddable: isTicked })}
      />
      <div className="pt-3">
        <Choices
          legend="Licence"
          value={license}
          isInline
          choices={[
            { value: "youtube", label: "Standard YouTube licence" },
            { value: "creativeCommon", label: "Creative Commons (attribution)" },
          ]}
          inherited={inheritOption("license")}
          isReadOnly={isReadOnly}
          onPick={(picked) => changeOptions({ license: picked })}
        />
      </div>
    </div>
  );
}
