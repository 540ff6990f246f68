// What people do in the month that the demo makes up. Every number here is invented.

/** A topic that nothing else is said of: how many open it, and of a hundred who read it, how many … */
export const USUAL = {weight: 1, helped: 0.82, answers: 0.25, returns: 0.05, wrong: 0.06};

/**
 * By service and topic, where it is not as usual.
 * weight: how often it is opened beside others of its page; answers: who say whether it helped; helped: of those, yes;
 * returns: come back to it, or look for a person; wrong: open it after an error of the page; since: from the renewal on
 */
export const TOPICS = {
  asumistuki: {
    household: {weight: 6, helped: 0.44, returns: 0.3, wrong: 0.3},
    rent: {weight: 5, helped: 0.88},
    water: {weight: 2, helped: 0.7, returns: 0.12},
    'move-in-date': {helped: 0.9, wrong: 0.2},
    wages: {weight: 7, helped: 0.79, since: {helped: 0.84}},
    'income-varies': {weight: 2, helped: 0.48, returns: 0.28, since: {helped: 0.85, returns: 0.06}},
    'study-grant': {weight: 0.5, helped: 0.5},
    iban: {weight: 2, helped: 0.92, wrong: 0.35},
    'attach-later': {weight: 2, helped: 0.6, returns: 0.2},
    send: {weight: 2, helped: 0.75},
  },
  paatokset: {
    'decision-query': {weight: 4, helped: 0.63, returns: 0.2, wrong: 0.3},
    'not-found': {weight: 3, helped: 0.5, returns: 0.25},
  },
};

/** By service and page: page views of the month, and of how many the help is opened. */
export const PAGES = {
  asumistuki: {
    start: {views: 41000, opened: 0.03},
    home: {views: 27000, opened: 0.22},
    income: {views: 23500, opened: 0.17},
    attachments: {views: 21000, opened: 0.1},
    review: {views: 19500, opened: 0.05},
    done: {views: 18800, opened: 0.01},
  },
  paatokset: {search: {views: 9400, opened: 0.12}},
};

/** Of a hundred visits, by language; what a service does not have is Finnish. */
export const LANGUAGES = {fi: 76, sv: 7, en: 9, ar: 4, 'fi-simple': 4};
export const DEPTHS = {'': 80, short: 5, steps: 11, show: 4};
/** By day of the week, Sunday first. */
export const WEEK = [0.5, 1.4, 1.2, 1.1, 1, 0.8, 0.5];

/** The step of a guide at which people stop, and how many of those who come there; elsewhere a few. */
export const STOPS = {'apply/wages': 0.14, 'apply/lease': 0.08};
export const STOPS_ELSEWHERE = 0.015;

/** Why the help is opened: at a field most often; the rest from the start of it. */
export const REASONS = {field: 66, guide: 6, flow: 8, search: 11, person: 9};
/** How a search goes: how good its hits are, and how many there are. */
export const SEARCHES = {
  'search-good hits/2-5': 45,
  'search-good hits/6': 20,
  'search-poor hits/1': 15,
  'search-none hits/0': 20,
};
/** Channels that are chosen, and of a hundred who choose each, how many find nobody there. */
export const CHANNELS = {
  chat: {weight: 5, closed: 0.25},
  phone: {weight: 6, closed: 0},
  visit: {weight: 1, closed: 0},
};
