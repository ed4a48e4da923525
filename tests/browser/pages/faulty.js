// Engines that fail where a test asks for it (`faults`): more room is lent than there can be, a panic in the core, which
// ends in a trap. A module, because what a driver's script sets is not the page's own in every browser.
const { instantiateStreaming } = WebAssembly;

WebAssembly.instantiateStreaming = async (...given) => {
  const { exports } = (await instantiateStreaming(...given)).instance;
  const lend = (bytes) => {
    if (!window.faults) return exports.lend(bytes);
    window.faults -= 1;
    return exports.lend(0xffff_ffff);
  };
  return { instance: { exports: { ...exports, lend } } };
};
