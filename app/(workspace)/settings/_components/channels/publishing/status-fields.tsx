import { type PublishingDefaults, publishingDefaultsSchema } from "@/server/channels/schema";
import { videoCategories } from "@/server/channels/youtube/video-categories";
import { Choice } from "../../../../_components/options/choice";
import { CheckField } from "../check-field";

type StatusFieldsProps = {
  publishing: PublishingDefaults;
  onChange: (change: Partial<PublishingDefaults>) => void;
};

const { privacyStatus: privacySchema, license: licenseSchema } = publishingDefaultsSchema.shape;
const visibilities = [
  { id: "private", name: "Private, or scheduled for a slot" },
  { id: "unlisted", name: "Unlisted" },
  { id: "public", name: "Public at once" },
];
const licenses = [
  { id: "youtube", name: "Standard YouTube licence" },
  { id: "creativeCommon", name: "Creative Commons, attribution" },
];
const boxes = [
  {
    ...({ name: "madeForKids", label: "Made for kids" } as const),
    hint: "YouTube then turns off comments, notifications and personalised ads.",
  },
  { ...({ name: "captions", label: "Upload captions" } as const), hint: "In the words of the script." },
  { ...({ name: "notifySubscribers", label: "Notify subscribers" } as const), hint: undefined },
  { ...({ name: "embeddable", label: "Allow embedding on other sites" } as const), hint: undefined },
];

/** How a channel's publications are shown on YouTube, and to whom. */
export function StatusFields({ publishing, onChange }: StatusFieldsProps) {
  return (
    <>
      <Choice
        label="Category"
        value={publishing.categoryId}
        choices={videoCategories.map(({ categoryId, name }) => ({ id: categoryId, name }))}
        onPick={(categoryId) => onChange({ categoryId })}
      />
      <Choice
        label="Visibility"
        value={publishing.privacyStatus}
        choices={visibilities}
        onPick={(id) => onChange({ privacyStatus: privacySchema.parse(id) })}
      />
      <Choice
        label="Licence"
        value={publishing.license}
        choices={licenses}
        onPick={(id) => onChange({ license: licenseSchema.parse(id) })}
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">More</legend>
        {boxes.map(({ name, label, hint }) => (
          <CheckField
            key={name}
            label={label}
            hint={hint}
            isChecked={publishing[name]}
            onChange={(isChecked) => onChange({ [name]: isChecked })}
          />
        ))}
      </fieldset>
    </>
  );
}
