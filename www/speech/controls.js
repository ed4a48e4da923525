/** @import {Reader} from "../view/reader.js" */
/** @import {IconName} from "../view/icons.js" */

/** As fast as one can follow; each step can be heard. */
const RATES = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/**
 * @typedef {object} Wishes
 * @property {() => void} toggle
 * @property {(by: 1 | -1) => void} sentence
 * @property {(by: 1 | -1) => void} paragraph
 * @property {(rate: number) => void} rate
 * @property {(name: string) => void} voice
 * @property {(skip: boolean) => void} skips
 * @property {() => void} stop
 */

/** The strip at the foot that speaking is steered by. */
export class Controls {
  /**
   * @param {Reader} reader
   * @param {SpeechSynthesisVoice[]} voices
   * @param {SpeechSynthesisVoice | null} chosen
   * @param {Wishes} wishes
   */
  constructor(reader, voices, chosen, wishes) {
    this.reader = reader;
    this.wishes = wishes;
    const { words, settings, context } = reader;
    const { nodes } = context;
    this.toggle = this.#button("pause", words.pauseSpeech, wishes.toggle);
    this.toggle.classList.add("speech-toggle");
    const number = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 2 });
    const rate = this.#choice(
      words.speed,
      RATES.map((one) => [String(one), `${number.format(one)}×`]),
      String(settings.get("speechRate")),
      (value) => wishes.rate(Number(value)),
    );
    const voice = this.#choice(words.voice, voices.map(({ name }) => [name, name]), chosen?.name ?? "", wishes.voice);
    voice.classList.add("speech-voice");
    const skip = nodes.html("input", { type: "checkbox", checked: settings.get("speechSkips") });
    skip.addEventListener("change", () => wishes.skips(skip.checked));
    this.element = nodes.html(
      "section",
      { class: "speech", part: "speech", "aria-label": words.listen },
      nodes.html(
        "div",
        { class: "speech-main" },
        this.#button("previous", words.previousParagraph, () => wishes.paragraph(-1)),
        this.#button("back", words.previousSentence, () => wishes.sentence(-1)),
        this.toggle,
        this.#button("back", words.nextSentence, () => wishes.sentence(1), "onward"),
        this.#button("next", words.nextParagraph, () => wishes.paragraph(1)),
      ),
      nodes.html("div", { class: "speech-choices" }, rate, voice, nodes.html("label", { class: "speech-skip" }, skip, words.skipAsides)),
      this.#button("close", words.stopSpeech, wishes.stop, "speech-stop"),
    );
    this.before = /** @type {HTMLElement | null} */ (reader.root.activeElement);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      wishes.stop();
    });
    reader.dialog.append(this.element);
    reader.dialog.classList.add("speaking");
    this.toggle.focus({ preventScroll: true });
  }

  /** @param {boolean} playing */
  playing(playing) {
    const { words } = this.reader;
    const label = playing ? words.pauseSpeech : words.playSpeech;
    this.toggle.setAttribute("aria-label", label);
    this.toggle.title = label;
    this.toggle.replaceChildren(this.reader.icon(playing ? "pause" : "play"));
  }

  close() {
    const focused = this.element.contains(this.reader.root.activeElement);
    this.element.remove();
    this.reader.dialog.classList.remove("speaking");
    if (focused) (this.before?.isConnected ? this.before : this.reader.dialog).focus({ preventScroll: true });
  }

  /**
   * @param {IconName} icon
   * @param {string} label
   * @param {() => void} run
   * @param {string} [name]
   */
  #button(icon, label, run, name) {
    const { nodes } = this.reader.context;
    const button = nodes.html("button", { type: "button", class: name, "aria-label": label, title: label }, this.reader.icon(icon));
    button.addEventListener("click", run);
    return button;
  }

  /**
   * @param {string} label
   * @param {string[][]} options value and name
   * @param {string} chosen
   * @param {(value: string) => void} run
   */
  #choice(label, options, chosen, run) {
    const { nodes } = this.reader.context;
    const select = nodes.html("select", { "aria-label": label, title: label }, options.map(([value, name]) => nodes.html("option", { value }, name)));
    select.value = chosen;
    select.addEventListener("change", () => run(select.value));
    return select;
  }
}
