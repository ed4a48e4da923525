// What the element in place has said: the event's name, whether it can be cancelled, the story's title.
window.heard = [];
for (const name of ["load", "error"]) {
  document.addEventListener(`standfirst-${name}`, ({ cancelable, detail }) => window.heard.push([name, cancelable, detail?.title ?? null]));
}
