const views = {'/hostile/spa/home': 'view-home', '/hostile/spa/income': 'view-income'};

function show() {
  const template = document.getElementById(views[location.pathname] ?? 'view-home');
  document.getElementById('view').replaceChildren(template.content.cloneNode(true));
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a');
  if (!link || !(link.pathname in views)) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show();
});

addEventListener('popstate', show);
if (!(location.pathname in views)) history.replaceState(null, '', '/hostile/spa/home');
show();
