import type { OverlayKind } from "../timeline/schema";
import {
  BarChartScene,
  barChartMinimumDurationInFrames,
  barChartChangeFrames,
} from "./chart/bar-chart-scene";
import {
  BigNumberScene,
  bigNumberMinimumDurationInFrames,
  bigNumberChangeFrames,
  bigNumberContentHeightPx,
} from "./big-number-scene";
import { causeEffectScene } from "./chain/cause-effect-scene";
import { codeScene } from "./code/code-scene";
import {
  ComparisonScene,
  comparisonMinimumDurationInFrames,
  comparisonChangeFrames,
} from "./comparison-scene";
import { definitionScene } from "./definition-scene";
import { endScreenScene } from "./end-screen-scene";
import { forAndAgainstScene } from "./for-and-against-scene";
import { formulaScene } from "./formula/formula-scene";
import { labelledPictureScene } from "./callouts/labelled-picture-scene";
import {
  LineChartScene,
  lineChartMinimumDurationInFrames,
  lineChartChangeFrames,
} from "./chart/line-chart-scene";
import {
  ListScene,
  listMinimumDurationInFrames,
  listChangeFrames,
  listContentHeightPx,
} from "./list/list-scene";
import { mapScene } from "./map/map-scene";
import {
  PictureScene,
  pictureMinimumDurationInFrames,
  pictureChangeFrames,
  pictureContentHeightPx,
} from "./picture-scene";
import {
  QuoteScene,
  quoteMinimumDurationInFrames,
  quoteChangeFrames,
  quoteContentHeightPx,
  quoteParts,
} from "./quote-scene";
import { cycleScene } from "./cycle/cycle-scene";
import { partOfWholeScene } from "./quantity/part-of-whole-scene";
import { pictogramCountScene } from "./quantity/pictogram-count-scene";
import { scaleComparisonScene } from "./quantity/scale-comparison-scene";
import { stepsScene } from "./rail/steps-scene";
import { timelineScene } from "./rail/timeline-scene";
import type { SceneDefinition } from "./scene-definition";
import {
  StatementScene,
  statementMinimumDurationInFrames,
  statementChangeFrames,
  statementContentHeightPx,
  statementParts,
} from "./statement-scene";
import {
  TitleScene,
  titleMinimumDurationInFrames,
  titleChangeFrames,
  titleContentHeightPx,
  titleParts,
} from "./title/title-scene";

/** The scene definition of each overlay kind. */
const sceneDefinitions: { [Kind in OverlayKind]: SceneDefinition<Kind> } = {
  title: {
    Component: TitleScene,
    minimumDurationInFrames: titleMinimumDurationInFrames,
    changeFrames: titleChangeFrames,
    parts: titleParts,
    contentHeightPx: titleContentHeightPx,
  },
  statement: {
    Component: StatementScene,
    minimumDurationInFrames: statementMinimumDurationInFrames,
    changeFrames: statementChangeFrames,
    parts: statementParts,
    contentHeightPx: statementContentHeightPx,
  },
  list: {
    Component: ListScene,
    minimumDurationInFrames: listMinimumDurationInFrames,
    changeFrames: listChangeFrames,
    contentHeightPx: listContentHeightPx,
  },
  "big-number": {
    Component: BigNumberScene,
    minimumDurationInFrames: bigNumberMinimumDurationInFrames,
    changeFrames: bigNumberChangeFrames,
    contentHeightPx: bigNumberContentHeightPx,
  },
  "bar-chart": {
    Component: BarChartScene,
    minimumDurationInFrames: barChartMinimumDurationInFrames,
    changeFrames: barChartChangeFrames,
  },
  "line-chart": {
    Component: LineChartScene,
    minimumDurationInFrames: lineChartMinimumDurationInFrames,
    changeFrames: lineChartChangeFrames,
  },
  quote: {
    Component: QuoteScene,
    minimumDurationInFrames: quoteMinimumDurationInFrames,
    changeFrames: quoteChangeFrames,
    parts: quoteParts,
    contentHeightPx: quoteContentHeightPx,
  },
  comparison: {
    Component: ComparisonScene,
    minimumDurationInFrames: comparisonMinimumDurationInFrames,
    changeFrames: comparisonChangeFrames,
  },
  map: mapScene,
  picture: {
    Component: PictureScene,
    minimumDurationInFrames: pictureMinimumDurationInFrames,
    changeFrames: pictureChangeFrames,
    contentHeightPx: pictureContentHeightPx,
  },
  "end-screen": endScreenScene,
  definition: definitionScene,
  "cause-effect": causeEffectScene,
  "for-and-against": forAndAgainstScene,
  formula: formulaScene,
  code: codeScene,
  "labelled-picture": labelledPictureScene,
  timeline: timelineScene,
  steps: stepsScene,
  cycle: cycleScene,
  "pictogram-count": pictogramCountScene,
  "part-of-whole": partOfWholeScene,
  "scale-comparison": scaleComparisonScene,
};

/** The definition of an overlay kind. */
export function getSceneDefinition<Kind extends OverlayKind>(kind: Kind): SceneDefinition<Kind> {
  return sceneDefinitions[kind];
}
