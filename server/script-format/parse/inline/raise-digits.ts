import type { PhrasingContent } from "mdast";
import { lowerDigits, raiseDigits } from "@/server/text-normalization/raised-digits";

const tags = [
  { open: /^<sup\s*>$/i, close: /^<\/sup\s*>$/i, replace: raiseDigits },
  { open: /^<sub\s*>$/i, close: /^<\/sub\s*>$/i, replace: lowerDigits },
];

/** The nodes with "10<sup>6</sup>" as "10⁶" and "CO<sub>2</sub>" as "CO₂": merely dropping the tags would change the number. */
export function raiseTaggedDigits(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const raised: PhrasingContent[] = [];

  for (let index = 0; index < nodes.length; index += 1) {
    const [node, inner, end] = nodes.slice(index, index + 3);
    if (node === undefined) continue;
    const tag = node.type === "html" ? tags.find(({ open }) => open.test(node.value)) : undefined;
    const value =
      inner?.type === "text" && end?.type === "html" && tag?.close.test(end.value)
        ? tag.replace(inner.value.trim())
        : undefined;

    if (value === undefined || inner?.type !== "text") raised.push(node);
    else {
      raised.push({ ...inner, value });
      index += 2;
    }
  }

  return raised;
}
