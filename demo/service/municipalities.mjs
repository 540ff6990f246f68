/** A few of Finland's municipalities, with the names they have in Swedish. */
export const municipalities = [
  {value: '049', fi: 'Espoo', sv: 'Esbo'},
  {value: '091', fi: 'Helsinki', sv: 'Helsingfors'},
  {value: '148', fi: 'Inari', sv: 'Enare'},
  {value: '179', fi: 'Jyväskylä', sv: 'Jyväskylä'},
  {value: '272', fi: 'Kokkola', sv: 'Karleby'},
  {value: '297', fi: 'Kuopio', sv: 'Kuopio'},
  {value: '478', fi: 'Maarianhamina', sv: 'Mariehamn'},
  {value: '564', fi: 'Oulu', sv: 'Uleåborg'},
  {value: '638', fi: 'Porvoo', sv: 'Borgå'},
  {value: '698', fi: 'Rovaniemi', sv: 'Rovaniemi'},
  {value: '837', fi: 'Tampere', sv: 'Tammerfors'},
  {value: '853', fi: 'Turku', sv: 'Åbo'},
  {value: '905', fi: 'Vaasa', sv: 'Vasa'},
  {value: '092', fi: 'Vantaa', sv: 'Vanda'},
];

const nameIn = ({fi, sv}, lang) => (lang === 'sv' ? sv : fi);

/** As choices of a menu, in the alphabetical order of the language. */
export function municipalityChoices(lang) {
  const {compare} = new Intl.Collator(lang);
  return municipalities
    .map((place) => ({value: place.value, label: nameIn(place, lang)}))
    .sort((a, b) => compare(a.label, b.label));
}

export const municipalityName = (value, lang) =>
  municipalities.filter((place) => place.value === value).map((place) => nameIn(place, lang))[0];
