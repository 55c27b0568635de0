import { Captions, ChevronDown, Download, FileText, Film, Image, Package } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Button } from "@/components/ui/button";
import { menuStyles } from "@/components/ui/menu-styles";

const files = [
  { name: "Video (MP4)", path: "video?download", icon: Film },
  { name: "Captions (SRT)", path: "srt", icon: Captions },
  { name: "Captions (VTT)", path: "vtt", icon: Captions },
  { name: "Thumbnail (JPEG)", path: "thumbnail?download", icon: Image },
  { name: "Description (text)", path: "description", icon: FileText },
  { name: "Everything (ZIP)", path: "package", icon: Package },
];

/** All that a finished render made, one by one or together. */
export function DownloadMenu({ renderId }: { renderId: string }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button variant="outline">
          <Download aria-hidden />
          Download
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={menuStyles.content}>
          {files.map(({ name, path, icon: Icon }) => (
            <DropdownMenu.Item key={path} asChild className={menuStyles.item}>
              <a href={`/api/renders/${renderId}/${path}`} download>
                <Icon aria-hidden />
                {name}
              </a>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
