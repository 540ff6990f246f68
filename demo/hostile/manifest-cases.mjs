const at = (name, manifest, what) => ({name, what, manifest: `/help/hostile/${manifest}.json`});

/** Pages whose manifest goes wrong. */
export const manifestCases = [
  at('missing-manifest', 'missing', 'The manifest is not there: 404.'),
  at('error-500', 'error-500', 'The server answers with an error: 500.'),
  at('html-manifest', 'html', 'A log-in page comes in place of the manifest.'),
  at('redirected-manifest', 'redirected', 'The address leads to a manifest with another number.'),
  at('slow-manifest', 'slow', 'The server never answers, and hangs up after half a minute.'),
  at('endless-manifest', 'endless', 'The manifest never ends.'),
  at('huge-manifest', 'huge', 'The manifest is right, but 20 megabytes long.'),
  at('broken-manifest', 'truncated', 'The manifest breaks off in the middle.'),
  at('wrong-types-manifest', 'wrong-types', 'Numbers, lists and objects stand where texts belong.'),
  at('lookalike-manifest', 'lookalike', 'Texts are objects that look like templates of a program.'),
  at(
    'prototype-manifest',
    'prototype',
    'Ids are names that every object has: __proto__, toString.',
  ),
  at('unknown-manifest', 'unknown', 'References lead nowhere or in a circle; parts are unknown.'),
  at(
    'unsafe-manifest',
    'unsafe',
    'Links run scripts, selectors ask for values, patterns do not parse.',
  ),
  at('newer-manifest', 'newer', 'The format is a newer one.'),
  at(
    'tricky-texts-manifest',
    'tricky-texts',
    'Texts turn the reading direction and pile up marks.',
  ),
];
