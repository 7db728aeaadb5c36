import {describe, expect, it} from 'vitest';
import {
  bulletList,
  capitalized,
  COMMA,
  joinedByAnd,
  joinTexts,
} from '../../src/notebook/sentences/joined-texts.ts';

const [a, b, c] = ['a', 'b', 'c'].map((en, at) => ({en, ar: 'ابج'.charAt(at)}));
const texts = [a, b, c].filter((text) => text !== undefined);

describe('joined texts', () => {
  it('have the separator of each language', () => {
    expect(joinTexts(texts, COMMA)).toEqual({en: 'a, b, c', ar: 'ا، ب، ج'});
    expect(joinTexts([], COMMA)).toEqual({en: '', ar: ''});
  });

  it('end in “and” in English; Arabic joins each to the one before', () => {
    expect(joinedByAnd(texts)).toEqual({en: 'a, b and c', ar: 'ا وب وج'});
    expect(joinedByAnd(texts.slice(0, 2))).toEqual({en: 'a and b', ar: 'ا وب'});
    expect(joinedByAnd(texts.slice(0, 1))).toEqual({en: 'a', ar: 'ا'});
  });

  it('are lists of Markdown', () => {
    expect(bulletList(texts.slice(0, 2))).toEqual({en: '- a\n- b', ar: '- ا\n- ب'});
  });

  it('begin with a capital letter where asked', () => {
    expect(capitalized('the file')).toBe('The file');
    expect(capitalized('')).toBe('');
  });
});
