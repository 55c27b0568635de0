import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

// It reads YAML, which is a good deal of code for what is below all else.
const DetailFields = dynamic(() => import("./detail-fields").then((module) => module.DetailFields), {
  ssr: false,
  loading: () => (
    <>
      <Skeleton className="h-36" />
      <Skeleton className="h-21" />
    </>
  ),
});

type DetailsSectionProps = {
  script: string;
  isReadOnly: boolean;
  onScript: (script: string, place: string) => void;
};

/** The inspector's part for what viewers read beside the video. */
export function DetailsSection(props: DetailsSectionProps) {
  return (
    <section aria-label="Details" className="flex flex-col gap-4 border-t p-4">
      <h2 className="text-[13px] font-semibold">Details</h2>
      <DetailFields {...props} />
    </section>
  );
}
