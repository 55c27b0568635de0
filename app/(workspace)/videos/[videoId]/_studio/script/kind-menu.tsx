import { useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { sceneKinds } from "./scene-kinds";

type KindMenuProps = {
  isOpen: boolean;
  /** The name of the part below which the scene is added, such as "part 3". */
  name: string;
  onClose: () => void;
  onPick: (example: string) => void;
};

/** The kinds of scenes, each with a picture of itself: the chosen one is added as an example to overwrite. */
export function KindMenu({ isOpen, name, onClose, onPick }: KindMenuProps) {
  const picked = useRef<string>(undefined);

  return (
    <Dialog
      open={isOpen}
      title={`Add a scene below ${name}`}
      className="max-w-2xl"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      onClosed={() => {
        // Not earlier: the new part takes the focus, and the closing dialog would return it to where it was.
        if (picked.current !== undefined) onPick(picked.current);
        picked.current = undefined;
      }}
    >
      <ul className="grid grid-cols-2 gap-2 p-4 sm:grid-cols-4">
        {Object.entries(sceneKinds).map(
          ([kind, { label, example }]) =>
            example !== undefined && (
              <li key={kind}>
                <button
                  type="button"
                  onClick={() => {
                    picked.current = example;
                    onClose();
                  }}
                  className="flex w-full flex-col gap-1 rounded-md border p-1 text-left text-[13px] transition-colors duration-100 hover:bg-accent"
                >
                  {/* Its label says what it shows. */}
                  {/* eslint-disable-next-line @next/next/no-img-element -- drawn once at this size */}
                  <img
                    src={`/scene-kinds/${kind}.webp`}
                    alt=""
                    width={320}
                    height={180}
                    loading="lazy"
                    className="w-full rounded-sm"
                  />
                  <span className="px-1 pb-0.5">{label}</span>
                </button>
              </li>
            ),
        )}
      </ul>
    </Dialog>
  );
}
