/** Ids of regions.csv, each with the folded spellings of its name in GED and in other English texts. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'al-hasakah': 'hasakah hasaka hasakeh hasake hasekeh hassakah hassaka hassakeh hassake haseke',
  'deir-ez-zor':
    'deirezzor deirezzour deirezor deiralzor deiralzour deirelzor deirazzor deirazzour dayrazzawr dayrazzor deirzor dairazzor dairezzor',
  'ar-raqqa': 'raqqah raqqa raqah raqa raqqeh rakka rakkah',
  aleppo: 'aleppo halab haleb',
  homs: 'homs hims hums',
  hama: 'hama hamah hamaa',
  idlib: 'idlib idleb edlib adlib',
  'as-sweida':
    'suwayda suwaydah suwaida suwaidah suwaydaa sweida sweidah swaida suweida suweidah sueida',
  daraa: 'daraa dara darah dera deraa',
  'rural-damascus':
    'rifdimashq rifdimashk reefdimashq rifdamascus reefdamascus ruraldamascus damascuscountryside damascusrural',
  damascus: 'damascus dimashq dimashk damascuscity',
  latakia: 'latakia lattakia ladhiqiyah ladhiqiya lathiqiya ladiqiyah',
  tartus: 'tartus tartous tartouss tartoos',
  quneitra: 'quneitra quneitrah qunaytirah qunaytira qunaitra qunaitira kuneitra kunaitra',
};

const REGIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([id, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, id] as const),
  ),
);

/**
 * The governorate that a text of `adm_1` names, as an id of regions.csv; null where it names none of Syria's.
 * In: any spelling, with or without the word for governorate and the Arabic article ("Ar Raqqah Governorate",
 * "Dayr az-Zawr", "Muhafazat Halab").
 */
export function regionOfAdm1(text: string): string | null {
  const words = text
    .normalize('NFD')
    .replaceAll(/[\p{M}'’‘`´ʼʿʾ]/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !PLAIN.has(word));
  const [first = '', ...rest] = words;
  const bare = ARTICLES.has(first) && rest.length > 0 ? rest : words;
  return REGIONS.get(bare.join('')) ?? null;
}

const PLAIN: ReadonlySet<string> = new Set(
  'governorate governate province region muhafazat mohafazat muhafazah mohafaza'.split(' '),
);
const ARTICLES: ReadonlySet<string> = new Set('al el ar er as es at et ash ad ed'.split(' '));
