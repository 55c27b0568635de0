import { useId } from "react";
import { Field, Select } from "@/components/ui/field";
import type { Channel } from "@/server/channels/schema";
import { type GivenStanding, givenRoleSchema, roleDescriptions, roleLabels } from "@/server/members/schema";
import { CheckField } from "../../_components/channels/check-field";

type StandingFieldsProps = {
  value: GivenStanding;
  /** Whether the role is limited to channels, even if none is ticked yet. */
  isLimited: boolean;
  channels: readonly Channel[];
  /** What is wrong with the channels. */
  error: string | undefined;
  onChange: (value: GivenStanding, isLimited: boolean) => void;
};

/** A role, and whether it is for all of the workspace or for some channels. */
export function StandingFields({ value, isLimited, channels, error, onChange }: StandingFieldsProps) {
  const { role, channelIds } = value;
  const errorId = useId();

  return (
    <>
      <Field label="Role" hint={roleDescriptions[role]}>
        {(props) => (
          <Select
            {...props}
            value={role}
            onChange={({ target }) =>
              onChange({ ...value, role: givenRoleSchema.parse(target.value) }, isLimited)
            }
          >
            {givenRoleSchema.options.map((option) => (
              <option key={option} value={option}>
                {roleLabels[option]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {role !== "viewer" && channels.length > 0 && (
        <div className="flex flex-col gap-2.5">
          <CheckField
            label="Only in some channels"
            hint="Everywhere else they look and change nothing."
            isChecked={isLimited}
            onChange={(isChecked) =>
              onChange({ ...value, channelIds: isChecked ? channelIds : [] }, isChecked)
            }
          />
          {isLimited && (
            <fieldset
              className="ml-6.5 flex max-h-44 flex-col gap-2 overflow-auto"
              aria-describedby={error === undefined ? undefined : errorId}
            >
              <legend className="sr-only">Channels</legend>
              {channels.map(({ channelId, name }) => (
                <CheckField
                  key={channelId}
                  label={name}
                  isChecked={channelIds.includes(channelId)}
                  onChange={(isChecked) => {
                    const others = channelIds.filter((id) => id !== channelId);
                    onChange({ ...value, channelIds: isChecked ? [...others, channelId] : others }, true);
                  }}
                />
              ))}
            </fieldset>
          )}
          <p id={errorId} role="alert" className="text-[13px] text-destructive empty:hidden">
            {error}
          </p>
        </div>
      )}
    </>
  );
}
