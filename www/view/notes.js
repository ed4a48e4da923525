/**
 * The footnotes of one article: which mark points at which note. Found by
 * these maps, never by the article's ids.
 */
export class Notes {
  /** @param {() => string} id */
  constructor(id) {
    this.newId = id;
    /** The article's name of a note → our id of it. @type {Map<string, string>} */
    this.ids = new Map();
    /** Our id → the note, once it is made. @type {Map<string, Element>} */
    this.made = new Map();
    /** Our id → the marks that point at it. @type {Map<string, HTMLAnchorElement[]>} */
    this.marks = new Map();
  }

  /**
   * @param {string} target
   * @returns {string}
   */
  id(target) {
    const id = this.ids.get(target) ?? this.newId();
    this.ids.set(target, id);
    return id;
  }

  /** Marks whose note the article does not have are no links. */
  settle() {
    for (const [id, marks] of this.marks) {
      if (!this.made.has(id)) marks.forEach((mark) => mark.replaceWith(...mark.childNodes));
    }
  }
}
