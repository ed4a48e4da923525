/** @import {Sentence} from "./sentences.js" */

/**
 * Says one sentence after the other. What to say and how is given; it knows no
 * page. Where it is kept, because browsers differ in what their own pause does.
 */
export class Speaker {
  /**
   * @param {{synth: SpeechSynthesis, Utterance: typeof SpeechSynthesisUtterance,
   *   said: (sentence: Sentence) => void, word: (sentence: Sentence, start: number, length: number) => void,
   *   changed: () => void, failed: () => void}} options
   */
  constructor(options) {
    this.options = options;
    /** @type {Sentence[]} */
    this.sentences = [];
    this.at = 0;
    /** Where in that sentence the voice was, if it says so: from there it goes on. */
    this.from = 0;
    this.playing = false;
    this.rate = 1;
    /** @type {SpeechSynthesisVoice | null} */
    this.voice = null;
    /** @type {string | null} */
    this.lang = null;
    /** The one that is spoken: those that were cut off have no say any more. @type {SpeechSynthesisUtterance | null} */
    this.current = null;
  }

  play() {
    if (!this.sentences.length) return;
    if (this.at >= this.sentences.length) this.go(0);
    this.playing = true;
    this.#speak();
    this.options.changed();
  }

  /** Not the browser's own pause, which some voices do not come back from. */
  pause() {
    this.playing = false;
    this.#hush();
    this.options.changed();
  }

  /** @param {number} at which sentence */
  go(at) {
    this.at = Math.min(Math.max(0, at), Math.max(0, this.sentences.length - 1));
    this.from = 0;
    const sentence = this.sentences[this.at];
    if (this.playing) this.#speak();
    else if (sentence) this.options.said(sentence);
  }

  /** @param {1 | -1} by */
  sentence(by) {
    this.go(this.at + by);
  }

  /**
   * To the start of the next paragraph; or of this one, and from there of the one before.
   * @param {1 | -1} by
   */
  paragraph(by) {
    const { sentences, at } = this;
    const here = sentences[at]?.paragraph ?? 0;
    const first = sentences.findIndex(({ paragraph }) => paragraph === here);
    if (by < 0 && at > first) return this.go(first);
    const to = by > 0 ? sentences.findIndex(({ paragraph }) => paragraph > here) : sentences.findIndex(({ paragraph }) => paragraph === here - 1);
    if (to >= 0) this.go(to);
  }

  /** After another voice or speed was chosen: from the word that it was at. */
  again() {
    if (this.playing) this.#speak();
  }

  #hush() {
    this.current = null;
    this.options.synth.cancel();
  }

  #speak() {
    const { synth, Utterance, said, word, changed, failed } = this.options;
    const sentence = this.sentences[this.at];
    this.#hush();
    if (!sentence) return;
    const { from } = this;
    const utterance = new Utterance(sentence.text.slice(from));
    utterance.rate = this.rate;
    if (this.voice) utterance.voice = this.voice;
    const lang = this.voice?.lang ?? this.lang;
    if (lang) utterance.lang = lang;
    const mine = () => this.current === utterance;
    utterance.addEventListener("boundary", ({ name, charIndex, charLength }) => {
      if (!mine() || name !== "word") return;
      this.from = from + charIndex;
      word(sentence, this.from, charLength ?? 0);
    });
    utterance.addEventListener("end", () => {
      if (!mine() || !this.playing) return;
      this.at += 1;
      this.from = 0;
      if (this.at < this.sentences.length) return this.#speak();
      this.playing = false;
      this.current = null;
      changed();
    });
    utterance.addEventListener("error", ({ error }) => {
      if (!mine() || error === "interrupted" || error === "canceled") return;
      this.playing = false;
      this.current = null;
      changed();
      failed();
    });
    this.current = utterance;
    said(sentence);
    synth.speak(utterance);
  }
}
