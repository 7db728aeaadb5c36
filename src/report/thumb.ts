/** A chart of more bytes than this is too full for a small picture. */
const LARGEST = 45_000;

/**
 * A small picture for the index from a report's page: the first chart that is not too full, without names, links and
 * what the page's program would need, its ids begun with the report's name. Null where the page has none.
 */
export function thumbOf(html: string, report: string): string | null {
  for (const [, svg = ''] of html.matchAll(
    /<div class="drawing"[^>]*>\s*(<svg [\s\S]*?<\/svg>)/g,
  )) {
    const bare = bareChart(svg, report);
    if (bare.length <= LARGEST) return bare;
  }
  return null;
}

function bareChart(svg: string, report: string): string {
  return svg
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<a href=(?:"[^"]*"|[^\s>]+)/g, '<g')
    .replaceAll('</a>', '</g>')
    .replace(/ (?:role|aria-label|lang)=(?:"[^"]*"|[^\s>]+)/g, '')
    .replace(/ id=("?)/g, ` id=$1${report}-`)
    .replace(/url\(#/g, `url(#${report}-`);
}
