/*
 * The form that all kinds of pages show, apart from how each of them is written: sections with fields, in Finnish and
 * Swedish. `now` is a field's name in the code today, `next` what it is called after a release that renames.
 */
const field = (now, next, fi, sv, more = {}) => ({
  now,
  next,
  label: {fi, sv},
  type: 'text',
  ...more,
});

const section = (id, fi, sv, fields) => ({id, title: {fi, sv}, fields});

/** @returns {object[]} the sections, new each time, so that a release may change them */
export const form = () => [
  section('person', 'Hakijan tiedot', 'Den sökandes uppgifter', [
    field('firstName', 'givenName', 'Etunimi', 'Förnamn'),
    field('lastName', 'familyName', 'Sukunimi', 'Efternamn'),
    field('phone', 'telephone', 'Puhelinnumero', 'Telefonnummer', {type: 'tel'}),
    field('marital', 'civilStatus', 'Siviilisääty', 'Civilstånd', {type: 'select'}),
  ]),
  section('home', 'Asuminen', 'Boende', [
    field('street', 'addressLine', 'Katuosoite', 'Gatuadress'),
    field('city', 'municipality', 'Kunta', 'Kommun', {type: 'select'}),
    field('rent', 'monthlyRent', 'Vuokra kuukaudessa', 'Hyra per månad'),
    field('water', 'waterFee', 'Vesimaksu', 'Vattenavgift'),
    field('owner', 'ownsHome', 'Omistatko asunnon?', 'Äger du bostaden?', {type: 'radio'}),
    field('shared', 'sharedFlat', 'Asun yhteisasunnossa', 'Jag bor i en delad bostad', {
      type: 'checkbox',
    }),
  ]),
  section('income', 'Tulot', 'Inkomster', [
    field('salary', 'wages', 'Palkka ennen veroja', 'Lön före skatt'),
    field('pension', 'pensionIncome', 'Eläke', 'Pension'),
    field('study', 'studyGrant', 'Opintoraha', 'Studiepenning'),
    field('start', 'startDate', 'Mistä lähtien', 'Från och med', {type: 'date'}),
    field('notes', 'moreInfo', 'Lisätietoja', 'Tilläggsuppgifter', {type: 'textarea'}),
  ]),
  section('spouse', 'Puoliso', 'Make eller maka', [
    // The same words as above: only the heading tells them apart.
    field('spouseFirstName', 'partnerGivenName', 'Etunimi', 'Förnamn'),
    field('spouseSalary', 'partnerWages', 'Palkka ennen veroja', 'Lön före skatt'),
    field('spouseStudies', 'partnerStudies', 'Puoliso opiskelee', 'Maken eller makan studerar', {
      type: 'checkbox',
    }),
  ]),
];

const child = (n) =>
  section(`child${n}`, `Lapsi ${n}`, `Barn ${n}`, [
    field(`children[${n - 1}].name`, `kids[${n - 1}].fullName`, 'Nimi', 'Namn'),
    field(`children[${n - 1}].born`, `kids[${n - 1}].birthDate`, 'Syntymäaika', 'Födelsetid', {
      type: 'date',
    }),
    field(`children[${n - 1}].custody`, `kids[${n - 1}].care`, 'Huoltajuus', 'Vårdnad', {
      type: 'select',
    }),
    field(`children[${n - 1}].care`, `kids[${n - 1}].fee`, 'Hoitomaksu', 'Vårdavgift'),
    field(`children[${n - 1}].away`, `kids[${n - 1}].elsewhere`, 'Asuu muualla', 'Bor annanstans', {
      type: 'checkbox',
    }),
  ]);

/** A form with the same block several times. */
export const repeatedForm = () => [child(1), child(2), child(3), form()[2]];

/** Fields that look like others: a new one beside each section's, and one with the words of another. */
export function addSimilar(sections) {
  const [first, ...others] = sections;
  const words = new Set(first.fields.map(({label}) => label.fi));
  const like = others.flatMap(({fields}) => fields).find(({label}) => !words.has(label.fi));
  first.fields.unshift(
    field('extraOne', 'extraOne', `${like.label.fi} aiemmin`, `${like.label.sv} tidigare`),
  );
  // Word for word the same, under another heading.
  first.fields.push({...field('extraTwo', 'extraTwo', '', ''), label: {...like.label}});
  sections.splice(
    1,
    0,
    section('extra', 'Muut tiedot', 'Övriga uppgifter', [
      field('extraThree', 'extraThree', 'Muu maksu', 'Annan avgift'),
    ]),
  );
}

/** What a target is called in the table of truth; what was added has no name there. */
export const truthOf = ({now}) => (now.startsWith('extra') ? '' : now);
