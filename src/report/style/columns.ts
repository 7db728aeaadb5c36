/** Columns up to this place are aligned by classes of their table, `n1`, `n2` …; a wider table marks its cells. */
export const ALIGNED_COLUMNS = 16;

function ofColumns(cell: 'td' | 'th'): string {
  return Array.from(
    {length: ALIGNED_COLUMNS},
    (_, index) => `.n${index + 1} ${cell}:nth-child(${index + 1})`,
  ).join(',');
}

/** Columns of numbers: they stand at the end of the cell and read from left to right in every language. */
export const COLUMN_STYLE = `${ofColumns('th')}{text-align:end}
${ofColumns('td')}{direction:ltr;text-align:var(--numbers);white-space:nowrap;min-inline-size:3em}
:root{--numbers:end}
:root:lang(ar){--numbers:start}`;
