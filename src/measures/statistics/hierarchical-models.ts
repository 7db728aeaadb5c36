/** A hierarchical log-linear model of lists numbered from 1. */
export interface HierarchicalModel {
  /** Its generators, as `[12,3]`: lists 1 and 2 depend on each other, 3 on neither. */
  readonly name: string;
  /** Interactions of two lists or more, each as rising list numbers; every part of one is in too. */
  readonly interactions: readonly (readonly number[])[];
}

/** All hierarchical models with every main effect and without the interaction of all lists, which
 *  one cell too few cannot carry. Three lists: 8 models; four: 113.
 *  Order: fewest interactions first, then by name. */
export function hierarchicalModels(lists: number): HierarchicalModel[] {
  const terms = interactionTerms(lists);
  const models = Array.from({length: 2 ** terms.length}, (_, mask) =>
    terms.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1),
  )
    .filter(isHierarchical)
    .map((interactions) => ({name: generatorName(interactions, lists), interactions}));
  return models.toSorted(
    (a, b) => a.interactions.length - b.interactions.length || (a.name < b.name ? -1 : 1),
  );
}

function interactionTerms(lists: number): number[][] {
  const subsets = Array.from({length: 2 ** lists}, (_, mask) =>
    Array.from({length: lists}, (_, i) => i + 1).filter((list) => (mask >> (list - 1)) % 2 === 1),
  );
  return subsets.filter((subset) => subset.length > 1 && subset.length < lists);
}

function isHierarchical(interactions: readonly (readonly number[])[]): boolean {
  const names = new Set(interactions.map((term) => term.join('')));
  return interactions.every(
    (term) =>
      term.length === 2 ||
      term.every((dropped) => names.has(term.filter((list) => list !== dropped).join(''))),
  );
}

function generatorName(interactions: readonly (readonly number[])[], lists: number): string {
  const singles = Array.from({length: lists}, (_, i) => [i + 1]);
  const all = [...singles, ...interactions];
  const generators = all.filter(
    (term) =>
      !all.some(
        (other) => other.length > term.length && term.every((list) => other.includes(list)),
      ),
  );
  const names = generators.map((term) => term.join(''));
  return `[${names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join(',')}]`;
}
