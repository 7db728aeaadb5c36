/** Sheet of every chart, drawn on the server or taken over in the browser; colours come from `PALETTE_CSS`. */
export const CHART_CSS = `.chart-svg{display:block;max-width:100%;height:auto;direction:ltr;color:var(--ink);overflow:visible}
.chart-svg text{unicode-bidi:plaintext;white-space:pre;font-variant-numeric:tabular-nums}
.chart-tick,.chart-grid{stroke:var(--line)}
.chart-grid{stroke-opacity:1;shape-rendering:crispEdges}
.chart-tick-label,.chart-axis-label{fill:var(--ink-soft)}
.chart-legend{fill:var(--ink)}
.chart-quiet{fill:var(--ink-soft)}
.chart-halo{stroke:var(--ground)}
.chart-multiply{mix-blend-mode:multiply}.chart-screen{mix-blend-mode:screen}.chart-darken{mix-blend-mode:darken}.chart-lighten{mix-blend-mode:lighten}
.chart-svg a{cursor:pointer;text-decoration:none}
.chart-svg a:hover>*,.chart-svg [tabindex]:hover{filter:brightness(1.12)}
.chart-svg a:focus,.chart-svg [tabindex]:focus{outline:none}
.chart-svg a:focus-visible>*,.chart-svg [tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.chart-svg [data-out]{display:none}
.chart-svg :not(a)>line:not([tabindex],:has(title)){pointer-events:none}
@media print{.chart-svg{break-inside:avoid}}
@media (prefers-reduced-motion:no-preference){.chart-svg a>*{transition:filter .12s}}`;
