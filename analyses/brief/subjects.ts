import {NOUNS, type CountedNoun, type CountSubject, type Localized} from 'rasd';

/** A thing that the brief counts by month, with its words. */
export interface Subject extends CountSubject {
  readonly id: string;
  readonly noun: CountedNoun;
  /** As the appendix and tables name it. */
  readonly label: Localized;
  /** In a sentence: `arriving convoys`. */
  readonly what: Localized;
  /** Numbers of events have rates; sums of figures have none. */
  readonly isEvents: boolean;
}

export const ARRIVALS: Subject = {
  id: 'convoys-in',
  kind: 'convoy',
  direction: 'in',
  measure: 'convoys',
  noun: NOUNS.convoy,
  label: {en: 'Incoming convoys', ar: 'القوافل الداخلة'},
  what: {en: 'arriving convoys', ar: 'القوافل الداخلة'},
  isEvents: true,
};

export const TRUCKS: Subject = {
  id: 'trucks-in',
  kind: 'convoy',
  direction: 'in',
  measure: 'trucks',
  noun: NOUNS.truck,
  label: {en: 'Trucks in incoming convoys', ar: 'الشاحنات في القوافل الداخلة'},
  what: {en: 'trucks in arriving convoys', ar: 'الشاحنات في القوافل الداخلة'},
  isEvents: false,
};

export const DEPARTURES: Subject = {
  id: 'convoys-out',
  kind: 'convoy',
  direction: 'out',
  measure: 'convoys',
  noun: NOUNS.convoy,
  label: {en: 'Convoys leaving Syria', ar: 'القوافل الخارجة من سوريا'},
  what: {en: 'leaving convoys', ar: 'القوافل الخارجة'},
  isEvents: true,
};

export const ATTACKS: Subject = {
  id: 'attacks',
  kind: 'isis_attack',
  direction: null,
  measure: 'attacks',
  noun: NOUNS.attack,
  label: {en: 'ISIS attacks described on file', ar: 'هجمات تنظيم الدولة الموصوفة في الملف'},
  what: {en: 'ISIS attacks on file', ar: 'هجمات تنظيم الدولة في الملف'},
  isEvents: true,
};

export const SUBJECTS = [ARRIVALS, TRUCKS, DEPARTURES, ATTACKS] as const;
