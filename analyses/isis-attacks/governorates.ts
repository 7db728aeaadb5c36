import {
  boundPanels,
  describedEvents,
  drawForm,
  drawnBound,
  monthsFrom,
  monthText,
  whereWords,
  type ChartSpec,
  type Cited,
  type CitedBound,
  type Draw,
  type Localized,
  type Month,
  type MonthBound,
  type TableView,
} from 'rasd';
import {COUNTED, isExact, isSilent, MONTH, type Attacks} from './attacks.ts';
import {latestOf, runningTotal} from './latest.ts';

/** Grounds whose governorates the Observatory counts apart. */
export const GROUNDS = ['sdf-areas', 'desert'];

/** Attacks that the Observatory described one by one. */
type Described = ReturnType<typeof describedEvents>[number] & {readonly cited: Cited};

/** Attacks that the Observatory described, by ground, governorate and month, cited. */
export function describedAttacks({statements, reading: {names, cite}}: Attacks): Described[] {
  return describedEvents(
    statements.filter(({series}) => series.origin === 'sohr' && series.measure === 'attacks'),
  ).map((row) => {
    const where = whereWords(row, names);
    const label = {
      en: `Attacks that the Observatory described, ${where.en}, ${monthText(row.month, 'en')}`,
      ar: `هجمات وصفها المرصد، ${where.ar}، ${monthText(row.month, 'ar')}`,
    };
    return {...row, cited: cite(row.count, {label, claims: row.claims})};
  });
}

/** What is drawn of a ground: its governorates, the months that counts speak of, bounds and attacks described. */
interface Panels {
  readonly zone: string;
  readonly regions: readonly string[];
  readonly months: readonly Month[];
  readonly shown: readonly {readonly bound: CitedBound; readonly dots: Described | undefined}[];
}

/** Bounds of a ground by governorate and month, with the attacks described. */
export function governoratesChart(
  attacks: Attacks,
  zone: string,
  described: readonly Described[],
): ChartSpec {
  const panels = panelsOf(attacks, zone, described);
  return {
    anchor: `governorates-${zone}`,
    ...governoratesWords(attacks, panels),
    data: governoratesView(attacks, panels),
    draw: drawGovernorates(attacks, panels),
  };
}

function panelsOf(
  {sohr, reading: {tables}}: Attacks,
  zone: string,
  described: readonly Described[],
): Panels {
  const governorates = tables
    .rows('regions')
    .filter(({kind}) => kind === 'governorate')
    .map(({region_id}) => region_id);
  const here = sohr.filter((row) => row.zone === zone && governorates.includes(row.region ?? ''));
  const spoken = here
    .filter((row) => !isSilent(row))
    .map(({month}) => month)
    .toSorted();
  const [first, last] = [spoken[0], spoken.at(-1)];
  const months = first === undefined || last === undefined ? [] : monthsFrom(first, last);
  const shown = here
    .filter(({month}) => months.includes(month))
    .map((bound) => ({
      bound,
      dots: described.find(
        (one) => one.zone === zone && one.region === bound.region && one.month === bound.month,
      ),
    }));
  const regions = governorates.filter((id) => here.some(({region}) => region === id));
  return {zone, regions, months, shown};
}

function governoratesWords(attacks: Attacks, {zone, regions, months, shown}: Panels) {
  const {names} = attacks.reading;
  const where = whereWords({zone, region: 'all'}, names);
  const exact = shown.filter(({bound}) => isExact(bound)).length;
  const lead = leadOf(attacks, zone, regions);
  const most = Math.max(0, ...shown.map(({dots}) => dots?.count ?? 0));
  return {
    title: {
      en: `In ${zone === 'desert' ? 'the desert' : where.en} the Observatory counts most attacks in ${lead.name.en}: ${lead.share.en} ${lead.period.en}`,
      ar: `في ${where.ar} يحصي المرصد معظم الهجمات في ${lead.name.ar}: ${lead.share.ar} ${lead.period.ar}`,
    },
    subtitle: {
      en: `ISIS attacks by governorate and month, Observatory, ${where.en}; least and greatest that its counts allow, and attacks it described; each row has its own scale, its top value at the side`,
      ar: `هجمات التنظيم حسب المحافظة والشهر، المرصد، ${where.ar}؛ أقل ما تسمح به أرقامه وأكثره، والهجمات التي وصفها؛ لكل صف مقياسه وأعلى قيمة فيه على جانبه`,
    },
    description: {
      en: `${regions.length} rows of ${months.length} months; ${exact} cells are exact. Attacks described one by one never exceed ${most} in a month and governorate.`,
      ar: `عدد الصفوف ${regions.length}، وفي كل منها ${months.length} شهراً؛ و${exact} خانة محددة تماماً. ولا يزيد ما وُصف من هجمات على ${most} في الشهر والمحافظة.`,
    },
  };
}

/** The governorate with the greatest running total, and its share where both totals are of one count. */
function leadOf(attacks: Attacks, zone: string, regions: readonly string[]) {
  const sizeOf = (region: string) => latestOf(attacks, zone, region)?.figure.low ?? 0;
  const [region = 'all'] = regions.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [own, all] = [runningTotal(attacks, zone, region), runningTotal(attacks, zone, 'all')];
  const [part, whole] = [own.statement.figure.low, all.statement.figure.low];
  const share =
    own.statement.period === all.statement.period
      ? {en: `${part} of ${whole}`, ar: `${part} من ${whole}`}
      : {en: `${part}`, ar: `${part}`};
  return {name: attacks.reading.names.region(region), share, period: own.period};
}

function governoratesView({reading: {names}}: Attacks, {shown}: Panels): TableView {
  return {
    columns: [
      {name: 'month', label: MONTH, type: 'month'},
      {name: 'region', label: {en: 'Governorate', ar: 'المحافظة'}, type: 'text'},
      {name: 'attacks', label: COUNTED, type: 'range'},
      {name: 'described', label: {en: 'Described', ar: 'الموصوف'}, type: 'integer'},
    ],
    rows: shown
      .filter(({bound, dots}) => !isSilent(bound) || dots !== undefined)
      .map(({bound, dots}) => ({
        month: bound.month,
        region: names.region(bound.region ?? ''),
        attacks: bound.cited,
        described: dots?.cited ?? null,
      })),
  };
}

const MARKS = {
  en: {
    bounds: 'least to greatest that the counts allow',
    least: 'least that they prove',
    described: 'attacks it described',
  },
  ar: {
    bounds: 'من أقل ما تسمح به الأرقام إلى أكثره',
    least: 'أقل ما تثبته',
    described: 'هجمات وصفها',
  },
} as const;

function drawGovernorates({asked, reading: {names}}: Attacks, panels: Panels): Draw {
  const marks = panels.shown.map(({bound, dots}) => ({
    ...drawnBound(bound, asked.widest),
    row: bound.region ?? '',
    described: dots?.count ?? null,
    describedGroup: dots?.cited.group ?? null,
  }));
  return (chart) => {
    const {language} = chart;
    const form = boundPanels(marks, {
      ...chart,
      width: 960,
      months: panels.months,
      rows: panels.regions.map((id) => ({id, label: names.region(id)[language]})),
      words: MARKS[language],
    });
    return drawForm(form, chart);
  };
}

/** How to read the panels, with one month as an example, and what is too little for a chart. */
export function panelsText({sohr, ric, cep, reading: {names}}: Attacks): Localized {
  const [ricName, cepName] = [names.outlet('ric'), names.outlet('cep')];
  const [cepNamed, ricNamed] = [cep, ric].map(monthsNaming);
  const example = sohr.find(
    ({zone, region, month}) =>
      zone === 'sdf-areas' && region === 'deir-ez-zor' && month === '2024-01',
  )?.cited;
  return {
    en: `Read it like this: for Deir ez-Zor in SDF areas the Observatory’s counts allow ${example?.en ?? 'no figure'} attacks in January 2024; follow the number to the claims that say so. A band that starts at zero does not say that nothing happened, only that the totals would also fit such a month. Bounds of single months must not be added up: what they allow together is less than the sum of what each allows. As-Sweida and Daraa are named in few totals, Damascus in none that reaches a month. ${cepName.en} names governorates of the desert in ${cepNamed} months, and the ${ricName.en} governorates of SDF areas in ${ricNamed}: too few for a chart, all on file (\`rasd bounds --outlet cep\`).`,
    ar: `مثال على القراءة: تسمح أرقام المرصد لدير الزور في مناطق قسد بعدد ${example?.ar ?? 'غير معلوم'} من الهجمات في كانون الثاني 2024؛ ويقود الرقم إلى ما قيل فيه. والشريط الذي يبدأ من الصفر لا يعني أن شيئاً لم يقع، بل أن الحصائل تتسع لشهر كهذا أيضاً. ولا تُجمع حدود الأشهر: فما تسمح به معاً أقل من مجموع ما يسمح به كل منها. ولا تذكر السويداء ودرعا إلا حصائل قليلة، ولا تُذكر دمشق في حصيلة تبلغ حد الشهر. ويسمي ${cepName.ar} محافظات البادية في ${cepNamed} شهراً، و${ricName.ar} محافظات مناطق قسد في ${ricNamed}: وهي أقل من أن تُرسم، وكلها مسجّلة (\`rasd bounds --outlet cep\`).`,
  };
}

/** Months in which an outlet names governorates exactly. */
function monthsNaming(rows: readonly MonthBound[]): number {
  const named = rows.filter((row) => row.region !== 'all' && isExact(row));
  return new Set(named.map(({month}) => month)).size;
}
