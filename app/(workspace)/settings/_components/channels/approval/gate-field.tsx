import { type ApprovalGate, approversSchema, type GatePolicy } from "@/server/channels/approval-policy";
import { Choice } from "../../../../_components/options/choice";
import { approverNames, gateHints, gateTitles } from "./approval-label";
import { CheckField } from "../check-field";

type GateFieldProps = {
  gate: ApprovalGate;
  policy: GatePolicy;
  /** Who may approve in the workspace. */
  people: readonly { userId: string; name: string }[];
  error: string | undefined;
  onChange: (policy: GatePolicy) => void;
};

/** Who approves at one gate. */
export function GateField({ gate, policy, people, error, onChange }: GateFieldProps) {
  const { approvers, userIds } = policy;
  const title = gateTitles[gate];

  return (
    <div className="flex flex-col gap-2">
      <Choice
        label={title}
        hint={gateHints[gate]}
        value={approvers}
        choices={approversSchema.options.map((id) => ({ id, name: approverNames[id] }))}
        onPick={(id) => onChange({ ...policy, approvers: approversSchema.parse(id) })}
      />
      {approvers === "people" && (
        <fieldset className="flex flex-col gap-2 border-l-2 pl-3">
          <legend className="sr-only">Who approves: {title}</legend>
          {people.map(({ userId, name }) => (
            <CheckField
              key={userId}
              label={name}
              isChecked={userIds.includes(userId)}
              onChange={(isChecked) =>
                onChange({
                  ...policy,
                  userIds: isChecked ? [...userIds, userId] : userIds.filter((id) => id !== userId),
                })
              }
            />
          ))}
          {error !== undefined && (
            <p role="alert" className="text-[13px] text-destructive">
              {error}
            </p>
          )}
        </fieldset>
      )}
    </div>
  );
}
