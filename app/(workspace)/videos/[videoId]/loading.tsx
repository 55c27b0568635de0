import { StudioSkeleton } from "./_components/studio-skeleton";

export default function StudioLoading() {
  return <StudioSkeleton />;
}
