import { createContext, useContext } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { PresentPerson } from "@/server/presence/schema";

/** Who else has the video open, for the cards of its scenes. */
export const PresenceContext = createContext<readonly PresentPerson[]>([]);

const mostShown = 4;

type PresentPeopleProps = {
  people: readonly PresentPerson[];
  /** Which people these are, for screen readers. */
  label: string;
};

/** People as initials, with their names on hover and for screen readers. Nothing if there is nobody. */
export function PresentPeople({ people, label }: PresentPeopleProps) {
  if (people.length === 0) return null;
  const shown = people.slice(0, mostShown);
  const others = people.slice(mostShown);

  return (
    <ul aria-label={label} className="flex shrink-0 -space-x-1">
      {shown.map(({ userId, name, scenes }) => (
        <li key={userId} title={nameLabel(name, scenes)}>
          <Avatar id={userId} name={name} size="sm" className="ring-2 ring-card" />
          <span className="sr-only">{nameLabel(name, scenes)}</span>
        </li>
      ))}
      {others.length > 0 && (
        <li
          title={others.map(({ name }) => name).join(", ")}
          className="flex size-5 items-center justify-center rounded-full bg-muted text-[10px] ring-2 ring-card"
        >
          +{others.length}
        </li>
      )}
    </ul>
  );
}

/** The people who look at one of these scenes, beside its card. */
export function PeopleAtScenes({ name, positions }: { name: string; positions: readonly number[] }) {
  const people = useContext(PresenceContext);
  const here = people.filter(({ scenes }) => scenes.some((scene) => positions.includes(scene)));

  return <PresentPeople people={here} label={`At ${name}`} />;
}

function nameLabel(name: string, scenes: readonly number[]): string {
  const [scene] = scenes;

  return scene === undefined ? name : `${name}, at scene ${scene + 1}`;
}
