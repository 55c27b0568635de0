import { Search } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Input, Select } from "@/components/ui/field";
import type { ListedVoice } from "@/server/providers/listed-voice";
import { type FilterOption, listFilterOptions, type VoiceFilters } from "./filter-voices";

type VoiceFilterFieldsProps = {
  voices: readonly ListedVoice[];
  filters: VoiceFilters;
  onChange: (filters: VoiceFilters) => void;
  /** Enter or the down arrow in the search moves on to the voices. */
  onLeaveSearch: () => void;
};

/** The search and the filters of the list of voices. */
export function VoiceFilterFields({ voices, filters, onChange, onLeaveSearch }: VoiceFilterFieldsProps) {
  const { languages, accents, genders, engines } = listFilterOptions(voices, filters);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onLeaveSearch();
  }

  return (
    <div role="search" aria-label="Voices" className="flex flex-col gap-2">
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted-foreground max-sm:top-3"
        />
        <Input
          type="search"
          aria-label="Search voices"
          placeholder="Search by name, language or accent"
          className="pl-9"
          maxLength={100}
          value={filters.search}
          onChange={({ target }) => onChange({ ...filters, search: target.value })}
          onKeyDown={handleKeyDown}
        />
      </div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-[repeat(auto-fit,minmax(7rem,1fr))]">
        <Filter
          label="Language"
          all="All languages"
          value={filters.language}
          options={languages}
          onPick={(language) => onChange({ ...filters, language, accent: "" })}
        />
        {accents.length > 1 && (
          <Filter
            label="Accent"
            all="All accents"
            value={filters.accent}
            options={accents}
            onPick={(accent) => onChange({ ...filters, accent })}
          />
        )}
        <Filter
          label="Gender"
          all="Any gender"
          value={filters.gender}
          options={genders}
          onPick={(gender) => onChange({ ...filters, gender })}
        />
        <Filter
          label="Engine"
          all="All engines"
          value={filters.engine}
          options={engines}
          onPick={(engine) => onChange({ ...filters, engine })}
        />
      </div>
    </div>
  );
}

type FilterProps = {
  label: string;
  all: string;
  value: string;
  options: FilterOption[];
  onPick: (id: string) => void;
};

function Filter({ label, all, value, options, onPick }: FilterProps) {
  return (
    <Select aria-label={label} value={value} onChange={({ target }) => onPick(target.value)}>
      <option value="">{all}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
