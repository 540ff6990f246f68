/** The page as the server sends it, without what any script has added since. */
const source = fetch(location.href).then((response) => response.text());

const tag = /<script\s+async[^]*?<\/script>/g;

async function write(change) {
  const text = change(await source);
  document.open();
  document.write(text);
  document.close();
}

document.getElementById('with-tag').addEventListener('click', () => write((text) => text));
document
  .getElementById('without-tag')
  .addEventListener('click', () => write((text) => text.replace(tag, '')));
