/** Above this one sees the grain and nothing else. */
const MOST = 8;
/** How far an arrow key moves an enlarged picture, in pixels. */
const STEP = 80;

/**
 * Enlarges what is in a frame: by two fingers, the wheel, a double press, or
 * when told to; and moves it about.
 */
export class Zoom {
  /** @param {HTMLElement} frame */
  constructor(frame) {
    this.frame = frame;
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    /** @type {Map<number, {x: number, y: number}>} */
    this.fingers = new Map();
    this.controller = new AbortController();
  }

  get zoomed() {
    return this.scale > 1;
  }

  reset() {
    [this.scale, this.x, this.y] = [1, 0, 0];
    this.#draw();
  }

  end() {
    this.controller.abort();
  }

  /**
   * @param {number} factor
   * @param {{x: number, y: number}} [around] a point of the screen that stays where it is
   */
  by(factor, around) {
    const { left, top, width, height } = this.frame.getBoundingClientRect();
    const scale = Math.min(MOST, Math.max(1, this.scale * factor));
    const from = { x: (around?.x ?? left + width / 2) - left - width / 2, y: (around?.y ?? top + height / 2) - top - height / 2 };
    this.x = from.x - ((from.x - this.x) * scale) / this.scale;
    this.y = from.y - ((from.y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.#draw();
  }

  /** @param {string} key an arrow */
  pan(key) {
    this.#move(key === "ArrowLeft" ? STEP : key === "ArrowRight" ? -STEP : 0, key === "ArrowUp" ? STEP : key === "ArrowDown" ? -STEP : 0);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  #move(x, y) {
    this.x += x;
    this.y += y;
    this.#draw();
  }

  #draw() {
    const image = /** @type {HTMLElement | null} */ (this.frame.firstElementChild);
    if (!image) return;
    // Never further than its own edges.
    const [width, height] = [image.offsetWidth * this.scale, image.offsetHeight * this.scale];
    const slackX = Math.max(0, (width - this.frame.clientWidth) / 2);
    const slackY = Math.max(0, (height - this.frame.clientHeight) / 2);
    this.x = Math.min(slackX, Math.max(-slackX, this.x));
    this.y = Math.min(slackY, Math.max(-slackY, this.y));
    image.style.setProperty("transform", this.zoomed ? `translate(${this.x}px, ${this.y}px) scale(${this.scale})` : "none");
    this.frame.classList.toggle("zoomed", this.zoomed);
  }

  /** @param {{swipe: (by: 1 | -1) => void, threshold: number}} options */
  listen({ swipe, threshold }) {
    const { frame, fingers } = this;
    const { signal } = this.controller;
    let travelled = 0;
    frame.addEventListener(
      "pointerdown",
      (event) => {
        if (event.button !== 0) return;
        if (!fingers.size) travelled = 0;
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        try {
          frame.setPointerCapture(event.pointerId);
        } catch {
          // It has been lifted already.
        }
      },
      { signal },
    );
    frame.addEventListener(
      "pointermove",
      (event) => {
        const before = fingers.get(event.pointerId);
        if (!before) return;
        const now = { x: event.clientX, y: event.clientY };
        const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
        fingers.set(event.pointerId, now);
        if (other) this.#pinch(before, now, other);
        else if (this.zoomed) this.#move(now.x - before.x, now.y - before.y);
        else travelled += now.x - before.x;
      },
      { signal },
    );
    for (const type of /** @type {const} */ (["pointerup", "pointercancel"])) {
      frame.addEventListener(
        type,
        (event) => {
          if (!fingers.delete(event.pointerId) || fingers.size || type === "pointercancel") return;
          const forward = getComputedStyle(frame).direction === "rtl" ? 1 : -1;
          if (!this.zoomed && Math.abs(travelled) >= threshold) swipe(Math.sign(travelled) === forward ? 1 : -1);
        },
        { signal },
      );
    }
    frame.addEventListener("dblclick", ({ clientX: x, clientY: y }) => (this.zoomed ? this.reset() : this.by(2.5, { x, y })), { signal });
    frame.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        this.by(Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY });
      },
      { signal, passive: false },
    );
  }

  /**
   * @param {{x: number, y: number}} before
   * @param {{x: number, y: number}} now
   * @param {{x: number, y: number}} other the finger that rests
   */
  #pinch(before, now, other) {
    const distance = (/** @type {{x: number, y: number}} */ one) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
    this.by(distance(now) / distance(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    this.#move((now.x - before.x) / 2, (now.y - before.y) / 2);
  }
}
