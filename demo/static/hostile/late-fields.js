setTimeout(() => {
  const {content} = document.getElementById('late');
  document.getElementById('place').replaceWith(content.cloneNode(true));
}, 2000);
