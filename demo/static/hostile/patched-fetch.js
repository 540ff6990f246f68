window.fetch = () => {
  throw new Error('This page has its own idea of fetch');
};
