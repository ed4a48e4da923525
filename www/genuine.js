/**
 * What a document itself says. A form or a picture that a page has named `URL` or `documentElement` stands in front of
 * the document's own property of that name; in front of the prototype's nothing stands. Elements have no such names.
 *
 * @template {keyof Document} Name
 * @param {Document} page
 * @param {Name} name
 * @returns {Document[Name]}
 */
export const genuine = (page, name) => Reflect.get(Document.prototype, name, page);
