import {monthNames} from '../values/calendar-names.ts';
import {digitsText, type Digits} from '../values/number-text.ts';
import type {Language} from '../values/localized.ts';
import {CATEGORICAL, STEPS} from './palette.ts';
import {FONT_FAMILY} from './text-width.ts';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
};

/** Names of months and days and the look of numbers, given to Vega so that it never asks the machine. */
function vegaLocale(language: Language, digits: Digits): object {
  const isIndic = language === 'ar' && digits === 'arab';
  return {
    number: {
      decimal: isIndic ? '٫' : '.',
      thousands: '\u202f',
      grouping: [3],
      currency: ['', ''],
      minus: '\u2212',
      ...(isIndic ? {numerals: [...digitsText('0123456789', digits)]} : {}),
    },
    time: {
      dateTime: '%e %B %Y %X',
      date: '%Y-%m-%d',
      time: '%H:%M:%S',
      periods: language === 'ar' ? ['ص', 'م'] : ['AM', 'PM'],
      days: WEEKDAYS[language],
      shortDays: WEEKDAYS[language].map((day) => (language === 'ar' ? day : day.slice(0, 3))),
      months: monthNames(language, 'long'),
      shortMonths: monthNames(language, 'short'),
    },
  };
}

function axisTheme(isMirrored: boolean): object {
  const quiet = {labelColor: 'var(--ink-soft)', titleColor: 'var(--ink-soft)'};
  return {
    axis: {
      ...quiet,
      labelFontSize: 12,
      titleFontSize: 12,
      titleFontWeight: 400,
      domainColor: 'var(--line)',
      tickColor: 'var(--line)',
      gridColor: 'var(--line)',
      labelPadding: 6,
      titlePadding: 10,
      aria: false,
    },
    axisY: {domain: false, ticks: false, orient: isMirrored ? 'right' : 'left'},
    axisX: {grid: false, domainColor: 'var(--ink-soft)', tickSize: 4},
    axisBand: {grid: false, ticks: false},
  };
}

/** Vega-Lite configuration of every Rasd chart: one type, four sizes, quiet axes, the page's colours. */
export function vegaTheme(language: Language, digits: Digits): object {
  const isMirrored = language === 'ar';
  return {
    background: null,
    font: FONT_FAMILY,
    locale: vegaLocale(language, digits),
    padding: {left: 2, right: 2, top: 4, bottom: 2},
    view: {stroke: null, continuousWidth: 600, continuousHeight: 280},
    ...axisTheme(isMirrored),
    range: {
      category: CATEGORICAL,
      ordinal: STEPS.slice(1),
      heatmap: STEPS.slice(1),
      ramp: STEPS.slice(1),
    },
    mark: {color: 'var(--c1)'},
    bar: {fill: 'var(--c1)'},
    rule: {stroke: 'var(--ink)'},
    text: {fill: 'var(--ink)', fontSize: 12},
    legend: {
      aria: false,
      labelColor: 'var(--ink)',
      labelFontSize: 12,
      titleColor: 'var(--ink-soft)',
      titleFontSize: 12,
      titleFontWeight: 400,
      orient: 'top',
      symbolSize: 110,
      symbolType: 'square',
    },
    header: {
      labelColor: 'var(--ink)',
      labelFontSize: 12,
      labelFontWeight: 600,
      titleColor: 'var(--ink-soft)',
      titleFontSize: 12,
    },
    title: {aria: false, color: 'var(--ink)', fontSize: 13, anchor: isMirrored ? 'end' : 'start'},
  };
}
