import {escape} from 'arquero';
import {
  analysis,
  boundPanels,
  boundsValue,
  choice,
  claimedPeriodText,
  coloursById,
  compareTotals,
  dataTable,
  dateText,
  describedEvents,
  drawPlot,
  drawVegaLite,
  dumbbell,
  gridView,
  heatMap,
  integer,
  keyFigure,
  latestTotals,
  month,
  monthBounds,
  monthsFrom,
  monthText,
  narrowestBounds,
  onlyRow,
  plot,
  POLICY_WORDS,
  readTotals,
  regionRowName,
  regionsInUse,
  section,
  seriesWords,
  shortMonthText,
  summary,
  text,
  vegaLite,
  whereWords,
  type ComparedTotal,
  type EventRow,
  type Localized,
  type Month,
  type MonthBound,
} from 'rasd';

const ATTACKS: Localized = {en: 'ISIS attacks', ar: 'هجمات التنظيم'};
const COUNTED: Localized = {en: 'Count', ar: 'العدد'};
const OUTLETS = ['sohr', 'ric', 'cep', 'north-press', 'centcom'];
/** Governorates with fewer certain events stand in the text and not on the chart. */
const FEWEST_DRAWN = 5;
const GROUNDS = ['sdf-areas', 'desert'];
const monthLabel: Localized = {en: 'Month', ar: 'الشهر'};
const outletColourOf = coloursById(OUTLETS);

const isSilent = ({lower}: {lower: number | null}) => lower === null;
const isExact = ({lower, upper}: MonthBound) => lower !== null && lower === upper;

export default analysis({
  title: {
    en: 'ISIS attacks by governorate and month: what the counts allow',
    ar: 'هجمات تنظيم «الدولة الإسلامية» حسب المحافظة والشهر: ما تسمح به الإحصاءات المنشورة',
  },
  subtitle: ({from, to}) => ({
    en: `Attacks of the Islamic State (ISIS) in Syria as outlets counted and described them, ${monthText(from, 'en')} to ${monthText(to, 'en')}`,
    ar: `هجمات تنظيم «الدولة الإسلامية» (داعش) في سوريا كما أحصتها وسائل الإعلام ووصفتها، من ${monthText(from, 'ar')} إلى ${monthText(to, 'ar')}`,
  }),
  params: {
    from: month('2019-01'),
    to: month('2025-12'),
    widest: integer(120, {
      en: 'Widest bounds drawn for a month, in attacks',
      ar: 'أوسع مدى يُرسم لشهر واحد، بعدد الهجمات',
    }),
    policy: choice(['fewest', 'later', 'own_page'], {
      en: 'Where counts contradict each other',
      ar: 'عند تناقض الإحصاءات',
    }),
  },

  async *cells({tables, params, rules, names, count, cite}) {
    const {policy, widest} = params;
    const totals = readTotals(tables, rules);
    const months = monthsFrom(params.from, params.to);
    const claims = tables.rows('claims');
    const statements = totals.statements({where: ({event_kind}) => event_kind === 'isis_attack'});
    const [sohr, ric, cep] = ['sohr', 'ric', 'cep'].map((id) => names.outlet(id));
    const boundsFor = (origin: string, measure: string, victims: string | null) => {
      const rows = totals.bounds({
        policy,
        where: (series) =>
          series.event_kind === 'isis_attack' &&
          series.origin === origin &&
          series.measure === measure &&
          series.victims === victims &&
          series.subset === null &&
          // A total since a whole year or month is too loose to bound any one month.
          /^(periods|since \d{4}-\d{2}-\d{2})$/.test(series.base ?? ''),
      });
      return narrowestBounds(rows, {months, claims});
    };
    const citedBound = (row: MonthBound, who: Localized) => {
      if (row.lower === null || row.claims.length === 0) return null;
      const where = whereWords(row, names);
      const label = {
        en: `${who.en}, ${where.en}, ${monthText(row.month, 'en')}: counts behind the bounds`,
        ar: `${who.ar}، ${where.ar}، ${monthText(row.month, 'ar')}: الإحصاءات التي يقوم عليها المدى`,
      };
      return cite(boundsValue(row.lower, row.upper), {label, claims: row.claims});
    };
    const withLinks = (rows: readonly MonthBound[], who: Localized) =>
      rows.map((row) => ({...row, cited: citedBound(row, who)}));
    /** What is drawn: months bounded more loosely than `widest` look like those nothing is said of. */
    const drawn = ({
      lower,
      upper,
      contradicted,
      cited,
      ...row
    }: ReturnType<typeof withLinks>[number]) => {
      const isWide = lower !== null && upper !== null && upper - lower > widest;
      const low = isWide && lower === 0 ? null : lower;
      const high = isWide ? null : upper;
      return {...row, low, best: low, high, contradicted, group: cited?.group ?? null};
    };

    const sohrRows = withLinks(boundsFor('sohr', 'attacks', null), sohr ?? ATTACKS);
    const ricRows = withLinks(boundsFor('ric', 'attacks', null), ric ?? ATTACKS);
    const whole = (rows: typeof sohrRows, zone: string) =>
      rows.filter((row) => row.zone === zone && row.region === 'all');
    const latest = latestTotals(statements);
    const citeStatement = (statement: (typeof latest)[number]) => {
      const {who, what, where} = seriesWords(statement.series, names);
      const [en, ar] = (['en', 'ar'] as const).map((language) =>
        [who, what, where]
          .map((part) => part[language])
          .concat(claimedPeriodText(statement.period, language))
          .join(language === 'ar' ? '، ' : ', '),
      );
      const {low, high} = statement.figure;
      const label = {en: en ?? '', ar: ar ?? ''};
      return cite(boundsValue(low, high), {label, claims: statement.claims});
    };
    const latestOf = (zone: string, region: string) =>
      latest.find(
        ({series}) =>
          series.origin === 'sohr' &&
          series.measure === 'attacks' &&
          series.zone === zone &&
          series.region === region &&
          series.subset === null,
      );
    const said = (zone: string, region: string) => {
      const statement = latestOf(zone, region);
      if (statement === undefined) throw new RangeError(`no running total of ${zone}, ${region}`);
      const period = {
        en: claimedPeriodText(statement.period, 'en'),
        ar: claimedPeriodText(statement.period, 'ar'),
      };
      const quoted = statement.quoted
        ? {en: ' (as another outlet quotes it)', ar: ' (بحسب ما نقلته جهة أخرى)'}
        : {en: '', ar: ''};
      return {...citeStatement(statement), statement, period, quoted};
    };
    const sizeOf = (zone: string, region: string) => latestOf(zone, region)?.figure.low ?? 0;
    const [inSdf, inDeirEzZor, inDesert] = [
      said('sdf-areas', 'all'),
      said('sdf-areas', 'deir-ez-zor'),
      said('desert', 'all'),
    ];
    const [sdfMonths, desertMonths, ricMonths] = [
      whole(sohrRows, 'sdf-areas'),
      whole(sohrRows, 'desert'),
      whole(ricRows, 'sdf-areas'),
    ];
    const events = tables.events().filter(escape((row: EventRow) => row.kind === 'isis_attack'));
    const query = {...params, kind: 'isis_attack', measure: 'attacks', what: ATTACKS};
    const onFile = onlyRow(count(events, {...query, by: []}));
    const [ricExact, ricSilent] = [
      ricMonths.filter(isExact).length,
      ricMonths.filter(isSilent).length,
    ];
    const [sdfExact, sdfSilent] = [
      sdfMonths.filter(isExact).length,
      sdfMonths.filter(isSilent).length,
    ];

    yield summary(
      {
        en: `The Syrian Observatory for Human Rights (SOHR, “the Observatory”) counted ${inSdf.en} ISIS attacks in areas of the Syrian Democratic Forces (SDF) ${inSdf.period.en}${inSdf.quoted.en}, ${inDeirEzZor.en} of them in Deir ez-Zor; for the desert its latest running total is ${inDesert.en} ${inDesert.period.en}${inDesert.quoted.en}. Outlets publish such totals rather than lists, so this page asks which monthly counts the totals allow, and shows the least and the greatest. The ${ric?.en} gave counts that fix ${ricExact} of ${months.length} months in SDF areas exactly; the Observatory’s on file fix ${sdfExact}, and of ${sdfSilent} months say nothing. Attacks that an article describes one by one are far fewer: ${onFile.en} on file in all. Counts of different outlets, grounds or definitions stand side by side and are never added.`,
        ar: `أحصى المرصد السوري لحقوق الإنسان («المرصد») ${inSdf.ar} هجوماً لتنظيم «الدولة الإسلامية» في مناطق قوات سوريا الديمقراطية (قسد) ${inSdf.period.ar}${inSdf.quoted.ar}، منها ${inDeirEzZor.ar} في دير الزور؛ وآخر حصيلة له في البادية ${inDesert.ar} ${inDesert.period.ar}${inDesert.quoted.ar}. وتنشر الجهات مثل هذه الحصائل لا قوائم بالهجمات، فتسأل هذه الصفحة: أي أعداد شهرية تسمح بها الحصائل؟ وتعرض أقلها وأكثرها. وتحدد أرقام ${ric?.ar} العدد تماماً في ${ricExact} من ${months.length} شهراً في مناطق قسد؛ أما أرقام المرصد المسجّلة فتحدده في ${sdfExact}، ولا تقول شيئاً عن ${sdfSilent} شهراً. والهجمات التي وصفتها الأخبار واحداً واحداً أقل بكثير: ${onFile.ar} في المجموع. وتُعرض أرقام الجهات والمناطق والتعريفات المختلفة جنباً إلى جنب ولا تُجمع أبداً.`,
      },
      [
        {
          label: {en: 'Observatory, SDF areas', ar: 'المرصد، مناطق قسد'},
          note: inSdf.period,
          value: {value: inSdf.value, group: inSdf.group},
        },
        {
          label: {en: 'Observatory, desert', ar: 'المرصد، البادية'},
          note: inDesert.period,
          value: {value: inDesert.value, group: inDesert.group},
        },
        keyFigure(
          onFile,
          {en: 'Attacks described one by one', ar: 'هجمات وُصفت واحداً واحداً'},
          {en: 'all outlets, events on file', ar: 'كل الجهات، أحداث مسجّلة'},
        ),
      ],
    );

    yield section('by-month', {
      en: 'How many attacks does each month hold?',
      ar: 'كم هجوماً في كل شهر؟',
    });

    yield text({
      en: `A light band runs from the least to the greatest number of attacks that an outlet’s own counts allow for the month; a solid stroke is the least they prove. Where both meet, the month is known exactly. A × is a month of which no count on file says anything: it is not a month without attacks. A count that contradicts another of the same series is set aside by a named policy, and the month it ends in is drawn hollow; in force here: ${POLICY_WORDS[policy].en}. Months that the counts bound only to within more than ${widest} attacks are drawn as if nothing were said; the table below each chart has their bounds.`,
      ar: `يمتد الشريط الفاتح من أقل عدد من الهجمات إلى أكثره بحسب ما تسمح به أرقام الجهة نفسها للشهر، والخط الداكن هو أقل ما تثبته. وحيث يلتقيان يكون عدد الشهر معلوماً تماماً. وعلامة × شهر لا تقول عنه الأرقام المسجّلة شيئاً، ولا تعني شهراً بلا هجمات. وإذا ناقض رقم رقماً آخر من السلسلة نفسها استُبعد بسياسة معلنة، ويُرسم الشهر الذي ينتهي فيه مفرغاً؛ والسياسة المتبعة هنا: ${POLICY_WORDS[policy].ar}. والأشهر التي لا تحصرها الأرقام إلا في مدى يفوق ${widest} هجوماً تُرسم كأن شيئاً لم يُقل عنها، ومداها في الجدول تحت كل رسم.`,
    });

    const boundsView = (rows: typeof sohrRows) => ({
      columns: [
        {name: 'month', label: monthLabel, type: 'month' as const},
        {name: 'attacks', label: ATTACKS, type: 'range' as const},
      ],
      rows: rows.map((row) => ({
        month: row.month,
        attacks: row.lower === null ? null : (row.cited ?? boundsValue(row.lower, row.upper)),
      })),
    });
    const highest = (rows: readonly MonthBound[]) =>
      rows.toSorted((a, b) => (b.lower ?? -1) - (a.lower ?? -1))[0];
    const charts = [
      {id: 'ric-sdf', who: ric, rows: ricMonths, colour: outletColourOf('ric')},
      {id: 'sohr-sdf', who: sohr, rows: sdfMonths, colour: outletColourOf('sohr')},
      {id: 'sohr-desert', who: sohr, rows: desertMonths, colour: outletColourOf('sohr')},
    ];
    for (const {id, who, rows, colour} of charts) {
      const [exact, silent, top] = [
        rows.filter(isExact).length,
        rows.filter(isSilent).length,
        highest(rows.filter(isExact).length > 6 ? rows.filter(isExact) : rows),
      ];
      const where = rows[0] === undefined ? ATTACKS : whereWords(rows[0], names);
      const most = top?.month ?? params.from;
      yield vegaLite({
        anchor: `months-${id}`,
        title:
          exact > 6
            ? {
                en: `${who?.en}, ${where.en}: exact counts for ${exact} months, the highest of them ${top?.lower} in ${monthText(most, 'en')}`,
                ar: `${who?.ar}، ${where.ar}: أعداد محددة لعدد ${exact} شهراً، أعلاها ${top?.lower} في ${monthText(most, 'ar')}`,
              }
            : {
                en: `${who?.en}, ${where.en}: at least ${top?.lower} attacks in ${monthText(most, 'en')}, and ${exact === 0 ? 'no month' : `only ${exact} months`} known exactly`,
                ar: `${who?.ar}، ${where.ar}: ${top?.lower} هجوماً على الأقل في ${monthText(most, 'ar')}، ${exact === 0 ? 'ولا شهر معلوم العدد تماماً' : `وأشهر معلومة العدد تماماً: ${exact}`}`,
              },
        subtitle: {
          en: `ISIS attacks by month as ${who?.en} counted them, ${where.en}; least and greatest that its counts allow; ${silent} months without a count`,
          ar: `هجمات التنظيم حسب الشهر كما أحصتها الجهة: ${who?.ar}، ${where.ar}؛ أقل ما تسمح به أرقامها وأكثره؛ و${silent} شهراً بلا إحصاء`,
        },
        description: {
          en: `Bands for ${months.length} months: ${exact} exact, ${months.length - exact - silent} as a range or an open end, ${silent} without a count. The title names the highest value that is certain.`,
          ar: `أشرطة لعدد ${months.length} شهراً: ${exact} محددة تماماً، و${months.length - exact - silent} بمدى أو بحد أدنى فقط، و${silent} بلا إحصاء. والعنوان يذكر أعلى قيمة مؤكدة.`,
        },
        data: boundsView(rows),
        draw: (chart) =>
          drawVegaLite(
            monthBounds(rows.map(drawn), {...chart, months, colour, width: 960, height: 190}),
            chart,
          ),
      });
    }

    yield section('by-governorate', {
      en: 'Which governorates do the counts name?',
      ar: 'أي محافظات تذكرها الإحصاءات؟',
    });

    const described = describedEvents(
      statements.filter(({series}) => series.origin === 'sohr' && series.measure === 'attacks'),
    ).map((row) => {
      const where = whereWords(row, names);
      const label = {
        en: `Attacks that the Observatory described, ${where.en}, ${monthText(row.month, 'en')}`,
        ar: `هجمات وصفها المرصد، ${where.ar}، ${monthText(row.month, 'ar')}`,
      };
      return {...row, cited: cite(row.count, {label, claims: row.claims})};
    });
    const regionOrder = tables
      .rows('regions')
      .filter(({kind}) => kind === 'governorate')
      .map(({region_id}) => region_id);
    for (const zone of GROUNDS) {
      const here = sohrRows.filter(
        (row) => row.zone === zone && regionOrder.includes(row.region ?? ''),
      );
      const spoken = here.filter((row) => !isSilent(row)).map((row) => row.month);
      const [first, last] = [spoken.toSorted()[0], spoken.toSorted().at(-1)];
      const span = first === undefined || last === undefined ? [] : monthsFrom(first, last);
      const regions = regionOrder.filter((id) => here.some((row) => row.region === id));
      const shown = here
        .filter((row) => span.includes(row.month))
        .map((row) => {
          const dots = described.find(
            (one) => one.zone === zone && one.region === row.region && one.month === row.month,
          );
          return {bound: row, dots};
        });
      const where = whereWords({zone, region: 'all'}, names);
      const exact = shown.filter(({bound}) => isExact(bound)).length;
      const [lead = 'all'] = regions.toSorted((a, b) => sizeOf(zone, b) - sizeOf(zone, a));
      const leadTotal = said(zone, lead);
      const allTotal = said(zone, 'all');
      const isOneCount = allTotal.statement.period === leadTotal.statement.period;
      const leadName = names.region(lead);
      const share = !isOneCount
        ? {en: `${leadTotal.statement.figure.low}`, ar: `${leadTotal.statement.figure.low}`}
        : {
            en: `${leadTotal.statement.figure.low} of ${allTotal.statement.figure.low}`,
            ar: `${leadTotal.statement.figure.low} من ${allTotal.statement.figure.low}`,
          };
      yield plot({
        anchor: `governorates-${zone}`,
        title: {
          en: `In ${zone === 'desert' ? 'the desert' : where.en} the Observatory counts most attacks in ${leadName.en}: ${share.en} ${leadTotal.period.en}`,
          ar: `في ${where.ar} يحصي المرصد معظم الهجمات في ${leadName.ar}: ${share.ar} ${leadTotal.period.ar}`,
        },
        subtitle: {
          en: `ISIS attacks by governorate and month, Observatory, ${where.en}; least and greatest that its counts allow, and attacks it described; each row has its own scale, its top value at the side`,
          ar: `هجمات التنظيم حسب المحافظة والشهر، المرصد، ${where.ar}؛ أقل ما تسمح به أرقامه وأكثره، والهجمات التي وصفها؛ لكل صف مقياسه وأعلى قيمة فيه على جانبه`,
        },
        description: {
          en: `${regions.length} rows of ${span.length} months; ${exact} cells are exact. Attacks described one by one never exceed ${Math.max(0, ...shown.map(({dots}) => dots?.count ?? 0))} in a month and governorate.`,
          ar: `عدد الصفوف ${regions.length}، وفي كل منها ${span.length} شهراً؛ و${exact} خانة محددة تماماً. ولا يزيد ما وُصف من هجمات على ${Math.max(0, ...shown.map(({dots}) => dots?.count ?? 0))} في الشهر والمحافظة.`,
        },
        data: {
          columns: [
            {name: 'month', label: monthLabel, type: 'month'},
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
        },
        draw: (chart) => {
          const form = boundPanels(
            shown.map(({bound, dots}) => {
              const {region, ...row} = drawn(bound);
              return {
                ...row,
                row: region ?? '',
                described: dots?.count ?? null,
                describedGroup: dots?.cited.group ?? null,
              };
            }),
            {
              ...chart,
              width: 960,
              months: span,
              rows: regions.map((id) => ({id, label: names.region(id)[chart.language]})),
              words: {
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
              }[chart.language],
            },
          );
          return drawPlot(form.build, {...chart, ...form});
        },
      });
    }

    const monthsNaming = (rows: readonly MonthBound[]) =>
      new Set(rows.filter((row) => row.region !== 'all' && isExact(row)).map((row) => row.month))
        .size;
    const [cepNamed, ricNamed] = [boundsFor('cep', 'attacks', null), ricRows].map(monthsNaming);
    const citedOf = (rows: typeof sohrRows, region: string, when: Month) =>
      rows.find((row) => row.region === region && row.month === when)?.cited;
    const example = citedOf(
      sohrRows.filter(({zone}) => zone === 'sdf-areas'),
      'deir-ez-zor',
      '2024-01' as Month,
    );
    yield text({
      en: `Read it like this: for Deir ez-Zor in SDF areas the Observatory’s counts allow ${example?.en ?? 'no figure'} attacks in January 2024; follow the number to the claims that say so. A band that starts at zero does not say that nothing happened, only that the totals would also fit such a month. Bounds of single months must not be added up: what they allow together is less than the sum of what each allows. As-Sweida and Daraa are named in few totals, Damascus in none that reaches a month. ${cep?.en} names governorates of the desert in ${cepNamed} months, and the ${ric?.en} governorates of SDF areas in ${ricNamed}: too few for a chart, all on file (\`rasd bounds --outlet cep\`).`,
      ar: `مثال على القراءة: تسمح أرقام المرصد لدير الزور في مناطق قسد بعدد ${example?.ar ?? 'غير معلوم'} من الهجمات في كانون الثاني 2024؛ ويقود الرقم إلى ما قيل فيه. والشريط الذي يبدأ من الصفر لا يعني أن شيئاً لم يقع، بل أن الحصائل تتسع لشهر كهذا أيضاً. ولا تُجمع حدود الأشهر: فما تسمح به معاً أقل من مجموع ما يسمح به كل منها. ولا تذكر السويداء ودرعا إلا حصائل قليلة، ولا تُذكر دمشق في حصيلة تبلغ حد الشهر. ويسمي ${cep?.ar} محافظات البادية في ${cepNamed} شهراً، و${ric?.ar} محافظات مناطق قسد في ${ricNamed}: وهي أقل من أن تُرسم، وكلها مسجّلة (\`rasd bounds --outlet cep\`).`,
    });

    yield section('on-file', {
      en: 'Which attacks were described one by one?',
      ar: 'أي الهجمات وُصفت واحداً واحداً؟',
    });

    const fileRows = count(events, {...query, by: ['region', 'month']});
    const fileMonths = count(events, {...query, by: ['month']});
    const fileRegions = count(events, {...query, by: ['region']}).toSorted(
      (a, b) => (b.best ?? 0) - (a.best ?? 0),
    );
    const certainIn = new Map(fileRegions.map(({region, low}) => [region, low ?? 0]));
    const isFrequent = (id: string) => (certainIn.get(id) ?? 0) >= FEWEST_DRAWN;
    const inUse = regionsInUse(fileRows).filter(isFrequent);
    const rare = fileRegions.filter(({region, low}) => (low ?? 0) > 0 && !isFrequent(region));
    const rarely = (['en', 'ar'] as const).map((language) =>
      rare
        .map((row) => `${regionRowName(row.region, names)[language]} ${row[language]}`)
        .join(language === 'ar' ? '، ' : ', '),
    );
    const [mostOnFile] = fileRegions;
    const mostName = regionRowName(mostOnFile?.region ?? '', names);
    const quiet = fileMonths.filter((row) => row.best === null).length;
    yield plot({
      anchor: 'attacks-on-file',
      title: {
        en: `${mostOnFile?.low} or more of the attacks described one by one were in ${mostName.en}`,
        ar: `${mostOnFile?.low} على الأقل من الهجمات الموصوفة كانت في ${mostName.ar}`,
      },
      subtitle: {
        en: 'ISIS attacks that articles of all outlets describe, by governorate and month; colour is the best figure',
        ar: 'هجمات التنظيم التي وصفتها أخبار كل الجهات، حسب المحافظة والشهر؛ اللون هو أفضل رقم',
      },
      description: {
        en: `A grid of ${inUse.length} rows and ${months.length} months; ${quiet} months have no report. ${mostName.en} has ${mostOnFile?.low} certain attacks.`,
        ar: `شبكة من ${inUse.length} صفوف و${months.length} شهراً؛ و${quiet} شهراً بلا خبر. في ${mostName.ar} ${mostOnFile?.low} هجوماً مؤكداً.`,
      },
      data: gridView(fileRows, {regions: inUse, sums: fileMonths, names}),
      draw: (chart) => {
        const form = heatMap(
          fileRows.map((row) => ({...row, row: row.region, month: row.time as Month})),
          {
            ...chart,
            rows: inUse.map((id) => ({id, label: regionRowName(id, names)[chart.language]})),
            months,
            width: 960,
          },
        );
        return drawPlot(form.build, {...chart, ...form});
      },
    });
    yield text({
      en: `These ${onFile.en} events are a small part of what was counted: the totals above include many attacks that no article on file describes. Not drawn, for having fewer than ${FEWEST_DRAWN} certain ones: ${rarely[0]}. How many were never described, and between which dates, is on the page “audit”.`,
      ar: `هذه الأحداث، وعددها ${onFile.ar}، جزء صغير مما أُحصي: فالحصائل أعلاه تشمل هجمات كثيرة لا يصفها أي خبر مسجّل. ولم تُرسم محافظات فيها أقل من ${FEWEST_DRAWN} هجمات مؤكدة: ${rarely[1]}. كم عدد ما لم يوصف وبين أي تاريخين وقعت؟ ذلك في صفحة «التدقيق».`,
    });

    yield section('latest', {
      en: 'What are the latest running totals?',
      ar: 'ما آخر الحصائل التراكمية؟',
    });

    const latestView = (rows: typeof latest) => ({
      columns: [
        {name: 'who', label: {en: 'Who counts', ar: 'الجهة'}, type: 'text' as const},
        {name: 'what', label: {en: 'What', ar: 'ما يُعد'}, type: 'text' as const},
        {name: 'where', label: {en: 'Where', ar: 'أين'}, type: 'text' as const},
        {name: 'period', label: {en: 'Since and until', ar: 'المدة'}, type: 'text' as const},
        {name: 'figure', label: COUNTED, type: 'range' as const},
      ],
      rows: rows.map((statement) => ({
        ...seriesWords(statement.series, names),
        period: {
          en: claimedPeriodText(statement.period, 'en'),
          ar: claimedPeriodText(statement.period, 'ar'),
        },
        figure: citeStatement(statement),
      })),
    });
    const newestFirst = latest.toSorted((a, b) => (b.published ?? 0) - (a.published ?? 0));
    const isOf = (measure: string) => (statement: (typeof latest)[number]) =>
      statement.series.measure === measure;
    const attackTotals = newestFirst.filter(isOf('attacks'));
    yield dataTable({
      anchor: 'latest-attacks',
      title: {
        en: `Latest running totals of attacks, ${attackTotals.length} series, newest first`,
        ar: `آخر الحصائل التراكمية للهجمات، ${attackTotals.length} سلسلة، الأحدث أولاً`,
      },
      note: {
        en: 'One row a series: who counts, what, and where. Only equal labels may be compared, and none may be added.',
        ar: 'صف لكل سلسلة: من يعد، وماذا، وأين. لا يُقارن إلا ما تساوى تعريفه، ولا يُجمع منها شيء.',
      },
      data: latestView(attackTotals),
    });

    yield section('killed', {
      en: 'How many people were counted as killed?',
      ar: 'كم قتيلاً أُحصي؟',
    });
    const killedTotals = newestFirst.filter(isOf('killed'));
    const definitions = new Set(killedTotals.map(({series}) => series.victims)).size;
    yield text({
      en: `Outlets count the dead of ISIS attacks in ${definitions} ways: with or without the dead of ISIS itself, only fighters, only civilians, or without saying which. The figures of one way cannot be turned into another’s, and are kept apart below.`,
      ar: `تعد الجهات قتلى هجمات التنظيم بعدد ${definitions} من الطرق: مع قتلى التنظيم نفسه أو دونهم، أو المقاتلين فقط، أو المدنيين فقط، أو دون بيان. ولا تُحوَّل أرقام طريقة إلى أخرى، ولذلك تُفصل أدناه.`,
    });
    yield dataTable({
      anchor: 'latest-killed',
      title: {
        en: `Latest running totals of people killed, ${killedTotals.length} series, newest first`,
        ar: `آخر الحصائل التراكمية للقتلى، ${killedTotals.length} سلسلة، الأحدث أولاً`,
      },
      data: latestView(killedTotals),
    });

    yield section('disagreement', {
      en: 'Where do outlets count differently?',
      ar: 'أين تختلف إحصاءات الجهات؟',
    });

    const compared = compareTotals(statements).filter(
      ({first, last, series}) =>
        series.measure === 'attacks' &&
        first.slice(0, 7) >= params.from &&
        last.slice(0, 7) <= params.to,
    );
    const sameGround = (row: ComparedTotal) =>
      `${row.first} ${row.last} ${row.series.zone} ${row.series.region}`;
    const unlabelled = compared.filter(
      ({series}) => series.subset === null && series.zone !== null,
    );
    const groups = new Map<string, ComparedTotal[]>();
    for (const row of unlabelled)
      groups.set(sameGround(row), [...(groups.get(sameGround(row)) ?? []), row]);
    const rivals = [...groups.values()].filter(
      (rows) => new Set(rows.map(({series}) => series.origin)).size > 1,
    );
    const differ = (rows: readonly ComparedTotal[]) =>
      Math.max(...rows.map(({low}) => low)) >
      Math.min(...rows.map(({high}) => high ?? Number.POSITIVE_INFINITY));
    const isMonth = ({first, last}: ComparedTotal) => first.slice(0, 7) === last.slice(0, 7);
    const monthly = rivals.filter(([row]) => row !== undefined && isMonth(row));
    const longer = rivals.filter(([row]) => row !== undefined && !isMonth(row));
    const citeCompared = (row: ComparedTotal) => {
      const {who, what, where} = seriesWords(row.series, names);
      const label = {
        en: `${who.en}, ${what.en}, ${where.en}, ${dateText(row.first, 'en')} to ${dateText(row.last, 'en')}`,
        ar: `${who.ar}، ${what.ar}، ${where.ar}، من ${dateText(row.first, 'ar')} إلى ${dateText(row.last, 'ar')}`,
      };
      return cite(boundsValue(row.low, row.high), {label, claims: row.claims});
    };
    const dots = monthly.flatMap((rows) =>
      rows.map((row) => ({
        ...row,
        row: sameGround(row),
        when: row.first.slice(0, 7) as Month,
        best: row.low,
        cited: citeCompared(row),
      })),
    );
    const loose = dots.filter(({approximate}) => approximate).length;
    const dotOutlets = [...new Set(dots.map(({series}) => series.origin))];
    yield plot({
      anchor: 'outlets-apart',
      title: {
        en: `In ${monthly.filter(differ).length} of ${monthly.length} cases two outlets counted the same ground and month differently`,
        ar: `اختلف العددان في ${monthly.filter(differ).length} من المقارنات الـ${monthly.length} بين جهتين أحصتا المكان نفسه والشهر نفسه`,
      },
      subtitle: {
        en: `ISIS attacks in one month and on one ground, as each outlet counted them; ${loose} of the ${dots.length} figures run only to about the month’s end; a hollow mark: the outlet published figures that contradict each other`,
        ar: `هجمات التنظيم في شهر واحد ومكان واحد كما أحصتها كل جهة؛ ومن الأرقام، وعددها ${dots.length}، تمتد ${loose} إلى نحو نهاية الشهر فقط؛ والعلامة المفرغة جهة نشرت أرقاماً متناقضة`,
      },
      description: {
        en: `${monthly.length} rows with ${dots.length} figures of ${dotOutlets.length} outlets.`,
        ar: `عدد الصفوف ${monthly.length}، وفيها ${dots.length} رقماً من ${dotOutlets.length} جهات.`,
      },
      data: {
        columns: [
          {name: 'month', label: monthLabel, type: 'month'},
          {name: 'where', label: {en: 'Where', ar: 'أين'}, type: 'text'},
          {name: 'who', label: {en: 'Who counts', ar: 'الجهة'}, type: 'text'},
          {name: 'attacks', label: COUNTED, type: 'range'},
        ],
        rows: dots.map((row) => ({
          month: row.when,
          where: whereWords(row.series, names),
          who: names.outlet(row.series.origin),
          attacks: row.cited,
        })),
      },
      draw: (chart) => {
        const form = dumbbell(
          dots.map(({series, cited, ...row}) => ({
            ...row,
            series: series.origin,
            group: cited.group,
          })),
          {
            ...chart,
            width: 820,
            rows: monthly.flatMap(([row]) =>
              row === undefined
                ? []
                : [
                    {
                      id: sameGround(row),
                      label: `${shortMonthText(row.first.slice(0, 7) as Month, chart.language)}${chart.language === 'ar' ? '، ' : ', '}${whereWords(row.series, names)[chart.language]}`,
                    },
                  ],
            ),
            series: dotOutlets.map((id) => ({
              id,
              label: names.outlet(id)[chart.language],
              colour: outletColourOf(id),
            })),
          },
        );
        return drawPlot(form.build, {...chart, ...form});
      },
    });
    const sides = longer.map((rows) => {
      const [row] = rows;
      const cited = rows.map((one) => ({
        who: seriesWords(one.series, names).who,
        number: citeCompared(one),
        about: one.approximate,
      }));
      const where = row === undefined ? ATTACKS : whereWords(row.series, names);
      const [first, last] = [row?.first ?? '', row?.last ?? ''];
      return {
        en: `- ${where.en}, ${dateText(first, 'en')} to ${dateText(last, 'en')}: ${cited.map(({who, number, about}) => `${who.en} ${number.en}${about ? ' (to about then)' : ''}`).join(', ')}.`,
        ar: `- ${where.ar}، من ${dateText(first, 'ar')} إلى ${dateText(last, 'ar')}: ${cited.map(({who, number, about}) => `${who.ar} ${number.ar}${about ? ' (حتى نحو ذلك)' : ''}`).join('، ')}.`,
      };
    });
    yield text({
      en: `Over longer periods, on the same ground and without a stated difference of definition:\n\n${sides.map(({en}) => en).join('\n')}`,
      ar: `وفي مدد أطول، في المكان نفسه ودون اختلاف معلن في التعريف:\n\n${sides.map(({ar}) => ar).join('\n')}`,
    });
    const wide = compared
      .filter((row) => !isMonth(row) && ['all', null].includes(row.series.region))
      .toSorted((a, b) =>
        a.first < b.first ? 1 : a.first > b.first ? -1 : a.last < b.last ? 1 : -1,
      );
    yield dataTable({
      anchor: 'unlike-labels',
      title: {
        en: 'Same period, unlike counts: who counts what, and where',
        ar: 'مدة واحدة وإحصاءات مختلفة: من يعد ماذا، وأين',
      },
      note: {
        en: 'Attacks over the same days by at least two outlets. Labels differ in ground or definition: US Central Command, for one, gave attacks that ISIS claimed in Iraq and Syria together.',
        ar: 'هجمات في الأيام نفسها بحسب جهتين على الأقل. وتختلف التعريفات في المكان أو فيما يُعد: فالقيادة المركزية الأمريكية مثلاً ذكرت ما تبناه التنظيم في العراق وسوريا معاً.',
      },
      data: {
        columns: [
          {name: 'first', label: {en: 'From', ar: 'من'}, type: 'date'},
          {name: 'last', label: {en: 'Until', ar: 'إلى'}, type: 'text'},
          {name: 'who', label: {en: 'Who counts', ar: 'الجهة'}, type: 'text'},
          {name: 'what', label: {en: 'What', ar: 'ما يُعد'}, type: 'text'},
          {name: 'where', label: {en: 'Where', ar: 'أين'}, type: 'text'},
          {name: 'attacks', label: COUNTED, type: 'range'},
        ],
        rows: wide.map((row) => ({
          first: row.first,
          last: {
            en: `${row.approximate ? 'about ' : ''}${dateText(row.last, 'en')}`,
            ar: `${row.approximate ? 'نحو ' : ''}${dateText(row.last, 'ar')}`,
          },
          ...seriesWords(row.series, names),
          attacks: citeCompared(row),
        })),
      },
    });

    yield section('not-shown', {en: 'What this does not show', ar: 'ما لا يظهر هنا'});

    const disputed = [...sohrRows, ...ricRows].filter(({contradicted}) => contradicted);
    yield text({
      en: `- Bounds say what an outlet’s own counts allow, not what happened. An outlet that counts too few is bounded just as sharply.
- No value inside a band is likelier than another; the middle is not an estimate.
- ${sdfSilent} months in SDF areas and ${desertMonths.filter(isSilent).length} in the desert have no count of the Observatory on file, ${ricSilent} none of the ${ric?.en}. They are unknown, not quiet.
- The Observatory’s count for 2022 in SDF areas leaves out the attack on the Ghuwayran prison, and its totals since 2019 span years; neither bounds a month here. They stand among the latest totals.
- In ${disputed.length} cells a count was set aside because it contradicts others of its series (the Observatory’s 55, 56, then 54 operations in the desert on 24 and 25 February 2024, for one); the page “audit” lists them all.
- Grounds are the outlets’ own: “SDF areas”, “the desert”, “Syria”. They are not drawn on a map, and Deir ez-Zor and Ar-Raqqa have parts in both.
- An attack in a total may be anything the outlet calls an attack or operation; its threshold is not stated.`,
      ar: `- المدى يقول ما تسمح به أرقام الجهة نفسها لا ما وقع. والجهة التي تحصي أقل من الواقع يُحصر عددها بالدقة نفسها.
- ليست قيمة داخل الشريط أرجح من غيرها، ووسطه ليس تقديراً.
- في ${sdfSilent} شهراً لمناطق قسد و${desertMonths.filter(isSilent).length} شهراً للبادية لا إحصاء مسجّلاً للمرصد، وفي ${ricSilent} شهراً لا إحصاء لمركز معلومات روج آفا. فهي أشهر مجهولة لا هادئة.
- إحصاء المرصد لعام 2022 في مناطق قسد لا يشمل الهجوم على سجن غويران، وحصائله منذ 2019 تمتد سنوات؛ فلا يُحصر بهما شهر هنا، وهما ضمن آخر الحصائل.
- في ${disputed.length} خانات استُبعد رقم لأنه يناقض غيره في سلسلته (مثل 55 ثم 56 ثم 54 عملية للمرصد في البادية يومي 24 و25 شباط 2024)؛ وصفحة «التدقيق» تعددها كلها.
- تقسيم المناطق هو تقسيم الجهات نفسها: «مناطق قسد» و«البادية» و«سوريا». ولا تُرسم على خريطة، وفي دير الزور والرقة أجزاء من المنطقتين.
- قد يكون الهجوم في الحصيلة أي شيء تسميه الجهة هجوماً أو عملية؛ وهي لا تبين الحد الذي تبدأ منه العد.`,
    });
  },
});
