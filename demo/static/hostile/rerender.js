const pristine = document.getElementById('form').cloneNode(true);

/** A new form in place of the old one, with what was typed and where the person is. */
function render() {
  const old = document.getElementById('form');
  const fresh = pristine.cloneNode(true);
  for (const field of old.elements) {
    if (field.id) fresh.elements.namedItem(field.id).value = field.value;
  }
  const {id, selectionStart, selectionEnd} = document.activeElement ?? {};
  const inside = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (!inside || !id) return;
  const field = document.getElementById(id);
  field?.focus({preventScroll: true});
  if (Number.isInteger(selectionStart)) field?.setSelectionRange?.(selectionStart, selectionEnd);
}

const perSecond = 20;

let timer = setInterval(render, 1000 / perSecond);

document.getElementById('pause').addEventListener('click', ({currentTarget}) => {
  if (timer) clearInterval(timer);
  timer = timer ? undefined : setInterval(render, 1000 / perSecond);
  currentTarget.textContent = timer ? 'Pause' : 'Go on';
});
