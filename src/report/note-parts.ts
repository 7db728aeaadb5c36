/** A note's sentences, which its writers part by semicolons. */
export function noteParts(note: string | null): string[] {
  return note === null ? [] : note.split('; ');
}

/** What all of several notes say, in the order of the first. */
export function sharedParts(notes: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = notes;
  return first.filter((part) => others.every((parts) => parts.includes(part)));
}
