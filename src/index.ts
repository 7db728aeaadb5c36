/** What an analysis imports: `import {analysis, countByRegionMonth, plot, …} from 'rasd';` */
export {analysis, type AnalysisContext, type Reading} from './notebook/analysis.ts';
export {
  dataTable,
  limitsSection,
  plot,
  refusal,
  section,
  summary,
  text,
  vegaLite,
  type CellSpec,
  type ChartSpec,
  type Draw,
  type TableSpec,
} from './notebook/cells.ts';
export type {Cited, Evidence} from './notebook/citations.ts';
export type {KeyFigure, TableView, ViewColumn} from './notebook/document.ts';
export {choice, integer, month} from './notebook/params.ts';
export type {Names} from './notebook/names.ts';
export type {CountGrid, Tables} from './notebook/tables.ts';
export {
  cellOfRow,
  gridView,
  keyFigure,
  onlyRow,
  rangeOfRow,
  regionRowName,
  regionsInUse,
  seriesView,
  type CountedRow,
  type CountQuery,
} from './notebook/counted-rows.ts';
export {mapCounts, type MappedCounts} from './notebook/mapped-counts.ts';
export {routeOf, rangeOf} from './notebook/appendix.ts';
export type {EventRow} from './claims/events/events-table.ts';
export {countByRegionMonth, countEvents, monthsOfEvents} from './measures/count.ts';
export {drawForm} from './charts/draw-form.ts';
export {drawPlot} from './charts/draw-plot.ts';
export {drawVegaLite} from './charts/draw-vega-lite.ts';
export {
  citationGraph,
  coverageMatrix,
  dumbbell,
  figureSpread,
  heatMap,
  rangeBars,
  regionMap,
  routes,
  shareBars,
  smallMultiples,
  upset,
} from './charts/forms/keyed-forms.ts';
export {countRoutes} from './measures/routes.ts';
export {monthBounds} from './charts/forms/month-bounds.ts';
export {monthColumns} from './charts/forms/month-columns.ts';
export {outletColour, regionColour} from './charts/series-colour.ts';
export {monthText, shortMonthText} from './values/calendar-names.ts';
export {dateText, spanText} from './values/date-text.ts';
export {dayText} from './values/day.ts';
export type {Range} from './values/figure.ts';
export {localize, type Language, type Localized} from './values/localized.ts';
export {monthsFrom, type Month} from './values/month.ts';
export {formatNumber} from './values/number-text.ts';
export {rangeProse, rangeText} from './values/range-text.ts';
export {sourceName} from './notebook/source-name.ts';
export {figureWords, qualifierName} from './notebook/figure-words.ts';
export {claimOrigins, type ClaimOrigin} from './measures/claim-origins.ts';
export {figuresByOrigin, type OriginFigure} from './measures/figures-by-origin.ts';
export {
  compareFigures,
  figureMatrix,
  type FigureComparison,
} from './measures/figure-comparisons.ts';
export {originPairs} from './measures/origin-pairs.ts';
export {
  coverageByMonth,
  coverageByRegion,
  isPublishedWithin,
  monthOfPublication,
} from './measures/outlet-coverage.ts';
export {
  countCitations,
  countStanding,
  type CitationEdge,
  type Standing,
} from './measures/citation-counts.ts';
export {
  describeHabits,
  describeUnits,
  type FigureHabit,
  type UnitHabit,
} from './measures/figure-habits.ts';
export {reportDelays} from './measures/report-delays.ts';
export {blandAltmanPlot} from './charts/forms/bland-altman-plot.ts';
export {coloursById} from './charts/series-colour.ts';
export {compareBlandAltman} from './measures/statistics/bland-altman.ts';
export {computeAlpha} from './measures/statistics/krippendorff-alpha.ts';
export {measureOriginBias} from './measures/statistics/origin-bias.ts';
export {describeHeaping} from './measures/statistics/heaping.ts';
export {describeDelays} from './measures/statistics/delays.ts';
export {countOverlaps} from './measures/statistics/overlaps.ts';
export {estimateTwoLists} from './measures/statistics/two-lists.ts';
export {fitLogLinear} from './measures/statistics/log-linear.ts';
export {countHistories} from './measures/statistics/capture-histories.ts';
export {isRefusal} from './measures/statistics/refusal.ts';
export {median} from './measures/statistics/summary.ts';
export {hullOfRanges, QUALIFIERS, readFigure, type Qualifier} from './values/figure.ts';
export {asOf, calendarPeriod, regionId, type AsOf, type Params} from './notebook/params.ts';
export {countedNoun, NOUNS, type CountedNoun} from './notebook/counted-noun.ts';
export {countedRow, type RawRow} from './notebook/counted-rows.ts';
export {countSubject, regionsOf, sharedGrid, type CountSubject} from './notebook/subject-counts.ts';
export {sharedWork} from './notebook/shared-work.ts';
export {differenceCell} from './notebook/sentences/number-words.ts';
export {changeSentence, differenceWords, rateWords} from './notebook/sentences/change-sentence.ts';
export {
  changePointSentence,
  trendSentence,
  unusualSentence,
} from './notebook/sentences/trend-sentences.ts';
export {boundsOf, type BoundsRow} from './claims/totals/bounds-of.ts';
export {eventsTable} from './claims/events/events-table.ts';
export {hasPublicationDay, isPublishedBy, publicationDay} from './claims/known/published-by.ts';
export {comparePeriods, type PeriodChange} from './measures/period-change.ts';
export {judgeMonth} from './measures/unusual-months.ts';
export {findSoberChanges} from './measures/sober-changes.ts';
export {newsBetween, type News} from './measures/news-between.ts';
export {testMannKendall} from './measures/statistics/mann-kendall.ts';
export {estimateTheilSen} from './measures/statistics/theil-sen.ts';
export {
  calendarPeriodOf,
  calendarPeriodsFrom,
  daysOfPeriod,
  periodText,
  shiftPeriod,
  yearBefore,
  type CalendarPeriod,
} from './values/calendar-period.ts';
export {firstDay, lastDay, maybeMonth, monthAt, monthIndex} from './values/month.ts';
export {maybeDay} from './values/day.ts';
export type {CellValue} from './notebook/document.ts';
export {UserError} from './values/fault.ts';
export {boundPanels} from './charts/forms/bound-panels.ts';
export {compareTotals, latestTotals, type ComparedTotal} from './measures/compare-totals.ts';
export {describedEvents} from './measures/described-events.ts';
export {narrowestBounds, type MonthBound} from './measures/narrowest-bounds.ts';
export {
  claimedPeriodWords,
  SERIES_COLUMNS,
  seriesWords,
  whereWords,
} from './notebook/series-words.ts';
export type {Totals} from './notebook/totals.ts';
export {POLICIES, type Policy} from './claims/totals/policy.ts';
export {POLICY_WORDS} from './claims/totals/words.ts';
export {periodText as claimedPeriodText} from './claims/totals/wording.ts';
export {createRandom} from './measures/statistics/random.ts';
export {boundsValue} from './notebook/bounds-value.ts';
export {deriveByValue, type ByValue} from './tables/columns/derive-by-value.ts';
export {groupByCodes} from './tables/columns/group-by-codes.ts';
export {compareTables, type TableChanges} from './measures/changes/compare-tables.ts';
export type {FigureMove} from './measures/changes/figure-moves.ts';
export type {TableSet} from './measures/changes/table-set.ts';
export {tally} from './measures/tally.ts';
export {sameDayFigures, type SameDayFigures} from './measures/same-day-figures.ts';
export {gatherCitations} from './measures/gather-citations.ts';
export {rivalTotals, type RivalTotals} from './measures/rival-totals.ts';
export {
  bulletList,
  capitalized,
  COMMA,
  FULL_STOP,
  joinedByAnd,
  joinTexts,
  SEMICOLON,
} from './notebook/sentences/joined-texts.ts';
export {citeBounds, drawnBound, type CitedBound} from './notebook/cited-bounds.ts';
export type {Audit} from './claims/totals/audit-of.ts';
export type {BreakdownRow} from './claims/totals/breakdowns.ts';
export type {ContradictionRow} from './claims/totals/contradictions.ts';
export type {IncrementRow} from './claims/totals/increments.ts';
export type {OrdinalRow} from './claims/totals/ordinals.ts';
export type {Statement} from './claims/totals/statement.ts';
export {drawCountColumns, drawCountGrid, monthOf} from './notebook/draw-counts.ts';
