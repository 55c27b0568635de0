import type { ReactNode } from "react";
import type { SceneLayout } from "../../layout/scene-layout";

type Props = {
  layout: SceneLayout;
  /** Whether it is the scene's main panel; its words use `panelInk`. */
  isAccent: boolean;
  children: ReactNode;
};

/** A box around words in the theme's style: outlined with a faint fill, or flat. It fills its parent and centres words vertically. */
export function Panel({ layout, isAccent, children }: Props) {
  const { chart, colors } = layout.theme;
  const borderRadius = chart.barRadius * layout.unit;
  const faint = chart.isOutlined ? colors.mutedInk : colors.line;
  const color = isAccent ? colors.accent : faint;
  const flatOpacity = isAccent ? 1 : 0.5;

  return (
    <div style={{ position: "relative", width: "100%", height: "100%" }}>
      <div
        style={{
          ...{ position: "absolute", inset: 0, borderRadius },
          backgroundColor: color,
          opacity: chart.isOutlined ? 0.16 : flatOpacity,
        }}
      />
      {chart.isOutlined && (
        <div
          style={{
            ...{ position: "absolute", inset: 0, borderRadius },
            boxSizing: "border-box",
            border: `${chart.lineWidth * layout.unit}px solid ${color}`,
          }}
        />
      )}
      <div
        style={{
          ...{ position: "absolute", inset: 0, display: "flex", alignItems: "center" },
          paddingInline: panelPaddingInUnits * layout.unit,
        }}
      >
        {children}
      </div>
    </div>
  );
}

/** Gap between a panel's side and its words. */
export const panelPaddingInUnits = 3;

/** The colour of words on a panel. */
export function panelInk({ theme }: SceneLayout, isAccent: boolean): string {
  return isAccent && !theme.chart.isOutlined ? theme.colors.onAccent : theme.colors.ink;
}
