import { useId } from "react";

/** Whether a connection is used when those before it fail. */
export function FallbackField({ isChecked }: { isChecked: boolean }) {
  const id = useId();

  return (
    <div className="flex items-start gap-2.5">
      <input
        type="checkbox"
        id={id}
        name="isFallback"
        defaultChecked={isChecked}
        aria-describedby={`${id}-note`}
        className="mt-0.5 size-4 shrink-0 accent-primary max-sm:size-5"
      />
      <div className="flex flex-col gap-0.5 text-[13px]">
        <label htmlFor={id} className="font-medium">
          Use it when the writers above it fail
        </label>
        <p id={`${id}-note`} className="text-muted-foreground">
          Otherwise it waits until you move it to the top. Each script says who wrote it.
        </p>
      </div>
    </div>
  );
}
