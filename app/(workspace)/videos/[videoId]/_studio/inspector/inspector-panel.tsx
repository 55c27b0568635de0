import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

/** It reads and writes YAML, which is a good deal of code, and nobody waits for it to write. */
export const InspectorPanel = dynamic(() => import("./inspector").then((module) => module.Inspector), {
  ssr: false,
  loading: () => (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-[13px] leading-9 font-semibold">Settings</h2>
      {["Title", "Theme", "Format", "Captions", "Voice", "Speed", "Music"].map((name) => (
        <Skeleton key={name} className="h-15" />
      ))}
    </div>
  ),
});
