import type {Fault} from '../values/fault.ts';

/**
 * Warnings for links to a place that a page does not have, and for places that it has twice.
 * In: the HTML of one page as this program writes it (no `<` or `>` outside of tags; data addresses in single quotes).
 */
export function checkAnchors(html: string, file: string): Fault[] {
  const tags = html.replace(/='[^']*'/g, '').match(/<[a-z][^<>]*>/gi) ?? [];
  const ids = captured(tags, /\sid="?([^\s">]*)/);
  const targets = new Set(ids);
  const missing = new Set(captured(tags, /\shref="?#([^\s">]*)/).filter((id) => !targets.has(id)));
  const twice = repeated(ids);
  return [
    ...[...missing].map((id) =>
      warning(file, `link "#${id}" leads nowhere; no cell or number of the page has this name`),
    ),
    ...twice.map((id) =>
      warning(
        file,
        `the name "${id}" stands twice on the page; give one of the cells another anchor`,
      ),
    ),
  ];
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

function captured(tags: readonly string[], pattern: RegExp): string[] {
  return tags.flatMap((tag) => pattern.exec(tag)?.[1] ?? []);
}

function warning(file: string, message: string): Fault {
  return {file, message, severity: 'warning'};
}
