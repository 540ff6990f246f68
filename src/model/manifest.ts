// generated from schema/v1.json by npm run schema; do not edit

/**
 * A name of your own for a thing, used to refer to it. It starts with a letter; then letters a-z, digits, hyphens and underscores.
 */
export type Id = string;
/**
 * A text: one for every language, {"fi": "…", "sv": "…", "en": "…"}, or a plain string when it is the same in all of them.
 */
export type Text =
  | string
  | {
      /**
       * The text in this language.
       */
      [k: string]: string;
    };
/**
 * A language tag (BCP 47): fi, sv, en, ar, or fi-simple for plain Finnish.
 */
export type Language = string;
/**
 * A day: 2026-11-21.
 */
export type Day = string;
/**
 * An address: https://…, or /… for a page of the same site. One for all languages, or one for each.
 */
export type Link =
  | string
  | {
      /**
       * The address in this language.
       */
      [k: string]: string;
    };
/**
 * An address that ends with .json.
 */
export type JsonAddress = string;
/**
 * Ids of other things in the manifest, in the order they are shown.
 *
 * @maxItems 100
 */
export type Ids = Id[];
/**
 * From when till when: 09:00-15:00. If it closes after midnight, 22:00-02:00+1.
 */
export type OpeningTime = string;
/**
 * Times of a day, such as ["09:00-12:00", "13:00-15:00"].
 *
 * @minItems 1
 * @maxItems 10
 */
export type OpeningTimes = OpeningTime[];
/**
 * "closed", "normal" (like any day of the week), or times.
 */
export type HolidayHours = ('closed' | 'normal') | OpeningTime[];
/**
 * Code of a Finnish municipality, three digits: 564 is Oulu.
 */
export type MunicipalityCode = string;
/**
 * Things that people should know now: a break in the service, a scam going round. The first one is shown first.
 *
 * @maxItems 20
 */
export type Notices = Notice[];
/**
 * What was built together has the same. Written by rinnalla build, never by hand.
 */
export type Build = string;
/**
 * A Finnish holiday or its eve, by the name that the Finnish Service Catalogue gives it.
 */
export type HolidayName =
  | 'NewYearEve'
  | 'NewYearDay'
  | 'Epiphany'
  | 'MaundyThursday'
  | 'GoodFriday'
  | 'EasterSunday'
  | 'EasterMonday'
  | 'MayDayEve'
  | 'MayDay'
  | 'AscensionDay'
  | 'WhitSunday'
  | 'MidsummerEve'
  | 'MidsummerDay'
  | 'AllSaintsDay'
  | 'IndependenceDay'
  | 'ChristmasEve'
  | 'ChristmasDay'
  | 'SecondDayOfChristmas';

/**
 * The help of one e-service, written by its content editors. Rinnalla shows it on the service's own pages.
 */
export interface Manifest {
  /**
   * The address of this schema. It gives completion and checks in editors such as VS Code.
   */
  $schema?: string;
  /**
   * The version of the manifest format. Always 1.
   */
  format: 1;
  service: Service;
  /**
   * Other manifests or packs that this one builds on, by their addresses, relative to this file: a national base, an authority's own. They are read when the help is opened; what both have stays as it is here.
   *
   * @maxItems 10
   */
  extends?: JsonAddress[];
  /**
   * The pages of the service. Order matters: the first page whose address matches is the one the person is on.
   *
   * @maxItems 300
   */
  pages?: Page[];
  anchors?: Anchors;
  topics?: Topics;
  /**
   * Channels: ways to reach someone, by id. They are shown in the same order everywhere: by their types. At least one must lead to a human being: any type but "paper", "material" and "web".
   */
  contacts: {
    [k: string]: Contact;
  };
  guides?: Guides;
  checklists?: Checklists;
  flows?: Flows;
  selfchecks?: Selfchecks;
  providers?: Providers;
  maps?: Maps;
  municipalities?: Municipalities;
  /**
   * Address of the directory of helpers that many services use, relative to this file.
   */
  directory?: JsonAddress;
  glossary?: Glossary;
  notices?: Notices;
  theme?: Theme;
  build?: Build;
  translations?: Translations;
}
/**
 * The e-service that this help belongs to, and the authority that answers for it.
 */
export interface Service {
  id: Id;
  /**
   * What the service is called, as people see it on its pages.
   */
  name: Text;
  /**
   * The authority whose service it is, and whose help this is.
   */
  authority: Text;
  /**
   * The languages the help is written in. The first one is used when a text is missing in the person's language.
   *
   * @minItems 1
   * @maxItems 60
   */
  languages: Language[];
  /**
   * The version of the content, in your own numbering.
   */
  version?: string;
  /**
   * The day the content was last changed.
   */
  updated?: Day;
  /**
   * For a sensitive service: where the button "Leave this page" leads, an ordinary page such as a weather forecast. It forgets all that the help has kept.
   */
  quickExit?: Link;
  /**
   * A test that tells which kind of help suits one, such as that of the Digital and Population Data Services Agency. It is only linked to.
   */
  profileTest?: Link;
  /**
   * The day by which someone must check that the content is still true.
   */
  reviewBy?: Day;
}
/**
 * A page, or a group of pages, of the service.
 */
export interface Page {
  id: Id;
  /**
   * Which addresses are this page: a URLPattern path, or several. /:lang/income matches /fi/income; :lang(fi|sv) takes only those; /* is every page; /app#/income is a hash route. In brackets only words parted by |.
   */
  match: string | string[];
  /**
   * What the page is called, as people see it.
   */
  title?: Text;
  /**
   * The topics to show on this page, the most needed first. Topics at the page's fields need not be repeated here.
   */
  topics?: Ids;
  /**
   * The guides to show on this page, by id.
   */
  guides?: Ids;
  /**
   * The check-lists to show on this page, by id.
   */
  checklists?: Ids;
  /**
   * The problem solvers to show on this page, by id.
   */
  flows?: Ids;
  /**
   * The self-checks to show on this page, by id.
   */
  selfchecks?: Ids;
  /**
   * A file with more of all this for this page, loaded when the page is shown. Its address is relative to this manifest and stays beside or below it.
   */
  file?: string;
}
/**
 * Places on the pages that help can stand at, by id: mostly form fields.
 */
export interface Anchors {
  [k: string]: Anchor;
}
/**
 * A place on a page. Give several clues: they vote, so the place is found again after the page has changed. The surest clue is data-rinnalla="id" on the element itself, which needs no other.
 */
export interface Anchor {
  /**
   * The page where the place is, by its id. Leave it out when it can be on any page.
   */
  page?: Id;
  /**
   * Up to five selectors, the surest first. Allowed: tag, #id, .class, [name="…"], also type, for, href, autocomplete, aria-label and data-*, with = or $= (ends with); a space or > between them.
   *
   * @maxItems 5
   *
   * Items: A selector.
   */
  css?: string[];
  /**
   * The element's name: input, select, button, h2 …
   */
  tag?: string;
  /**
   * The element's role attribute, when it has one.
   */
  role?: string;
  /**
   * The text that people see at the place, word for word: the field's label, or the words of the link or heading.
   */
  text?: Text;
  /**
   * The nearest heading, or legend of a group, above the place, word for word. It tells fields with the same label apart.
   */
  heading?: Text;
}
/**
 * Topics, by id. One topic answers one question.
 */
export interface Topics {
  [k: string]: Topic;
}
/**
 * One thing that people ask about. Longer texts may have paragraphs, lists (- or 1.), **bold**, *emphasis*, [links](https://…) and definitions (a word on its own line, then ": what it means").
 */
export interface Topic {
  /**
   * The question or the thing, in the person's words.
   */
  title: Text;
  /**
   * The answer in one or two short sentences.
   */
  short: Text;
  /**
   * More, for those who want it.
   */
  body?: Text;
  /**
   * What to do, step by step: one action in each. Shown to those who want to be guided.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: A step.
   */
  steps?: Text[];
  video?: Video;
  /**
   * Pictures that show it, in their order. They are loaded when the person asks for them.
   *
   * @minItems 1
   * @maxItems 20
   */
  pictures?: Picture[];
  /**
   * What one gains by it, or how to do it fastest.
   */
  benefit?: Text;
  /**
   * Someone tells how they managed: in their own words, with who they are.
   */
  story?: Text;
  /**
   * What is this?
   */
  what?: Text;
  /**
   * Why is it asked?
   */
  why?: Text;
  /**
   * Where do I find it?
   */
  where?: Text;
  /**
   * What if it goes wrong?
   */
  wrong?: Text;
  /**
   * The place on the page where this help stands, by its id.
   */
  anchor?: Id;
  /**
   * Other words that people use for this, for the search: everyday words, old names, common misspellings.
   */
  keywords?: Text;
  /**
   * Other topics that often help as well, by id.
   */
  related?: Ids;
  /**
   * Who can help with this, by id. Left out: all contacts.
   */
  contacts?: Ids;
}
/**
 * A video that shows it. It is loaded when the person asks for it, and played by the browser itself.
 */
export interface Video {
  /**
   * Address of the video: one that browsers can play, such as MP4 or WebM.
   */
  src: Link;
  /**
   * Address of the captions (WebVTT, .vtt), one for each language.
   */
  captions: Link;
  /**
   * All that is said and shown, for those who cannot or do not want to play it.
   */
  transcript: Text;
  /**
   * How long it is, in words: 1 minute.
   */
  time?: Text;
  /**
   * The sign language it is in, if it is in one: fse is Finnish, fss is Finland-Swedish sign language.
   */
  signLanguage?: Language;
}
/**
 * A picture, such as a screenshot.
 */
export interface Picture {
  /**
   * Address of the picture.
   */
  src: Link;
  /**
   * What can be seen in it, for those who cannot see it.
   */
  alt: Text;
  /**
   * What to do there. It stands below the picture.
   */
  text?: Text;
}
/**
 * A channel: a way to reach someone who can help. It needs at least one of number, email, url, address and chat.
 */
export interface Contact {
  /**
   * What kind of channel it is: chat, phone, video, a service point to visit, an event on certain days, a home visit, peer support, a course, e-mail, a form in the web, a form on paper, material to study, a web page. All but the last three lead to a person. Channels are shown in this order.
   */
  type:
    | 'chat'
    | 'phone'
    | 'video'
    | 'visit'
    | 'event'
    | 'home'
    | 'peer'
    | 'course'
    | 'email'
    | 'form'
    | 'paper'
    | 'material'
    | 'web';
  /**
   * Who or what it is: Customer service, Service point in Oulu …
   */
  name: Text;
  /**
   * What one should know before calling or going: what they can help with, what to have at hand.
   */
  text?: Text;
  /**
   * Phone number in the international form: +358295000000.
   */
  number?: string;
  /**
   * The phone number as it is written for people: 029 500 0000.
   */
  display?: string;
  /**
   * How one is called back, in words.
   */
  callBack?: Text;
  /**
   * Web address that takes a request to be called back: a POST of JSON with a number and a time. With it people can ask for a call in the help itself. docs/chat.md tells what is sent and what it answers.
   */
  callBackRequest?: Link;
  /**
   * Web address that tells the wait now, as {"minutes": 4}. It is asked when people look at the channels, and only if it is on the same site as the page or as this file.
   */
  wait?: Link;
  openingHours?: OpeningHours;
  /**
   * When someone answers, in words. Shown when there are no "openingHours", and beside them.
   */
  hours?: Text;
  /**
   * What it costs, in words.
   */
  price?: Text;
  /**
   * Languages they serve in.
   */
  languages?: Language[];
  /**
   * true: they can arrange an interpreter.
   */
  interpreter?: boolean;
  /**
   * true: one can use sign language.
   */
  signLanguage?: boolean;
  /**
   * true: one can use the text relay service.
   */
  textRelay?: boolean;
  /**
   * false: a place where one helps oneself: a computer, a scanner, nobody to ask. Left out: there is someone.
   */
  staffed?: boolean;
  /**
   * true: one can come without an appointment.
   */
  walkIn?: boolean;
  /**
   * true: one takes a queue number.
   */
  queueNumber?: boolean;
  /**
   * Web address where one makes an appointment.
   */
  appointment?: Link;
  /**
   * At a shared service point: which authority serves there, and when.
   *
   * @minItems 1
   * @maxItems 30
   */
  serves?: Served[];
  /**
   * "errand": they help with this errand. "general": with devices and skills in general.
   */
  scope?: 'errand' | 'general';
  /**
   * "own": their own service. "agreed": they help with it by agreement. "general": only with the instructions that anyone can read.
   */
  remit?: 'own' | 'agreed' | 'general';
  /**
   * E-mail address.
   */
  email?: string;
  /**
   * Web address of the chat, the form, the booking or the page.
   */
  url?: Link;
  /**
   * For a chat: the conversation in the help itself, or the authority's own chat window, opened with what the person agreed to tell.
   */
  chat?: Chat;
  /**
   * Street address of a place to visit, or where a paper form is sent.
   */
  address?: Text;
}
/**
 * When someone is there, in a form that Rinnalla can tell the time by. If any of it is wrong, all of it is left out and people are asked to check the hours: half of the hours would be a lie.
 */
export interface OpeningHours {
  /**
   * Time zone of the office, as in the IANA database. Left out: Europe/Helsinki.
   */
  timeZone?: string;
  /**
   * The ordinary week. Rows with "from" or "through" are a season: in it they stand in place of the others.
   *
   * @minItems 1
   * @maxItems 60
   */
  weekly?: OpeningWeek[];
  /**
   * What differs on named Finnish holidays and their eves. Not named: public holidays, Midsummer Eve and Christmas Eve are as "publicHolidays" says, the other eves are ordinary days.
   */
  holidays?: {
    [k: string]: HolidayHours;
  };
  /**
   * How it is on public holidays, Midsummer Eve and Christmas Eve: "closed", or "normal" like any day of the week. Left out: closed.
   */
  publicHolidays?: 'closed' | 'normal';
  /**
   * Days that differ: a training day, a late evening, the dates of an event. Of two that fit a day the shorter one counts.
   *
   * @minItems 1
   * @maxItems 400
   */
  exceptions?: OpeningException[];
  /**
   * true: only with an appointment.
   */
  byAppointment?: boolean;
  /**
   * true: day and night, every day.
   */
  always?: boolean;
}
/**
 * Times on some days of the week.
 */
export interface OpeningWeek {
  /**
   * Days of the week.
   *
   * @minItems 1
   *
   * Items: A day of the week, Monday first.
   */
  days: ('mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su')[];
  times: OpeningTimes;
  /**
   * The first day of the season.
   */
  from?: Day;
  /**
   * The last day of the season.
   */
  through?: Day;
}
/**
 * A day, or days on end, that differ. It needs "closed" or "times".
 */
export interface OpeningException {
  /**
   * The day, or the first of them.
   */
  from: Day;
  /**
   * The last of the days. Left out: one day.
   */
  through?: Day;
  /**
   * true: closed.
   */
  closed?: boolean;
  times?: OpeningTimes;
  /**
   * Why, in a few words: Staff training.
   */
  note?: Text;
}
/**
 * One of the authorities that serve at a shared service point, and when.
 */
export interface Served {
  /**
   * Name of the authority.
   */
  authority: Text;
  openingHours?: OpeningHours;
  /**
   * When it serves, in words.
   */
  hours?: Text;
}
/**
 * How a chat is opened. Nothing is sent, and nothing of a vendor is loaded, before the person presses "Start the chat".
 */
export interface Chat {
  /**
   * xmpp: the conversation is held in the help. The others open the authority's own chat window; docs/chat.md tells what each needs. event: the page opens its chat itself. link: a page of its own.
   */
  provider:
    | 'xmpp'
    | 'genesys'
    | 'telia'
    | 'boost'
    | 'omnichannel'
    | 'giosg'
    | 'chatwoot'
    | 'zendesk'
    | 'salesforce'
    | 'rocket-chat'
    | 'event'
    | 'link';
  /**
   * Address of the vendor's script. It is loaded only if the page's tag allows it by data-chat-scripts.
   */
  script?: string;
  /**
   * Hash of that script: sha384-….
   */
  integrity?: string;
  /**
   * What the provider needs to know, by name: addresses, ids. docs/chat.md lists them.
   */
  options?: {
    /**
     * Its value.
     */
    [k: string]: string;
  };
  /**
   * What is offered to be told, each with a tick that the person can take away. Left out: all that is known. A value of a field is never among them.
   *
   * @maxItems 8
   *
   * Items: One thing.
   */
  share?: ('service' | 'page' | 'field' | 'topic' | 'step' | 'language' | 'depth')[];
  /**
   * What cannot be done in the chat, in a sentence or two.
   */
  cannot?: Text;
  /**
   * Web address of what is said of privacy in the chat.
   */
  privacy?: Link;
  /**
   * Names of cookies that the vendor leaves in the browser. They are removed when the chat has ended.
   *
   * @maxItems 20
   *
   * Items: A name.
   */
  cookies?: string[];
  /**
   * What the names begin with under which the vendor keeps things in the browser. They are removed when the chat has ended.
   *
   * @maxItems 20
   *
   * Items: The beginning of a name.
   */
  storage?: string[];
}
/**
 * Guides, by id. A guide goes with a person from step to step, over several pages.
 */
export interface Guides {
  [k: string]: Guide;
}
/**
 * Steps that carry a person through an errand.
 */
export interface Guide {
  /**
   * What one gets done with it: Apply for the allowance.
   */
  title: Text;
  /**
   * What it helps with, in one or two short sentences.
   */
  short?: Text;
  /**
   * How long it takes, in words: About 15 minutes.
   */
  time?: Text;
  /**
   * Other words that people use for this, for the search.
   */
  keywords?: Text;
  /**
   * What to have at hand before one starts: a check-list, by its id.
   */
  checklist?: Id;
  /**
   * The steps, in their order. One action in each.
   *
   * @minItems 1
   * @maxItems 100
   */
  steps: Step[];
  /**
   * At the end: what was done.
   */
  done?: Text;
  /**
   * At the end: what happens next, and when.
   */
  next?: Text;
  /**
   * At the end: the same in short for the next time, in at most five lines. It can be printed.
   */
  remember?: Text;
  /**
   * Who can help with this, by id. Left out: all contacts.
   */
  contacts?: Ids;
}
/**
 * One action.
 */
export interface Step {
  /**
   * The step's own name, so that the guide can go on at it. Each only once in a guide.
   */
  id: Id;
  /**
   * What to do, in one short sentence: Write the rent.
   */
  text: Text;
  /**
   * More about how to do it, for those who want it.
   */
  more?: Text;
  /**
   * The page where this is done, by its id. Left out: the page of the anchor, or any page.
   */
  page?: Id;
  /**
   * The place where this is done, by its id. It is marked on the page.
   */
  anchor?: Id;
  /**
   * The topic that explains it, by its id.
   */
  topic?: Id;
  /**
   * What happens after it: The next page opens.
   */
  next?: Text;
  /**
   * When the guide goes on by itself: when the person has left the field of the step, or has come to the page of the next one. Left out: when they say so.
   */
  advance?: 'field-left' | 'next-page';
}
/**
 * Check-lists, by id: what to have at hand before one starts.
 */
export interface Checklists {
  [k: string]: Checklist;
}
/**
 * Things to have or to do before one starts: papers, codes, time. What is ticked is not kept.
 */
export interface Checklist {
  /**
   * What it is for: Before you start.
   */
  title: Text;
  /**
   * What it is about, in a sentence or two.
   */
  short?: Text;
  /**
   * The things, in their order.
   *
   * @minItems 1
   * @maxItems 20
   */
  items: ChecklistItem[];
  /**
   * The guide to start afterwards, by its id.
   */
  guide?: Id;
}
/**
 * One thing of a check-list.
 */
export interface ChecklistItem {
  /**
   * The thing, in a few words: The lease.
   */
  text: Text;
  /**
   * Where to find it, or what will do in its place.
   */
  more?: Text;
}
/**
 * Problem solvers, by id: questions that lead to advice and to where to turn.
 */
export interface Flows {
  [k: string]: Flow;
}
/**
 * A problem solver. It asks, advises and refers; it computes nothing.
 */
export interface Flow {
  /**
   * The problem, in the person's words: I cannot log in.
   */
  title: Text;
  /**
   * What it helps with, in a sentence.
   */
  short?: Text;
  /**
   * Other words that people use for this, for the search.
   */
  keywords?: Text;
  /**
   * true: one step from every view of the help. For "Is this a scam?".
   */
  urgent?: boolean;
  /**
   * The first node, by its id.
   */
  start: Id;
  /**
   * Questions and advice, by id.
   */
  nodes: {
    [k: string]: FlowNode;
  };
}
/**
 * A question ("ask" and "options") or advice. It may have both: the advice stands first.
 */
export interface FlowNode {
  /**
   * What one must know first, to be safe. It stands before all else.
   */
  warning?: Text;
  /**
   * What to do, the most urgent first.
   */
  advice?: Text;
  /**
   * Things to check or do, one by one. They can be ticked; that is not kept.
   *
   * @minItems 1
   * @maxItems 20
   */
  list?: ChecklistItem[];
  /**
   * Where to turn, in this order.
   *
   * @minItems 1
   * @maxItems 10
   */
  refer?: Referral[];
  /**
   * The question. One thing at a time.
   */
  ask?: Text;
  /**
   * true: one may choose several answers. Their advice is shown together, and "to" says what comes next.
   */
  several?: boolean;
  /**
   * The answers. "I am not sure" is always there as well.
   *
   * @minItems 1
   * @maxItems 20
   */
  options?: Answer[];
  /**
   * The node that "I am not sure" leads to. Left out: to a person.
   */
  unsure?: Id;
  /**
   * The node that comes next, when no answer leads to one.
   */
  to?: Id;
  /**
   * What it means when the person stops here: it is solved, or someone else goes on with it. Left out: they are asked whether it is solved.
   */
  end?: 'solved' | 'referred';
}
/**
 * Where to turn. It names a thing of this manifest, or a kind of helper.
 */
export interface Referral {
  /**
   * A contact, by its id.
   */
  contact?: Id;
  /**
   * A topic, by its id.
   */
  topic?: Id;
  /**
   * A guide, by its id.
   */
  guide?: Id;
  /**
   * Another problem solver, by its id.
   */
  flow?: Id;
  /**
   * A helper of "providers", by its id.
   */
  provider?: Id;
  /**
   * A kind of helper; "authority" is the one whose service this is, with its contacts. People are shown the helpers of that kind, the nearest first.
   */
  kind?:
    | 'authority'
    | 'service-point'
    | 'bank'
    | 'operator'
    | 'insurer'
    | 'police'
    | 'county'
    | 'suomi-fi'
    | 'dvv'
    | 'mandates'
    | 'digital-support'
    | 'course'
    | 'peer-support'
    | 'vendor'
    | 'interpreter'
    | 'citizens-advice';
  /**
   * Why they can help: Your bank gave you the codes.
   */
  why?: Text;
  /**
   * Web address of the helper, when it is the same for everyone.
   */
  url?: Link;
}
/**
 * An answer to choose.
 */
export interface Answer {
  /**
   * The answer, in the person's words.
   */
  text: Text;
  /**
   * The node that it leads to.
   */
  to?: Id;
  /**
   * What to do in this case. Shown when it is chosen.
   */
  advice?: Text;
}
/**
 * Self-checks, by id: questions about what one can do, and what helps where it is not enough yet.
 */
export interface Selfchecks {
  [k: string]: Selfcheck;
}
/**
 * A short set of questions for oneself. Nothing is stored or sent.
 */
export interface Selfcheck {
  /**
   * What it tells: Can I do this online by myself?
   */
  title: Text;
  /**
   * What it is for, in a sentence or two.
   */
  short?: Text;
  /**
   * Other words that people use for this, for the search.
   */
  keywords?: Text;
  /**
   * The answers to every question, the weakest first: Not yet, With help, By myself. They count 1, 2, 3 …
   *
   * @minItems 2
   * @maxItems 5
   *
   * Items: An answer.
   */
  answers: Text[];
  /**
   * What is asked about, in its order.
   *
   * @minItems 1
   * @maxItems 10
   */
  themes: SelfcheckTheme[];
}
/**
 * One area, such as identifying oneself.
 */
export interface SelfcheckTheme {
  /**
   * What it is called.
   */
  title: Text;
  /**
   * The level that is enough, as the number of an answer. Who answers below it on average gets the advice.
   */
  target: 1 | 2 | 3 | 4 | 5;
  /**
   * What one can do, one thing in each: I can log in with my bank codes.
   *
   * @minItems 1
   * @maxItems 10
   *
   * Items: A question, or a sentence that is true or not.
   */
  questions: Text[];
  /**
   * What helps, for those below the target.
   */
  advice: Text;
  /**
   * What is said to those who reach it.
   */
  enough?: Text;
  /**
   * Where to turn, for those below the target.
   *
   * @minItems 1
   * @maxItems 10
   */
  refer?: Referral[];
}
/**
 * Others who can help, by id.
 */
export interface Providers {
  [k: string]: Provider;
}
/**
 * Someone else who can help: for whom, how, and where there is more. It needs at least one of more, number, email and address.
 */
export interface Provider {
  /**
   * What kind of helper it is.
   */
  kind:
    | 'service-point'
    | 'bank'
    | 'operator'
    | 'insurer'
    | 'police'
    | 'county'
    | 'suomi-fi'
    | 'dvv'
    | 'mandates'
    | 'digital-support'
    | 'course'
    | 'peer-support'
    | 'vendor'
    | 'interpreter'
    | 'citizens-advice';
  /**
   * The name by which people find it.
   */
  name: Text;
  /**
   * Who runs it, when the name does not tell.
   */
  owner?: Text;
  /**
   * Whom they help, and with what.
   */
  forWhom: Text;
  /**
   * How one gets help from them.
   */
  how: Text;
  /**
   * Web address where there is more about it.
   */
  more?: Link;
  /**
   * Phone number in the international form: +358295000000.
   */
  number?: string;
  /**
   * The phone number as it is written for people: 029 500 0000.
   */
  display?: string;
  /**
   * E-mail address.
   */
  email?: string;
  /**
   * Street address.
   */
  address?: Text;
  coordinates?: Coordinates;
  /**
   * The municipalities that it serves, by their codes. Left out: the whole country.
   *
   * @minItems 1
   * @maxItems 350
   */
  areas?: MunicipalityCode[];
  /**
   * In which forms it supports. The first seven are those of the Finnish Service Catalogue.
   *
   * @minItems 1
   *
   * Items: A form of support.
   */
  forms?: (
    | 'OnsiteGuidance'
    | 'OnsiteGuidanceByServiceAuthor'
    | 'RemoteGuidance'
    | 'GuidanceToOnlineSelfService'
    | 'OnlineSelfServicePoint'
    | 'DocumentReceived'
    | 'LostAndFound'
    | 'chat'
    | 'phone'
    | 'video'
    | 'course'
    | 'peer'
    | 'home'
  )[];
  /**
   * Whom it is meant for. Left out: everyone.
   *
   * @minItems 1
   *
   * Items: A group of people.
   */
  targetGroups?: (
    | 'children'
    | 'young'
    | 'working-age'
    | 'seniors'
    | 'immigrants'
    | 'disabled'
    | 'carers'
    | 'entrepreneurs'
    | 'associations'
  )[];
  openingHours?: OpeningHours;
  /**
   * When someone answers, in words. Shown when there are no "openingHours", and beside them.
   */
  hours?: Text;
  /**
   * What it costs, in words.
   */
  price?: Text;
  /**
   * Languages they serve in.
   */
  languages?: Language[];
  /**
   * true: they can arrange an interpreter.
   */
  interpreter?: boolean;
  /**
   * true: one can use sign language.
   */
  signLanguage?: boolean;
  /**
   * true: one can use the text relay service.
   */
  textRelay?: boolean;
  /**
   * false: a place where one helps oneself: a computer, a scanner, nobody to ask. Left out: there is someone.
   */
  staffed?: boolean;
  /**
   * true: one can come without an appointment.
   */
  walkIn?: boolean;
  /**
   * true: one takes a queue number.
   */
  queueNumber?: boolean;
  /**
   * Web address where one makes an appointment.
   */
  appointment?: Link;
  /**
   * At a shared service point: which authority serves there, and when.
   *
   * @minItems 1
   * @maxItems 30
   */
  serves?: Served[];
  /**
   * "errand": they help with this errand. "general": with devices and skills in general.
   */
  scope?: 'errand' | 'general';
  /**
   * "own": their own service. "agreed": they help with it by agreement. "general": only with the instructions that anyone can read.
   */
  remit?: 'own' | 'agreed' | 'general';
  source?: ProviderSource;
  /**
   * The day on which someone last checked that it is true.
   */
  verifiedAt?: Day;
  /**
   * The day by which it must be checked again. After that people are told that it may be old.
   */
  reviewBy?: Day;
}
/**
 * Where a place is on the map, in degrees (WGS 84). Places in Finland only.
 */
export interface Coordinates {
  /**
   * Degrees north: 59 to 71.
   */
  latitude: number;
  /**
   * Degrees east: 19 to 32.
   */
  longitude: number;
}
/**
 * The register that a record was imported from.
 */
export interface ProviderSource {
  /**
   * ptv: the Finnish Service Catalogue. tpr: the unit register of Helsinki. kirkanta: the register of libraries.
   */
  system: 'ptv' | 'tpr' | 'kirkanta';
  /**
   * Its id there.
   */
  id: string;
  /**
   * Licence of the data, and whom to name.
   */
  licence?: string;
}
/**
 * Searches and maps of others, in which the person's municipality is filled in, by id.
 */
export interface Maps {
  [k: string]: Map;
}
/**
 * A search or a map of someone else.
 */
export interface Map {
  /**
   * What it is called.
   */
  name: Text;
  /**
   * What one finds there, in a sentence.
   */
  how?: Text;
  /**
   * Its address. In it stand {words}, {municipality} (its name), {north} and {east} (its centre in metres, ETRS-TM35FIN), where the site wants them.
   */
  url: Link;
  /**
   * What is searched for there.
   */
  words?: Text;
  /**
   * Only for these municipalities. Left out: for all.
   *
   * @minItems 1
   * @maxItems 350
   */
  areas?: MunicipalityCode[];
}
/**
 * The municipalities that people can choose from, by their codes.
 */
export interface Municipalities {
  [k: string]: Municipality;
}
/**
 * A municipality.
 */
export interface Municipality {
  /**
   * Its name in each language.
   */
  name: Text;
  /**
   * Its centre: for "near me", and for maps.
   */
  coordinates?: Coordinates;
  /**
   * In a directory: the file with the helpers of this municipality, beside the directory.
   */
  file?: string;
}
/**
 * Words that need explaining, by id. They are underlined in the help's texts; pressing one tells what it means.
 */
export interface Glossary {
  [k: string]: Term;
}
/**
 * A word, in the official form, and what it means in plain words.
 */
export interface Term {
  /**
   * The official word in each language.
   */
  term: Text;
  /**
   * What it means, in plain words.
   */
  meaning: Text;
  /**
   * Other forms in which it stands in texts of that language, parted by commas. A star at the end stands for any ending: liitte*, liitettä.
   */
  forms?: Text;
  /**
   * true: it is also explained where it stands in the labels of the page's own fields.
   */
  onPage?: boolean;
}
/**
 * A thing that people should know now.
 */
export interface Notice {
  id: Id;
  /**
   * "info" is for your information; "warning" asks to be careful. Left out: info.
   */
  level?: 'info' | 'warning';
  /**
   * The notice, in a sentence or two.
   */
  text: Text;
  /**
   * Only on these pages, by id. Left out: on all.
   */
  pages?: Ids;
  /**
   * The first day it is shown.
   */
  from?: Day;
  /**
   * The last day it is shown.
   */
  through?: Day;
}
/**
 * The little that an authority may set of the look. Everything else is the same in all services, so that people recognise it.
 */
export interface Theme {
  /**
   * The authority's colour, as #rrggbb. It must stand out from white by 4.5:1; otherwise Rinnalla uses its own.
   */
  accent?: string;
  /**
   * The corner of the window where the help button stands: at the end of a line (right in Finnish) or at its start. Left out: end.
   */
  corner?: 'end' | 'start';
}
/**
 * The same in other languages, by their languages: a file for each, loaded for those who read it. Written by rinnalla build, never by hand.
 */
export interface Translations {
  [k: string]: Translation;
}
/**
 * The same in one language.
 */
export interface Translation {
  /**
   * Its file, beside the manifest or below it.
   */
  file: string;
  /**
   * The hash of the file, as in W3C Subresource Integrity.
   */
  integrity: string;
}
/**
 * The file of one page: what "file" of a page names.
 */
export interface Part {
  /**
   * The address of this schema.
   */
  $schema?: string;
  anchors?: Anchors;
  topics?: Topics;
  guides?: Guides;
  checklists?: Checklists;
  flows?: Flows;
  selfchecks?: Selfchecks;
  glossary?: Glossary;
  notices?: Notices;
  build?: Build;
  translations?: Translations;
}
/**
 * A file that manifests build on: what "extends" names. A whole manifest may be one, too; its service, pages and theme are not taken.
 */
export interface Pack {
  /**
   * The address of this schema.
   */
  $schema?: string;
  /**
   * Other packs or manifests that this one builds on.
   *
   * @maxItems 10
   *
   * Items: An address that ends with .json.
   */
  extends?: string[];
  anchors?: Anchors;
  topics?: Topics;
  guides?: Guides;
  checklists?: Checklists;
  flows?: Flows;
  selfchecks?: Selfchecks;
  providers?: Providers;
  maps?: Maps;
  municipalities?: Municipalities;
  glossary?: Glossary;
  notices?: Notices;
  /**
   * Ways to reach a person, by id.
   */
  contacts?: {
    [k: string]: Contact;
  };
}
/**
 * The index of a directory of helpers that many services use: the municipalities with their files, and the file of those who serve the whole country.
 */
export interface Directory {
  /**
   * The address of this definition.
   */
  $schema?: string;
  /**
   * The version of the format. Always 1.
   */
  format?: 1;
  municipalities: Municipalities;
  /**
   * The file with those who serve the whole country, beside the directory.
   */
  national?: string;
}
