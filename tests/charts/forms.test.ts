import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {drawVegaLite} from '../../src/charts/draw-vega-lite.ts';
import {monthColumns} from '../../src/charts/forms/month-columns.ts';
import {LANGUAGES} from '../../src/values/localized.ts';
import {month, monthsFrom} from '../../src/values/month.ts';
import {everyForm, everyFormText} from './every-form.ts';

const run = promisify(execFile);

describe.each(LANGUAGES)('every form in %s', (language) => {
  test('stands on a page without styles, script or English words in Arabic', async () => {
    for (const [name, {svg, width}] of await everyForm(language)) {
      expect([name, /style=|<style|<script|NaN|undefined|\[object/.test(svg)]).toEqual([
        name,
        false,
      ]);
      expect(width).toBeLessThanOrEqual(720);
      const texts = [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text).join(' ');
      if (language === 'ar') expect([name, /[A-Za-z]/.exec(texts)?.[0]]).toEqual([name, undefined]);
    }
  });

  test('shares no id between charts and refers only to its own', async () => {
    const charts = [...(await everyForm(language)).values()];
    const ids = charts.flatMap(({svg}) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const used = charts.flatMap(({svg}) =>
      [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id),
    );
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('links its marks to their groups', async () => {
    for (const [name, {svg}] of await everyForm(language)) {
      expect([name, /href="#g\d+"/.test(svg)]).toEqual([name, true]);
      expect([name, /href="#(undefined|null)/.test(svg)]).toEqual([name, false]);
    }
  });
});

test('time runs to the left where that is asked for, labels with it', async () => {
  const months = monthsFrom(month('2024-01'), month('2024-12'));
  const rows = months.map((at, n) => ({month: at, low: n, best: n, high: n, group: `g${n}`}));
  const place = async (time: 'ltr' | 'rtl') => {
    const spec = monthColumns(rows, {language: 'ar', months, time, width: 400});
    const {svg} = await drawVegaLite(spec, {id: 'time', language: 'ar'});
    const label = (name: string) =>
      Number(new RegExp(`translate\\(([\\d.]+),[\\d.]+\\)"[^>]*>${name}`).exec(svg)?.[1]);
    const bar = (group: string) =>
      Number(
        new RegExp(`href="#${group}"[^>]*><title>[^<]*</title><path d="M([\\d.]+)`).exec(svg)?.[1],
      );
    return {labels: label('كانون الأول') - label('كانون الثاني'), bars: bar('g11') - bar('g1')};
  };
  const [left, right] = [await place('rtl'), await place('ltr')];
  expect([left.labels < -150, left.bars < -150]).toEqual([true, true]);
  expect([right.labels > 150, right.bars > 150]).toEqual([true, true]);
});

test('Arabic-Indic digits reach every text', async () => {
  for (const [name, {svg}] of await everyForm('ar', 'arab')) {
    const texts = [...svg.matchAll(/<text[^>]*>([^<>]+)</g)].map(([, text]) => text).join(' ');
    expect([name, /\d/.exec(texts)?.[0]]).toEqual([name, undefined]);
  }
});

test('is the same in other processes, zones and locales', async () => {
  const here = createHash('sha256')
    .update(await everyFormText())
    .digest('hex');
  const program = fileURLToPath(new URL('print-every-form.ts', import.meta.url));
  const places = [
    {TZ: 'Asia/Beirut', LANG: 'ar_LB.UTF-8', LC_ALL: 'ar_LB.UTF-8'},
    {TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C'},
  ];
  const hashes = await Promise.all(
    places.map(async (place) => {
      const env = {...process.env, ...place};
      const {stdout} = await run(process.execPath, ['--import', 'tsx', program], {env});
      return stdout;
    }),
  );
  expect(hashes).toEqual([here, here]);
});
