import { type ReactNode, useId } from "react";
import { InheritedMark, type Inherited } from "./plan-field";

type ChoicesProps<Value extends string> = {
  legend: string;
  choices: readonly { value: Value; label: ReactNode; hint?: string }[];
  /** Null while nothing is chosen. */
  value: Value | null;
  inherited?: Inherited;
  isReadOnly: boolean;
  isInline?: boolean;
  onPick: (value: Value) => void;
};

/** A choice of one from a few, all of them visible. */
export function Choices<Value extends string>({ legend, choices, value, ...rest }: ChoicesProps<Value>) {
  const { inherited, isReadOnly, isInline = false, onPick } = rest;
  const name = useId();

  return (
    <fieldset disabled={isReadOnly} className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <legend className="contents">
          <span className="mb-1 text-[13px] font-medium">{legend}</span>
        </legend>
        {inherited && <InheritedMark label={legend} {...inherited} />}
      </div>
      <div className={isInline ? "flex flex-wrap gap-x-4" : "flex flex-col gap-0.5"}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-7 items-start gap-2 py-1 text-[13px] max-sm:min-h-10 max-sm:py-2.5"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              className="mt-0.5 size-4 shrink-0 accent-primary"
              onChange={() => onPick(choice.value)}
            />
            <span className="min-w-0">
              {choice.label}
              {choice.hint !== undefined && (
                <span className="block text-muted-foreground">{choice.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type TickProps = {
  label: string;
  hint?: string;
  isTicked: boolean;
  inherited?: Inherited;
  isDisabled: boolean;
  onTick: (isTicked: boolean) => void;
};

/** A yes-or-no choice. */
export function Tick({ label, hint, isTicked, inherited, isDisabled, onTick }: TickProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-3">
      <label className="flex min-h-7 min-w-0 flex-1 items-start gap-2 py-1 text-[13px] max-sm:min-h-10 max-sm:py-2.5">
        <input
          type="checkbox"
          checked={isTicked}
          disabled={isDisabled}
          className="mt-0.5 size-4 shrink-0 accent-primary"
          onChange={({ target }) => onTick(target.checked)}
        />
        <span className="min-w-0">
          {label}
          {hint !== undefined && <span className="block text-muted-foreground">{hint}</span>}
        </span>
      </label>
      {inherited && (
        <span className="py-1 max-sm:py-2.5">
          <InheritedMark label={label} {...inherited} />
        </span>
      )}
    </div>
  );
}
