import type { OverlayKind } from "../timeline/schema";
import { BarChartScene, barChartMinimumDurationInFrames, barChartPaintFrames } from "./bar-chart-scene";
import {
  BigNumberScene,
  bigNumberMinimumDurationInFrames,
  bigNumberPaintFrames,
  bigNumberContentHeightPx,
} from "./big-number-scene";
import {
  ComparisonScene,
  comparisonMinimumDurationInFrames,
  comparisonPaintFrames,
} from "./comparison-scene";
import { LineChartScene, lineChartMinimumDurationInFrames, lineChartPaintFrames } from "./line-chart-scene";
import { ListScene, listMinimumDurationInFrames, listPaintFrames, listContentHeightPx } from "./list-scene";
import { MapScene, mapMinimumDurationInFrames, mapPaintFrames } from "./map-scene";
import {
  PictureScene,
  pictureMinimumDurationInFrames,
  picturePaintFrames,
  pictureContentHeightPx,
} from "./picture-scene";
import {
  QuoteScene,
  quoteMinimumDurationInFrames,
  quotePaintFrames,
  quoteContentHeightPx,
} from "./quote-scene";
import type { SceneDefinition } from "./scene-definition";
import {
  StatementScene,
  statementMinimumDurationInFrames,
  statementPaintFrames,
  statementContentHeightPx,
} from "./statement-scene";
import {
  TitleScene,
  titleMinimumDurationInFrames,
  titlePaintFrames,
  titleContentHeightPx,
} from "./title-scene";

/** What draws each overlay kind, how long it needs, and when its picture changes. */
const sceneDefinitions: { [Kind in OverlayKind]: SceneDefinition<Kind> } = {
  title: {
    Component: TitleScene,
    minimumDurationInFrames: titleMinimumDurationInFrames,
    paintFrames: titlePaintFrames,
    contentHeightPx: titleContentHeightPx,
  },
  statement: {
    Component: StatementScene,
    minimumDurationInFrames: statementMinimumDurationInFrames,
    paintFrames: statementPaintFrames,
    contentHeightPx: statementContentHeightPx,
  },
  list: {
    Component: ListScene,
    minimumDurationInFrames: listMinimumDurationInFrames,
    paintFrames: listPaintFrames,
    contentHeightPx: listContentHeightPx,
  },
  "big-number": {
    Component: BigNumberScene,
    minimumDurationInFrames: bigNumberMinimumDurationInFrames,
    paintFrames: bigNumberPaintFrames,
    contentHeightPx: bigNumberContentHeightPx,
  },
  "bar-chart": {
    Component: BarChartScene,
    minimumDurationInFrames: barChartMinimumDurationInFrames,
    paintFrames: barChartPaintFrames,
  },
  "line-chart": {
    Component: LineChartScene,
    minimumDurationInFrames: lineChartMinimumDurationInFrames,
    paintFrames: lineChartPaintFrames,
  },
  quote: {
    Component: QuoteScene,
    minimumDurationInFrames: quoteMinimumDurationInFrames,
    paintFrames: quotePaintFrames,
    contentHeightPx: quoteContentHeightPx,
  },
  comparison: {
    Component: ComparisonScene,
    minimumDurationInFrames: comparisonMinimumDurationInFrames,
    paintFrames: comparisonPaintFrames,
  },
  map: {
    Component: MapScene,
    minimumDurationInFrames: mapMinimumDurationInFrames,
    paintFrames: mapPaintFrames,
  },
  picture: {
    Component: PictureScene,
    minimumDurationInFrames: pictureMinimumDurationInFrames,
    paintFrames: picturePaintFrames,
    contentHeightPx: pictureContentHeightPx,
  },
};

/** The definition of an overlay kind. */
export function getSceneDefinition<Kind extends OverlayKind>(kind: Kind): SceneDefinition<Kind> {
  return sceneDefinitions[kind];
}
