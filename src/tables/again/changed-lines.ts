/** Whole lines of a file that gave way to others; what stands before and after them is the same bytes. */
export interface ChangedLines {
  /** Byte at which they start, in both files. */
  readonly start: number;
  /** Byte behind the last of them in the file as it was. */
  readonly before: number;
  /** Byte behind the last of them in the file as it is. */
  readonly after: number;
}

const NEWLINE = 10;
const BLOCK = 4096;

/** Where two files of lines differ: one stretch of lines from the first that differs to the last. */
export function changedLines(before: Buffer, after: Buffer): ChangedLines {
  const shorter = Math.min(before.length, after.length);
  const start = before.subarray(0, sameFromStart(before, after, shorter)).lastIndexOf(NEWLINE) + 1;
  const same = sameFromEnd(before, after, shorter - start);
  const rest = wholeLines(before, after, same);
  return {start, before: before.length - rest, after: after.length - rest};
}

/** Of bytes that are the same up to the end, those from the first start of a line on. */
function wholeLines(before: Buffer, after: Buffer, same: number): number {
  const isStart = [before, after].every((file) => file[file.length - same - 1] === NEWLINE);
  if (isStart) return same;
  const end = after.indexOf(NEWLINE, after.length - same);
  return end < 0 ? 0 : after.length - end - 1;
}

function sameFromStart(one: Buffer, other: Buffer, most: number): number {
  let same = 0;
  while (same + BLOCK <= most && one.compare(other, same, same + BLOCK, same, same + BLOCK) === 0)
    same += BLOCK;
  while (same < most && one[same] === other[same]) same += 1;
  return same;
}

function sameFromEnd(one: Buffer, other: Buffer, most: number): number {
  let same = 0;
  while (same + BLOCK <= most && isSameBlock(one, other, same)) same += BLOCK;
  while (same < most && fromEnd(one, same) === fromEnd(other, same)) same += 1;
  return same;
}

function fromEnd(file: Buffer, bytes: number): number | undefined {
  return file[file.length - 1 - bytes];
}

function isSameBlock(one: Buffer, other: Buffer, behind: number): boolean {
  const [a, b] = [one.length - behind, other.length - behind];
  return one.compare(other, b - BLOCK, b, a - BLOCK, a) === 0;
}
