"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  type Channel,
  type ChannelInput,
  channelInputSchema,
  type ChannelProfile,
  channelProfileSchema,
} from "@/server/channels/schema";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { EndScreenField } from "../../../_components/options/end-screen-field";
import { MusicField } from "../../../_components/options/music-field";
import { OptionFields } from "../../../_components/options/option-fields";
import { PronunciationFields } from "./pronunciation-fields";
import { timeZoneLabel, getOwnTimeZone, listTimeZones, toTimeZone } from "./time-zones";

type ChannelFormProps = {
  /** Null to add one. */
  channel: Channel | null;
  /** The initial choices. */
  profile: ChannelProfile;
  onClose: () => void;
};

/** Adds or changes a channel. */
export function ChannelForm({ channel, profile: initialProfile, onClose }: ChannelFormProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [profile, setProfile] = useState(initialProfile);
  const [timeZone] = useState(() => timeZoneLabel(channel?.timeZone ?? getOwnTimeZone()));
  const zonesId = useId();
  const saving = useMutation({
    mutationFn: async (data: ChannelInput) => {
      if (channel) await client.channels.update.mutate({ channelId: channel.channelId, data });
      else await client.channels.create.mutate(data);
    },
    onSuccess: async (_result, { name }) => {
      await queryClient.invalidateQueries(trpc.channels.list.pathFilter());
      void queryClient.invalidateQueries(trpc.videos.pathFilter());
      toast.success(channel ? `${name} is saved.` : `${name} is added.`);
      onClose();
    },
  });

  const { errors, submit } = useForm(channelInputSchema, (data) => saving.mutate(data));

  return (
    <Form
      onSubmit={(fields) => submit({ ...fields, timeZone: toTimeZone(fields.timeZone ?? ""), profile })}
      errors={errors}
      className="p-4"
    >
      <Field label="Name" error={errors.name}>
        {(props) => (
          <Input
            {...props}
            name="name"
            defaultValue={channel?.name}
            autoComplete="off"
            maxLength={80}
            required
          />
        )}
      </Field>
      <Field
        label="Time zone"
        hint="Type a city to find its zone. Publishing times of this channel are in it."
        error={errors.timeZone}
      >
        {(props) => (
          <>
            {/* There are some four hundred zones: typing finds the right one. */}
            <Input
              {...props}
              name="timeZone"
              list={zonesId}
              defaultValue={timeZone}
              autoComplete="off"
              required
              onFocus={({ target }) => {
                target.select();
              }}
            />
            <datalist id={zonesId}>
              {listTimeZones().map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="border-t pt-4 pb-3 text-[13px] text-muted-foreground">
          New videos start with these options, unless the top of their script says otherwise.
        </legend>
        <OptionFields
          options={profile}
          onChange={(change) => {
            setProfile({ ...profile, ...change });
          }}
        />
        <MusicField
          music={profile.music}
          onPick={(music) => {
            setProfile({ ...profile, music: channelProfileSchema.shape.music.parse(music) });
          }}
        />
        <EndScreenField
          endScreen={profile.endScreen}
          error={errors["profile.endScreen"]}
          onChange={(endScreen) => {
            setProfile({ ...profile, endScreen });
          }}
        />
      </fieldset>
      <PronunciationFields
        voiceId={profile.voiceId}
        speed={profile.speed}
        entries={profile.pronunciations}
        errors={errors}
        onChange={(pronunciations) => {
          setProfile({ ...profile, pronunciations });
        }}
      />
      <DialogFooter>
        <FormMessage tone="error">{saving.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={saving.isPending}>{channel ? "Save channel" : "Add channel"}</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}
