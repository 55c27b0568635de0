import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { cn } from "@/components/ui/cn";

type CardChoicesProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly { value: Value; name: string; hint: string }[];
  onPick: (value: Value) => void;
};

/** A choice of one from a few, each with its meaning. */
export function CardChoices<Value extends string>({
  label,
  value,
  choices,
  onPick,
}: CardChoicesProps<Value>) {
  const id = useId();

  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className="text-[13px] font-medium">
        {label}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(picked) => {
          const choice = choices.find((one) => one.value === picked);
          if (choice) onPick(choice.value);
        }}
        className={cn("grid gap-2", choices.length === 2 ? "sm:grid-cols-2" : "sm:grid-cols-3")}
      >
        {choices.map((choice) => (
          <RadioGroup.Item
            key={choice.value}
            value={choice.value}
            className={cn(
              "flex flex-col items-start gap-0.5 rounded-md border bg-card p-3 text-left text-[13px] transition-colors duration-100 hover:bg-accent",
              "data-[state=checked]:border-primary data-[state=checked]:ring-1 data-[state=checked]:ring-primary",
            )}
          >
            <span className="font-medium">{choice.name}</span>
            <span className="text-muted-foreground">{choice.hint}</span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
