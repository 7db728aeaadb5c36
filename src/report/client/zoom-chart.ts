const GREATEST = 8;

/** A point of the window. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Makes a drawing larger within its box, which keeps its size and scrolls. */
export interface Zoom {
  by(factor: number, around?: Point): void;
  reset(): void;
}

function middleOf(box: DOMRect): Point {
  return {x: box.left + box.width / 2, y: box.top + box.height / 2};
}

/**
 * Zoom of one chart: by its buttons, by the wheel with Ctrl (which is also what two fingers on a touchpad do), and by
 * + − 0 where the drawing has the focus. What lies under the pointer stays there. Lengths are on the box and not on
 * the picture, so that a chart that is drawn again keeps its zoom.
 */
export function createZoom(drawing: HTMLElement, onChange: (isZoomed: boolean) => void): Zoom {
  let factor = 1;
  const picture = () => drawing.querySelector<SVGSVGElement>('svg.chart-svg');

  const to = (next: number, around: Point) => {
    const svg = picture();
    const before = svg?.getBoundingClientRect();
    if (svg === null || before === undefined) return;
    if (factor === 1) {
      drawing.style.setProperty('--wide', `${before.width}px`);
      drawing.style.blockSize = `${drawing.getBoundingClientRect().height}px`;
    }
    factor = Math.min(GREATEST, Math.max(1, next));
    drawing.classList.toggle('zoomed', factor > 1);
    drawing.style.setProperty('--zoom', String(factor));
    if (factor === 1) drawing.style.blockSize = '';
    const after = svg.getBoundingClientRect();
    const [x, y] = [
      (around.x - before.left) / before.width,
      (around.y - before.top) / before.height,
    ];
    drawing.scrollBy(
      after.left + x * after.width - around.x,
      after.top + y * after.height - around.y,
    );
    onChange(factor > 1);
  };
  const by: Zoom['by'] = (times, around) =>
    to(
      Math.abs(factor * times - 1) < 0.05 ? 1 : factor * times,
      around ?? middleOf(drawing.getBoundingClientRect()),
    );
  const reset = () => to(1, middleOf(drawing.getBoundingClientRect()));

  drawing.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      by(Math.exp(-Math.sign(event.deltaY) * 0.2), {x: event.clientX, y: event.clientY});
    },
    {passive: false},
  );
  drawing.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') by(1.5);
    else if (event.key === '-') by(1 / 1.5);
    else if (event.key === '0') reset();
    else return;
    event.preventDefault();
  });
  return {by, reset};
}
