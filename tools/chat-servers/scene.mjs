// What is the same on each of the servers.

/** Of a run on this computer, whose servers listen to no other. */
export const SECRET = 'secret-of-the-tests';

export const ACCOUNT = {name: 'maija', password: 'maija-of-the-tests'};

/** A usual one; one with nobody on duty; one that is always open; one for many; one whose times are short. */
export const QUEUES = {
  neuvonta: {open: 'staffed'},
  suljettu: {open: 'staffed'},
  avoin: {open: 'always'},
  kuorma: {open: 'always', most: 10_000, perSecond: 100},
  pikainen: {open: 'always', keepPlace: 1500, noAdviser: 1500, noCustomer: 2500, nobody: 1500},
};

export const QUEUE_NAMES = Object.keys(QUEUES);

/** What tests are told, in the environment. */
export const environmentOf = ({server, url, availability}) => ({
  CHAT_SERVER: server,
  CHAT_URL: url,
  CHAT_AVAILABILITY: availability,
  CHAT_GUEST_DOMAIN: 'guest.chat.test',
  CHAT_ADVISER_DOMAIN: 'chat.test',
  CHAT_QUEUE: 'neuvonta@queue.chat.test',
  CHAT_OPEN_QUEUE: 'avoin@queue.chat.test',
  CHAT_CLOSED_QUEUE: 'suljettu@queue.chat.test',
  CHAT_QUICK_QUEUE: 'pikainen@queue.chat.test',
  CHAT_ROOMS: 'rooms.chat.test',
  CHAT_ADVISER: ACCOUNT.name,
  CHAT_ADVISER_PASSWORD: ACCOUNT.password,
});
