let kept;

const find = () => document.querySelector('rinnalla-help') ?? kept;

document.getElementById('remove').addEventListener('click', () => {
  kept = find();
  kept?.remove();
});

document.getElementById('put-back').addEventListener('click', () => {
  if (kept) document.documentElement.append(kept);
});

document.getElementById('move').addEventListener('click', () => {
  kept = find();
  if (kept) document.body.append(kept);
});
