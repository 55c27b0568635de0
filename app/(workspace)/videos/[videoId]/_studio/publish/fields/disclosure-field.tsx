import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { PublicationOptions } from "@/server/publications/schema";
import type { PlanFormFields } from "../plan-form";
import { Choices } from "./choices";

type Disclosure = NonNullable<PublicationOptions["disclosure"]>;

/** In YouTube's own words: https://support.google.com/youtube/answer/14328491. */
const questions: { name: keyof Disclosure; question: string }[] = [
  {
    name: "showsRealPerson",
    question: "Does it make a real person appear to say or do something they didn’t say or do?",
  },
  { name: "altersRealEvent", question: "Does it alter footage of a real event or place?" },
  {
    name: "showsRealisticScene",
    question: "Does it generate a realistic-looking scene that didn’t actually occur?",
  },
];
const none: Disclosure = { showsRealPerson: false, altersRealEvent: false, showsRealisticScene: false };

/** YouTube's three questions about altered or synthetic content; answers are kept once all three are given. */
export function DisclosureField({ form }: { form: PlanFormFields }) {
  const { plan, isReadOnly, changeOptions } = form;
  const [answers, setAnswers] = useState<Partial<Disclosure>>(plan.options.disclosure ?? {});

  function answer(given: Partial<Disclosure>) {
    setAnswers(given);
    const { showsRealPerson, altersRealEvent, showsRealisticScene } = given;
    const isWhole =
      showsRealPerson !== undefined && altersRealEvent !== undefined && showsRealisticScene !== undefined;
    changeOptions({
      disclosure: isWhole ? { showsRealPerson, altersRealEvent, showsRealisticScene } : null,
    });
  }

  return (
    <section
      aria-label="Altered or synthetic content"
      className="flex flex-col gap-2 rounded-lg border bg-card p-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-[13px] font-medium">Altered or synthetic content</h3>
        {!isReadOnly && (
          <Button variant="outline" size="sm" onClick={() => answer(none)}>
            No to all three
          </Button>
        )}
      </div>
      <p className="text-[13px] text-muted-foreground">
        YouTube asks this of every video. Drawings, charts and a synthetic narrator alone are a no.
      </p>
      {questions.map(({ name, question }) => {
        const given = answers[name];

        return (
          <Choices
            key={name}
            legend={question}
            isInline
            isReadOnly={isReadOnly}
            value={given === undefined ? null : given ? "yes" : "no"}
            choices={[
              { value: "yes", label: "Yes" },
              { value: "no", label: "No" },
            ]}
            onPick={(value) => answer({ ...answers, [name]: value === "yes" })}
          />
        );
      })}
    </section>
  );
}
