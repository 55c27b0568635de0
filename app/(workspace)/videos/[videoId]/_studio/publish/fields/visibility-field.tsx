import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import type { ChannelKind } from "@/server/channels/schema";
import { readLocalTime, toLocalTime } from "@/server/publications/schedule/local-time";
import type { PublicationPlan } from "@/server/publications/schema";
import type { PlanFormFields } from "../plan-form";
import { momentLabel } from "../publish-labels";
import { Choices } from "./choices";
import { PlanField, ProblemNotes } from "./plan-field";

type Visibility = "public" | "unlisted" | "private" | "schedule";
type VisibilityChoice = { value: Visibility; label: string; hint: string };

const publicChoices: VisibilityChoice[] = [
  { value: "public", label: "Public", hint: "As soon as the upload is complete." },
  { value: "unlisted", label: "Unlisted", hint: "Anyone with the link can watch." },
  { value: "private", label: "Private", hint: "Only you, until you change it." },
];
const allChoices: VisibilityChoice[] = [
  ...publicChoices,
  { value: "schedule", label: "Schedule", hint: "Uploaded ahead of time, then public on the minute." },
];
/** A package says when it is to be posted, and nobody sees it before. */
const packageChoices: VisibilityChoice[] = [
  { value: "private", label: "None", hint: "Whoever posts it decides." },
  { value: "schedule", label: "Schedule", hint: "The time is written into the package." },
];

/** An hour: how far ahead a time is suggested if the channel has no slots. */
const leadMs = 60 * 60_000;

/** Who sees the video, and when: at once, or at a time in the channel's time zone. */
export function VisibilityField({ form, nextSlot }: { form: PlanFormFields; nextSlot: Date | null }) {
  const { plan, channel, isReadOnly, wasPublic, change, setObstacle, inherit, listProblems } = form;
  const { privacyStatus, publishAt } = plan;
  const { timeZone } = channel;
  const [text, setText] = useState(publishAt === null ? "" : toLocalTime(publishAt, timeZone));
  const [isScheduling, setIsScheduling] = useState(publishAt !== null);
  const unscheduled = channel.kind === "export" ? "private" : privacyStatus;
  const value: Visibility = isScheduling ? "schedule" : unscheduled;
  const read = isScheduling ? readLocalTime(text, timeZone) : undefined;

  function pick(visibility: Visibility) {
    if (visibility === "schedule")
      schedule(nextSlot ?? new Date(Math.ceil((Date.now() + leadMs) / leadMs) * leadMs));
    else {
      setIsScheduling(false);
      setObstacle(undefined);
      change({ privacyStatus: visibility, publishAt: null });
    }
  }

  function schedule(moment: Date) {
    setIsScheduling(true);
    setText(toLocalTime(moment, timeZone));
    setObstacle(undefined);
    change(toSchedule(moment));
  }

  function type(typed: string) {
    setText(typed);
    const entered = readLocalTime(typed, timeZone);
    setObstacle(entered.problem);
    if (entered.problem === undefined) change(toSchedule(entered.moment));
  }

  return (
    <div className="flex flex-col gap-3">
      <Choices
        legend={channel.kind === "export" ? "Time" : "Visibility"}
        value={value}
        choices={listChoices(channel.kind, wasPublic)}
        inherited={inherit("channel", (begun) => ({
          privacyStatus: begun.privacyStatus,
          publishAt: begun.publishAt,
        }))}
        isReadOnly={isReadOnly}
        onPick={pick}
      />
      {isScheduling && (
        <div className="flex flex-wrap items-end gap-3">
          <PlanField
            label={`Day and time (${timeZone.replaceAll("_", " ")})`}
            hint={
              publishAt === null || read?.problem !== undefined ? undefined : momentLabel(publishAt, timeZone)
            }
            problems={read?.problem === undefined ? listProblems("publishAt") : [toProblem(read.problem)]}
          >
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                className="w-56"
                value={text}
                readOnly={isReadOnly}
                onChange={({ target }) => type(target.value)}
              />
            )}
          </PlanField>
        </div>
      )}
      {!isReadOnly && !wasPublic && nextSlot !== null && publishAt?.getTime() !== nextSlot.getTime() && (
        <Button variant="outline" size="sm" className="self-start" onClick={() => schedule(nextSlot)}>
          Next free slot: {momentLabel(nextSlot, timeZone)}
        </Button>
      )}
      {!isScheduling && <ProblemNotes problems={listProblems("publishAt")} />}
    </div>
  );
}

function listChoices(kind: ChannelKind, wasPublic: boolean): VisibilityChoice[] {
  if (kind === "export") return packageChoices;

  return wasPublic ? publicChoices : allChoices;
}

/** In YouTube's terms, a scheduled video is private until its time. */
function toSchedule(publishAt: Date): Pick<PublicationPlan, "privacyStatus" | "publishAt"> {
  return { privacyStatus: "private", publishAt };
}

function toProblem(sentence: string) {
  return { field: "publishAt", level: "blocking", sentence, howToFix: "" } as const;
}
