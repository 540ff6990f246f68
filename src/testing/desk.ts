import {registerDesk} from '../desk/register-desk.js';
import {RinnallaDesk} from '../desk/rinnalla-desk.js';
import {StandInService} from './desk-connection.js';
import {deep, during, nameOf, serve, until} from './mount-help.js';

const SETTINGS = {
  // Absolute: the file lies at a blob address.
  url: new URL('/xmpp-websocket', location.href).href.replace('http', 'ws'),
  domain: 'chat.test',
  queue: 'neuvonta@queue.chat.test',
  rooms: 'rooms.chat.test',
  name: {fi: 'Virasto', en: 'Agency'},
};

const CANNED = {
  answers: [
    {
      title: {fi: 'Tervehdys', en: 'Greeting'},
      text: {fi: 'Hei! Miten voin auttaa?', en: 'Hello! How can I help?'},
    },
    {title: {fi: 'Loppu', en: 'Closing'}, text: {fi: 'Hyvää päivää!', en: 'Have a good day!'}},
  ],
  cards: [{name: {fi: 'Kirjasto', en: 'Library'}, how: {fi: 'Tule käymään.', en: 'Come.'}}],
};

registerDesk(new StandInService().connect);

// Where all files of tests share one tab, the next would find the adviser's name.
afterEach(() => {
  sessionStorage.clear();
});

interface DeskOptions {
  readonly lang?: string;
  readonly settings?: unknown;
  readonly canned?: unknown;
  readonly wholePage?: boolean;
}

/** The desk as an adviser meets it. */
export class DeskPage {
  readonly element: RinnallaDesk;
  readonly service: StandInService;

  constructor(element: RinnallaDesk, service: StandInService) {
    this.element = element;
    this.service = service;
  }

  /** What can be seen. */
  all = (selector: string): HTMLElement[] =>
    deep(this.element.shadowRoot!, selector).filter((element) => element.checkVisibility());

  find = (selector: string): HTMLElement | undefined => this.all(selector)[0];

  get box(): HTMLTextAreaElement {
    return this.find('textarea') as HTMLTextAreaElement;
  }

  /** What can be read. */
  get text(): string {
    return this.all('h1, h2, h3, p, dt, dd, summary, label, button').map(nameOf).join('\n');
  }

  /** What is said to someone who does not see the page. */
  get said(): string {
    return nameOf(deep(this.element.shadowRoot!, 'p.visually-hidden[role="status"]')[0]!);
  }

  get alert(): string {
    return this.all('[role="alert"]').map(nameOf).join('\n');
  }

  button(name: string): HTMLElement {
    const all = this.all('button, summary');
    const found = all.find((one) => nameOf(one) === name);
    if (!found) throw new Error(`No "${name}" among: ${all.map(nameOf).join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  async fill(id: string, value: string): Promise<void> {
    const input = this.find(`#${id}`) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await this.settled();
  }

  async logIn(name = 'Maija'): Promise<void> {
    await this.fill('account', 'maija');
    await this.fill('password', 'secret-word');
    await this.fill('name', name);
    this.find('button[type="submit"]')!.click();
    await this.settled();
  }

  async settled(): Promise<void> {
    const waiting = () =>
      [this.element, ...deep(this.element.shadowRoot!, '*')].some(
        (one) => (one as {isUpdatePending?: boolean}).isUpdatePending,
      );
    await new Promise((resolve) => setTimeout(resolve));
    await until(() => !waiting(), 'Everything is drawn');
  }
}

/** The page of the desk, with a service at the other end that the test is. */
export async function openDesk({
  lang = 'en',
  settings,
  canned = CANNED,
  wholePage = false,
}: DeskOptions = {}): Promise<DeskPage> {
  const service = new StandInService();
  RinnallaDesk.connect = service.connect;
  const element = new RinnallaDesk();
  const file = serve(settings ?? {...SETTINGS, canned: serve(canned)});
  element.setAttribute('settings', file);
  element.setAttribute('lang', lang);
  element.toggleAttribute('whole-page', wholePage);
  element.innerHTML = '<h1>Chat</h1>';
  const main = document.createElement('main');
  main.append(element);
  const {title, documentElement: html} = document;
  const before = {lang: html.lang || 'en', dir: html.dir || 'ltr'};
  html.lang = 'en';
  document.title = 'A page';
  document.body.append(main);
  during(() => {
    main.remove();
    document.title = title;
    Object.assign(html, before);
  });
  const page = new DeskPage(element, service);
  await until(() => page.find('#account') ?? page.find('[role="alert"]'), 'The desk is ready');
  await page.settled();
  return page;
}

/** The same, with someone logged in. */
export async function openLoggedIn(options: DeskOptions = {}): Promise<DeskPage> {
  const page = await openDesk(options);
  await page.logIn();
  await until(() => page.find('rinnalla-waiting'), 'Logged in');
  await page.settled();
  return page;
}
