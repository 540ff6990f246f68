import type {Anchor} from '../model/manifest.js';

/*
 * Forms as they are built in real services, each as it is when an editor points out its places, and as it
 * is after the service's next release. What each place really is, `data-truth` says; no clue uses it.
 */

/** A form of one kind, now and after its next release. */
export interface HostRelease {
  readonly kind: string;
  readonly anchors: Readonly<Record<string, Anchor>>;
  readonly now: string;
  readonly next: string;
  /** Whether the form lies in an open shadow root. */
  readonly shadow?: boolean;
}

const fi = (text: string) => ({fi: text});

const serverHtml: HostRelease = {
  kind: 'plain server HTML: ids renamed, wrapped and reordered',
  anchors: {
    rent: {css: ['#rent', '[name="rent"]'], tag: 'input', text: fi('Vuokra kuukaudessa')},
    water: {css: ['#water', '[name="water"]'], tag: 'input', text: fi('Vesimaksu')},
    // The heading has the same text after the release: only the tag tells them apart.
    city: {css: ['#city', 'select[name="city"]'], tag: 'select', text: fi('Kunta')},
  },
  now: `<form><p><label for="rent">Vuokra kuukaudessa</label> <input id="rent" name="rent" data-truth="rent"></p>
    <p><label for="water">Vesimaksu</label> <input id="water" name="water" data-truth="water"></p>
    <p><label for="city">Kunta</label> <select id="city" name="city" data-truth="city"><option>Oulu</select></p></form>`,
  next: `<form><h2>Kunta</h2>
    <div class="row"><div><label for="f-3">Kunta: *</label></div><div><select id="f-3" name="home[city]" data-truth="city"><option>Oulu</select></div></div>
    <div class="row"><div><label for="f-2">Vesimaksu</label></div><div><input id="f-2" name="water" data-truth="water"></div></div>
    <div class="row"><div><label for="f-1">Vuokra kuukaudessa</label></div><div><input id="f-1" name="home[rent]" data-truth="rent"></div></div></form>`,
};

const hashedClasses: HostRelease = {
  kind: 'hashed classes: other hashes, another order of generated ids',
  anchors: {
    rent: {css: ['.Field_input__a1b2c', '[id=":r1:"]'], text: fi('Vuokra kuukaudessa')},
    water: {css: ['.Field_input__d3e4f', '[id=":r2:"]'], text: fi('Vesimaksu')},
    parking: {css: ['.Field_input__g5h6i', '[id=":r3:"]'], text: fi('Autopaikka')},
  },
  now: `<div class="Form_root__x1"><label for=":r1:">Vuokra kuukaudessa</label><input class="Field_input__a1b2c" id=":r1:" data-truth="rent"></div>
    <div><label for=":r2:">Vesimaksu</label><input class="Field_input__d3e4f" id=":r2:" data-truth="water"></div>
    <div><label for=":r3:">Autopaikka</label><input class="Field_input__g5h6i" id=":r3:" data-truth="parking"></div>`,
  next: `<div class="Form_root__y2"><div class="Card_c__1"><label for=":r4:">Vuokra kuukaudessa</label><input class="Field_input__z9" id=":r4:" data-truth="rent"></div></div>
    <div><label for=":r1:">Vesimaksu</label><input class="Field_input__z8" id=":r1:" data-truth="water"></div>
    <div><label for=":r5:">Sähkö</label><input class="Field_input__z7" id=":r5:"></div>
    <div><label for=":r2:">Autopaikka</label><input class="Field_input__z6" id=":r2:" data-truth="parking"></div>`,
};

const jsf: HostRelease = {
  kind: 'JSF: numbered ids with colons, given to others',
  anchors: {
    rent: {
      css: ['[id="form:j_idt12"]', '[name="form:j_idt12"]'],
      tag: 'input',
      text: fi('Vuokra kuukaudessa'),
    },
    water: {
      css: ['[id="form:j_idt14"]', '[name="form:j_idt14"]'],
      tag: 'input',
      text: fi('Vesimaksu'),
    },
    parking: {
      css: ['[id="form:j_idt16"]', '[name="form:j_idt16"]'],
      tag: 'input',
      text: fi('Autopaikka'),
    },
    income: {css: ['[id$=":income"]', '[name$=":income"]'], tag: 'input', text: fi('Tulot')},
  },
  now: `<form id="form"><label for="form:j_idt12">Vuokra kuukaudessa</label><input id="form:j_idt12" name="form:j_idt12" data-truth="rent">
    <label for="form:j_idt14">Vesimaksu</label><input id="form:j_idt14" name="form:j_idt14" data-truth="water">
    <label for="form:j_idt16">Autopaikka</label><input id="form:j_idt16" name="form:j_idt16" data-truth="parking">
    <label for="form:j_idt9:income">Tulot</label><input id="form:j_idt9:income" name="form:j_idt9:income" data-truth="income"></form>`,
  next: `<form id="form"><label for="form:j_idt10">Puhelin</label><input id="form:j_idt10" name="form:j_idt10">
    <label for="form:j_idt12">Vesimaksu</label><input id="form:j_idt12" name="form:j_idt12" data-truth="water">
    <label for="form:j_idt14">Vuokra kuukaudessa</label><input id="form:j_idt14" name="form:j_idt14" data-truth="rent">
    <label for="form:j_idt16">Varasto</label><input id="form:j_idt16" name="form:j_idt16">
    <label for="form:j_idt21:income">Tulot</label><input id="form:j_idt21:income" name="form:j_idt21:income" data-truth="income"></form>`,
};

const webForms: HostRelease = {
  kind: 'WebForms: a table, and longer ids',
  anchors: {
    rent: {css: ['#ctl00_Main_txtRent', '[name$="txtRent"]'], text: fi('Vuokra kuukaudessa')},
    size: {css: ['#ctl00_Main_txtSize', '[name$="txtSize"]'], text: fi('Pinta-ala')},
    owner: {css: ['#ctl00_Main_cbOwner'], text: fi('Omistan asunnon')},
  },
  now: `<table><tr><td><label for="ctl00_Main_txtRent">Vuokra kuukaudessa</label></td><td><input id="ctl00_Main_txtRent" name="ctl00$Main$txtRent" data-truth="rent"></td></tr>
    <tr><td><label for="ctl00_Main_txtSize">Pinta-ala</label></td><td><input id="ctl00_Main_txtSize" name="ctl00$Main$txtSize" data-truth="size"></td></tr>
    <tr><td></td><td><input type="checkbox" id="ctl00_Main_cbOwner" data-truth="owner"><label for="ctl00_Main_cbOwner">Omistan asunnon</label></td></tr></table>`,
  next: `<table><tr><td><table><tr><td></td><td><input type="checkbox" id="ctl00_ctl02_Main_cbOwner" data-truth="owner"><label for="ctl00_ctl02_Main_cbOwner">Omistan asunnon</label></td></tr>
    <tr><td><label for="ctl00_ctl02_Main_txtSize">Pinta-ala</label></td><td><input id="ctl00_ctl02_Main_txtSize" name="ctl00$ctl02$Main$txtSize" data-truth="size"></td></tr>
    <tr><td><label for="ctl00_ctl02_Main_txtRent">Vuokra kuukaudessa</label></td><td><input id="ctl00_ctl02_Main_txtRent" name="ctl00$ctl02$Main$txtRent" data-truth="rent"></td></tr></table></td></tr></table>`,
};

const divSoup: HostRelease = {
  kind: 'divs with aria-labelledby and aria-label: other ids, one more wrapper',
  anchors: {
    rent: {css: ['#mui-4', '[data-testid="rent"]'], text: fi('Vuokra kuukaudessa')},
    city: {css: ['#mui-5'], role: 'combobox', text: fi('Kunta')},
    search: {css: ['[aria-label="Hae osoitetta"]'], text: fi('Hae osoitetta')},
  },
  now: `<div><div id="mui-4-label">Vuokra kuukaudessa</div><div><input id="mui-4" data-testid="rent" aria-labelledby="mui-4-label" data-truth="rent"></div></div>
    <div><div id="mui-5-label">Kunta</div><div id="mui-5" role="combobox" tabindex="0" aria-labelledby="mui-5-label" data-truth="city">Oulu</div></div>
    <div><input aria-label="Hae osoitetta" data-truth="search"></div>`,
  next: `<div><div><input aria-label="Hae osoitetta" class="s" data-truth="search"></div></div>
    <div><div><div id="mui-9-label">Kunta</div><div id="mui-9" role="combobox" tabindex="0" aria-labelledby="mui-9-label" data-truth="city">Oulu</div></div></div>
    <div><div><div id="mui-5-label">Vuokra kuukaudessa</div><div><input id="mui-5" data-testid="rent-input" aria-labelledby="mui-5-label" data-truth="rent"></div></div></div>`,
};

const wrapped: HostRelease = {
  kind: 'inputs inside their labels, without ids: other names, another order',
  anchors: {
    rent: {css: ['[name="q1"]'], text: fi('Vuokra kuukaudessa')},
    water: {css: ['[name="q2"]'], text: fi('Vesimaksu')},
    reason: {css: ['textarea[name="q3"]'], text: fi('Perustelut')},
  },
  now: `<form><label>Vuokra kuukaudessa <input name="q1" data-truth="rent"></label>
    <label>Vesimaksu <input name="q2" data-truth="water"></label>
    <label>Perustelut <textarea name="q3" data-truth="reason"></textarea></label></form>`,
  next: `<form><label>Lainan korot <input name="q1"></label>
    <label><b>Vesimaksu</b> <input name="q4" data-truth="water"></label>
    <label>Perustelut <textarea name="q2" data-truth="reason"></textarea></label></form>`,
};

const radios = (name: string, legend: string, truth: string, extra = '') =>
  `<fieldset ${extra} data-truth="${truth}"><legend>${legend}</legend>
    <label><input type="radio" name="${name}" value="1"> Kyllä</label>
    <label><input type="radio" name="${name}" value="0"> Ei</label></fieldset>`;

const radioGroups: HostRelease = {
  kind: 'questions with choices: other names, moved into another group',
  anchors: {
    owner: {css: ['[name="owner"]', '#owner-group'], tag: 'input', text: fi('Omistatko asunnon?')},
    alone: {css: ['[name="alone"]'], text: fi('Asutko yksin?')},
    pets: {css: ['[name="pets"]'], text: fi('Onko sinulla lemmikkejä?')},
  },
  now: `<form>${radios('owner', 'Omistatko asunnon?', 'owner', 'id="owner-group"')}
    ${radios('alone', 'Asutko yksin?', 'alone')}${radios('pets', 'Onko sinulla lemmikkejä?', 'pets')}</form>`,
  next: `<form><fieldset><legend>Asuminen</legend>${radios('q2', 'Asutko yksin?', 'alone')}
    ${radios('alone', 'Asuuko kanssasi lapsia?', '')}${radios('q1', 'Omistatko asunnon?', 'owner')}</fieldset></form>`,
};

const shadowRoot: HostRelease = {
  kind: 'fields in a shadow root: other classes and ids',
  anchors: {
    rent: {css: ['#rent', '.rent-box'], text: fi('Vuokra kuukaudessa')},
    water: {css: ['#water', '.water-box'], text: fi('Vesimaksu')},
  },
  now: `<label for="rent">Vuokra kuukaudessa</label><input id="rent" class="rent-box" data-truth="rent">
    <label for="water">Vesimaksu</label><input id="water" class="water-box" data-truth="water">`,
  next: `<div><label for="w">Vesimaksu</label><input id="w" class="box" data-truth="water"></div>
    <div><label for="r">Vuokra kuukaudessa</label><input id="r" class="box" data-truth="rent"></div>`,
  shadow: true,
};

export const hostReleases: readonly HostRelease[] = [
  serverHtml,
  hashedClasses,
  jsf,
  webForms,
  divSoup,
  wrapped,
  radioGroups,
  shadowRoot,
];
