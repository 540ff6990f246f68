import {sendKeys} from '@web/test-runner-commands';
import en from '../locales/en.json' with {type: 'json'};
import fi from '../locales/fi.json' with {type: 'json'};
import sv from '../locales/sv.json' with {type: 'json'};
import {nameOf, until, type DemoFrame} from './demo-frame.js';

/** The product's own words, by language. */
export const words = {en, fi, sv};

export type Language = keyof typeof words;

const RENT = {
  en: {field: 'Rent per month (euros)', word: 'rent', topic: 'What counts as rent?'},
  fi: {field: 'Vuokra kuukaudessa (euroa)', word: 'vuokra', topic: 'Mitä vuokraan lasketaan?'},
  sv: {field: 'Hyra per månad (euro)', word: 'hyra', topic: 'Vad räknas in i hyran?'},
};

/** The field that asks for the rent, a word to search for, and the topic that explains it. */
export const rent = (lang: Language): (typeof RENT)['fi'] => RENT[lang];

const other = {en: 'fi', fi: 'sv', sv: 'en'} as const;
const nativeName = {en: 'English', fi: 'Suomi', sv: 'Svenska'};

/** Looks at every view of the help on the page with the rent field, as a person does with a mouse. */
export async function seeEveryView(page: DemoFrame, lang: Language): Promise<void> {
  const say = words[lang];
  await page.ready();
  await page.click(await until(() => page.launcher, 'The help button'));
  await page.titled(say.home.title);
  await search(page, lang);
  await page.clickOn(say.panel.contacts);
  await page.titled(say.contacts.title);
  await page.clickOn(say.panel.back);
  await page.titled(rent(lang).topic);
  await page.clickOn(say.panel.about);
  await page.titled(say.about.title);
  await speakAnother(page, lang);
  await page.clickOn(words[other[lang]].panel.close);
  await until(() => !page.panel, 'The panel is closed');
  await page.clickHint(rent(lang).field);
  await page.titled(rent(other[lang]).topic);
}

async function search(page: DemoFrame, lang: Language): Promise<void> {
  const {topic, word} = rent(lang);
  const [box] = page.all('input[type="search"]');
  await page.click(box!);
  await sendKeys({type: word});
  // A find is a button with its title in bold, and a line of the topic.
  const found = () => page.all('button strong').find((title) => nameOf(title) === topic);
  await page.click(await until(found, 'The topic is found'));
  await page.titled(topic);
}

async function speakAnother(page: DemoFrame, lang: Language): Promise<void> {
  await page.clickOn(`${words[lang].panel.language}:`);
  await page.titled(words[lang].languages.title);
  await page.clickOn(nativeName[other[lang]]);
  await page.titled(words[other[lang]].about.title);
}
