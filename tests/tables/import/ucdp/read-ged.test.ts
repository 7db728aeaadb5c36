import {describe, expect, it} from 'vitest';
import {FORM_41, FORM_49} from '../../../../src/tables/import/ucdp/ged-columns.ts';
import {regionOfAdm1} from '../../../../src/tables/import/ucdp/adm1-region.ts';
import {gedFile, gedFile49, readText} from './ged-file.ts';

describe('the two forms of the file', () => {
  const rows = [{}, {date_end: '2016-04-02', date_prec: '5', where_prec: '6', adm_1: ''}];

  it('have 41 and 49 columns', () => {
    expect([FORM_41.length, new Set(FORM_41).size]).toEqual([41, 41]);
    expect([FORM_49.length, new Set(FORM_49).size]).toEqual([49, 49]);
  });

  it('give the same events', () => {
    const [a, b] = [readText(gedFile(rows)), readText(gedFile49(rows))];
    expect([a.form, b.form]).toEqual(['41-column form', '49-column form']);
    expect(a.messages).toEqual([]);
    expect(b.events).toEqual(a.events);
    expect(a.events.map(({period, region}) => [period, region])).toEqual([
      ['2016-03-05', 'homs'],
      ['2016-03-05/2016-04-02', 'all'],
    ]);
  });

  it('are read with CRLF and a byte order mark too', () => {
    const {messages, events} = readText(`\ufeff${gedFile([{}]).replaceAll('\n', '\r\n')}`);
    expect([messages, events.length]).toEqual([[], 1]);
  });

  it('may be mixed, as long as the columns that are needed are there', () => {
    const {form, events} = readText(
      gedFile([{}], [...FORM_41.slice(0, -3), 'high', 'low', 'best', 'more']),
    );
    expect([form, events.length]).toEqual(['form of its own, 42 columns', 1]);
  });
});

describe('periods', () => {
  it.each([
    ['2016-01-30', '2016-02-02', '2', '2016-01-30/2016-02-02', 0],
    ['2016-03-05', '2016-03-05', '2', '2016-03-05~', 1],
    ['2016-03-05', '2016-03-05', '3', '2016-03-05~', 1],
    ['2016-03-05', '2016-03-05', '4', '2016-03', 1],
    ['2016-03-05', '2016-03-05', '5', '2016', 1],
  ])(
    '%s to %s with date_prec %s is %s',
    (date_start, date_end, date_prec, ...[period, warnings]) => {
      const {events, messages} = readText(gedFile([{date_start, date_end, date_prec}]));
      expect([events[0]?.period, messages.length]).toEqual([period, warnings]);
    },
  );
});

describe('regions', () => {
  it.each([
    ['1', 'Homs Governorate', 'homs', 0],
    ['4', 'Rif Dimashq Governorate', 'rural-damascus', 0],
    ['5', 'Rif Dimashq Governorate', 'rural-damascus', 0],
    ['5', '', 'all', 0],
    ['6', '', 'all', 0],
    ['7', '', 'all', 0],
    ['6', 'Homs Governorate', 'all', 1],
    ['2', '', 'all', 1],
    ['1', 'Anbar province', 'all', 1],
  ])('where_prec %s with adm_1 "%s" is %s', (where_prec, adm_1, region, warnings) => {
    const {events, messages} = readText(gedFile([{where_prec, adm_1}]));
    expect([events[0]?.region, messages.length]).toEqual([region, warnings]);
  });

  it.each([
    ['al-hasakah', 'Al Hasakah Governorate', 'Al-Hasaka', 'Hassakeh', 'Al-Hasakeh Province'],
    [
      'deir-ez-zor',
      'Deir ez Zor Governorate',
      'Deir ez-Zor',
      'Dayr az Zawr',
      'Deir Ezzor',
      'Deir al-Zour',
    ],
    ['ar-raqqa', 'Ar Raqqah Governorate', 'Raqqa', 'Ar-Raqqa', 'Al-Raqqah'],
    ['aleppo', 'Aleppo Governorate', 'Halab', 'Muhafazat Halab'],
    ['homs', 'Homs Governorate', 'Hims', 'Ḩimş'],
    ['hama', 'Hamah Governorate', 'Hama', 'Ḩamāh'],
    ['idlib', 'Idlib Governorate', 'Idleb'],
    ['as-sweida', 'As Suwayda Governorate', "As-Suwayda'", 'Sweida', 'As-Suwaydā’'],
    ['daraa', 'Daraa Governorate', "Dar'a", 'Dara', 'Dar`ā'],
    ['rural-damascus', 'Rif Dimashq Governorate', 'Rural Damascus', 'Rif Damascus'],
    ['damascus', 'Damascus Governorate', 'Dimashq', 'Damascus City'],
    ['latakia', 'Latakia Governorate', 'Lattakia', 'Al Ladhiqiyah', 'Al-Lādhiqīyah'],
    ['tartus', 'Tartus Governorate', 'Tartous', 'Ţarţūs'],
    ['quneitra', 'Quneitra Governorate', 'Al-Qunaytirah', 'Al Qunayţirah', 'Kuneitra'],
  ])('%s has many spellings', (region, ...spellings) => {
    expect(spellings.map(regionOfAdm1)).toEqual(spellings.map(() => region));
  });

  it('a name of nowhere in Syria is none of them', () => {
    expect(['Anbar', '', 'Al', 'Zor'].map(regionOfAdm1)).toEqual([null, null, null, null]);
  });
});

describe('faults of a file', () => {
  it('are told together, each with its line', () => {
    const text = gedFile([
      {date_start: '2016-02-30'},
      {date_start: '05/03/2016'},
      {low: 'three', where_prec: '9'},
      {best: ''},
      {id: '1', low: '9'},
    ]);
    expect(readText(text).messages.map((message) => message.replace(/;.*/, ''))).toEqual(
      [
        'ged.csv:3: row 2: date_start "05/03/2016" is not a day that exists',
        'ged.csv:4: low "three" is not an integer',
        'ged.csv:4: where_prec "9" is not one of 1, 2, 3, 4, 5, 6, 7',
        'ged.csv:5: best is empty',
        'ged.csv:6: id "1" stands already on line 2',
        'warning ged.csv:6: row 1: low "9", best "3" and high "3" are out of order',
        'ged.csv:2: row 1: date_start "2016-02-30" is not a day that exists',
      ].sort(),
    );
  });

  it('a column that is needed and missing is named', () => {
    const {messages} = readText(
      gedFile(
        [{}],
        FORM_41.filter((name) => name !== 'date_end'),
      ),
    );
    expect(messages).toEqual(['ged.csv:1: column "date_end" is missing; add it to the header row']);
  });

  it('dates the wrong way round are an error with the row id', () => {
    const {messages} = readText(gedFile([{id: '77', date_start: '2016-03-06', date_prec: '2'}]));
    expect(messages).toEqual([
      'ged.csv:2: row 77: date_start "2016-03-06" is after date_end "2016-03-05"; mend one of them',
    ]);
  });

  it('rows of other countries are left out and counted', () => {
    const {messages, events, rows} = readText(gedFile([{}, {country: 'Iraq'}]));
    expect([events.length, rows]).toEqual([1, 2]);
    expect(messages).toEqual([
      'warning ged.csv: 1 of 2 rows are of other countries than Syria and are left out; regions.csv has no regions for them',
    ]);
    expect(readText(gedFile([{country: 'Iraq'}])).messages).toEqual([
      'ged.csv: has no row of Syria; choose another file',
    ]);
  });

  it('figures out of order are reported by row id, and kept', () => {
    const {messages, events} = readText(gedFile([{id: '9', low: '8', best: '15', high: '7'}]));
    expect(events).toHaveLength(1);
    expect(messages).toEqual([
      'warning ged.csv:2: row 9: low "8", best "15" and high "7" are out of order; kept, and read as 7 to 15, best 15',
    ]);
  });
});
