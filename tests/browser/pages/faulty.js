// The engine's own glue, but where a test asks for it (`faults`), more room is lent than there can be: a panic in the
// core, which ends in a trap. Under another name this is another instance, as the glue itself is.
const engine = await import(`/wasm/standfirst.js${new URL(import.meta.url).search}`);

export default engine.default;
export const { attributes, read, readSnapshot } = engine;

export function lend(bytes) {
  if (!window.faults) return engine.lend(bytes);
  window.faults -= 1;
  return engine.lend(0xffff_ffff);
}
