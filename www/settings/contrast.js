import { luminance } from "../view/colour.js";

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} their contrast, 1 to 21
 */
export function contrast(one, other) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
