const views = {'#/home': 'view-home', '#/income': 'view-income'};

function show() {
  const template = document.getElementById(views[location.hash] ?? 'view-home');
  document.getElementById('view').replaceChildren(template.content.cloneNode(true));
}

addEventListener('hashchange', show);
if (!(location.hash in views)) location.replace('#/home');
show();
