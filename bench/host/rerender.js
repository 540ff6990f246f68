// A part of the page that has nothing to do with the form, drawn anew 20 times a second.
let count = 0;

setInterval(() => {
  count++;
  const rows = Array.from({length: 20}, (_, i) => {
    const row = document.createElement('li');
    row.id = `row-${i}`;
    row.textContent = `${i}: ${count}`;
    return row;
  });
  document.getElementById('news').replaceChildren(...rows);
}, 50);
