import {citationGraph as drawCitationGraph} from './citation-graph.ts';
import {coverageMatrix as drawCoverageMatrix} from './coverage-matrix.ts';
import {dumbbell as drawDumbbell} from './dumbbell.ts';
import {figureSpread as drawFigureSpread} from './figure-spread.ts';
import {heatMap as drawHeatMap} from './heat-map.ts';
import {rangeBars as drawRangeBars} from './range-bars.ts';
import {regionMap as drawRegionMap} from './region-map.ts';
import {routes as drawRoutes} from './routes.ts';
import {shareBars as drawShareBars} from './share-bars.ts';
import {smallMultiples as drawSmallMultiples} from './small-multiples.ts';
import {upset as drawUpset} from './upset.ts';
import {keyedForm} from './keyed-form.ts';

/* The forms as analyses use them: their charts are kept while what they are drawn from stays the same. */
export const citationGraph = keyedForm('citationGraph', drawCitationGraph);
export const coverageMatrix = keyedForm('coverageMatrix', drawCoverageMatrix);
export const dumbbell = keyedForm('dumbbell', drawDumbbell);
export const figureSpread = keyedForm('figureSpread', drawFigureSpread);
export const heatMap = keyedForm('heatMap', drawHeatMap);
export const rangeBars = keyedForm('rangeBars', drawRangeBars);
export const regionMap = keyedForm('regionMap', drawRegionMap);
export const routes = keyedForm('routes', drawRoutes);
export const shareBars = keyedForm('shareBars', drawShareBars);
export const smallMultiples = keyedForm('smallMultiples', drawSmallMultiples);
export const upset = keyedForm('upset', drawUpset);
