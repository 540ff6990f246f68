const dialog = document.getElementById('dialog');
const opener = document.getElementById('open');

/** What many libraries do: whoever takes the focus outside of the dialog loses it again. */
function keepFocus({target}) {
  if (target instanceof Node && !dialog.contains(target)) dialog.focus();
}

opener.addEventListener('click', () => {
  dialog.hidden = false;
  dialog.focus();
  document.addEventListener('focusin', keepFocus);
});

document.getElementById('close').addEventListener('click', () => {
  document.removeEventListener('focusin', keepFocus);
  dialog.hidden = true;
  opener.focus();
});
