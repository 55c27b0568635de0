import { type ReactNode, Suspense } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { SectionCard } from "../../../_components/section-card";

type CardProps<Data> = {
  title: string;
  action?: ReactNode;
  /** Fetches the content; meanwhile a placeholder keeps the card's place. */
  load: () => Promise<Data>;
  children: (data: Data) => ReactNode;
  /** As high as the content. */
  skeletonClassName?: string;
};

/** A card of the dashboard. It appears when its figures arrive, without waiting for others; if they fail, it says so. */
export function Card<Data>({ title, action, skeletonClassName = "h-24", ...content }: CardProps<Data>) {
  return (
    <SectionCard title={title} action={action}>
      <Suspense fallback={<Waiting title={title} className={skeletonClassName} />}>
        <Content {...content} />
      </Suspense>
    </SectionCard>
  );
}

async function Content<Data>({ load, children }: Pick<CardProps<Data>, "load" | "children">) {
  const loaded = await load().then(
    (data) => ({ data }),
    () => undefined,
  );
  if (!loaded) {
    return (
      <p role="alert" className="p-4 text-[13px] text-destructive">
        This could not be fetched; load the page again.
      </p>
    );
  }

  return children(loaded.data);
}

function Waiting({ title, className }: { title: string; className: string }) {
  return (
    <div aria-busy className="p-4">
      <p role="status" className="sr-only">
        {title}: it is being fetched.
      </p>
      <Skeleton className={className} />
    </div>
  );
}

/** What a card says if it has nothing to show. */
export function EmptyCard({ children }: { children: ReactNode }) {
  return <p className="p-4 text-[13px] text-muted-foreground">{children}</p>;
}
