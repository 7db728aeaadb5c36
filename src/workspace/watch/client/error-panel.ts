/** What a fault is, as the server sends it. */
export interface ShownFault {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number | string;
  readonly message: string;
}

const STYLE = `
:host { position: fixed; inset: auto 0 0 0; z-index: 1000; max-height: 45vh; overflow: auto;
  font: 0.9rem/1.5 ui-monospace, monospace; background: #2b1214; color: #fff; border-top: 4px solid #e5484d;
  text-align: left; direction: ltr; }
:host([hidden]) { display: none; }
h2 { margin: 0.8rem 1rem 0; font-size: 1rem; }
ul { margin: 0.4rem 1rem 1rem; padding: 0; list-style: none; }
li { margin: 0.3rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
b { color: #ffb3b5; }
@media print { :host { display: none; } }`;

/** Shows faults under the last good page; none hides the panel. */
export function showFaults(faults: readonly ShownFault[]): void {
  const panel = document.querySelector('#rasd-faults') ?? addPanel();
  panel.toggleAttribute('hidden', faults.length === 0);
  const list = panel.shadowRoot?.querySelector('ul');
  list?.replaceChildren(...faults.map(itemOf));
}

/** In a tree of its own: neither page nor panel sees the other's styles. The policy allows sheets made by script. */
function addPanel(): Element {
  const panel = document.createElement('aside');
  panel.id = 'rasd-faults';
  panel.lang = 'en';
  panel.setAttribute('role', 'alert');
  const root = panel.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const title = document.createElement('h2');
  title.textContent = 'Not built; this is the last good page';
  root.append(title, document.createElement('ul'));
  document.body.append(panel);
  return panel;
}

function itemOf({file, line, column, message}: ShownFault): HTMLLIElement {
  const item = document.createElement('li');
  const place = [file, line, typeof column === 'number' ? column : undefined];
  const shown = place.filter((part) => part !== undefined).join(':');
  if (shown !== '') {
    const where = document.createElement('b');
    where.textContent = `${shown}: `;
    item.append(where);
  }
  item.append(message);
  return item;
}
