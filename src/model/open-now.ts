import {hasSomeone, isGeneral, isWritten, type ChannelType} from './channels.js';
import type {Contact} from './manifest.js';
import {openingAt, type Opening} from './opening-hours.js';
import type {Clocks, WallClock} from './wall-clock.js';

/** A kind of channel that is open; without `until`, day and night. */
export interface OpenChannel {
  readonly type: ChannelType;
  readonly until?: WallClock;
}

/** What can be said of all channels in a line. Each kind is named once, in the order of the channels. */
export interface OpenNow {
  readonly open: readonly OpenChannel[];
  /** Those that open next, all at the same time. */
  readonly next: readonly ChannelType[];
  readonly opens?: WallClock;
  /** How many are known to be closed. */
  readonly closed: number;
  readonly byAppointment: readonly ChannelType[];
  /** Where one can write at any time, though nobody answers at once. */
  readonly always: readonly ChannelType[];
  /** Of how many channels nobody knows when they are open. */
  readonly unknown: number;
  /** The time zone of all these times. */
  readonly timeZone: string | undefined;
}

interface Channel {
  readonly type: ChannelType;
  readonly opening: Opening;
}

const isSame = (one: WallClock, other: WallClock): boolean =>
  one.day === other.day && one.minute === other.minute;

const isEarlier = (one: WallClock, other: WallClock): boolean =>
  one.day < other.day || (one.day === other.day && one.minute < other.minute);

const UNKNOWN: Opening = {state: 'unknown'};

/** Times of two time zones cannot stand in one line: of an office with another clock it says nothing. */
function channelOf({type, openingHours}: Contact, timeZone: string | undefined, clocks: Clocks) {
  const isSaid = openingHours && isSame(clocks(openingHours.timeZone), clocks(timeZone));
  return {type, opening: isSaid ? openingAt(openingHours, clocks) : UNKNOWN};
}

const typesOf = (channels: readonly {type: ChannelType}[]): ChannelType[] => [
  ...new Set(channels.map(({type}) => type)),
];

const latest = (untils: readonly (WallClock | undefined)[]): WallClock | undefined =>
  untils.reduce((one, other) => (one && other ? (isEarlier(one, other) ? other : one) : undefined));

function openOf(channels: readonly Channel[]): OpenChannel[] {
  const open = channels.flatMap(({type, opening}) =>
    opening.state === 'open' ? [{type, until: opening.until}] : [],
  );
  return typesOf(open).map((type) => {
    const until = latest(open.filter((one) => one.type === type).map((one) => one.until));
    return until ? {type, until} : {type};
  });
}

function nextOf(channels: readonly Channel[]) {
  const closed = channels.flatMap(({type, opening}) =>
    opening.state === 'closed' && opening.opens ? [{type, opens: opening.opens}] : [],
  );
  const [first] = closed.map(({opens}) => opens).sort((a, b) => (isEarlier(a, b) ? -1 : 1));
  return first
    ? {next: typesOf(closed.filter(({opens}) => isSame(opens, first))), opens: first}
    : {next: []};
}

/** What is open now of the channels in which someone helps with the errand, and what opens next. */
export function openNow(contacts: readonly Contact[], clocks: Clocks): OpenNow {
  const helping = contacts.filter((contact) => hasSomeone(contact) && !isGeneral(contact));
  const written = helping.filter(isWritten);
  const answered = helping.filter((contact) => !isWritten(contact));
  const timeZone = answered.find(({openingHours}) => openingHours)?.openingHours?.timeZone;
  const channels = answered.map((contact) => channelOf(contact, timeZone, clocks));
  const inState = (state: Opening['state']) =>
    channels.filter(({opening}) => opening.state === state);
  return {
    open: openOf(channels),
    ...nextOf(channels),
    closed: inState('closed').length,
    byAppointment: typesOf(inState('by-appointment')),
    always: typesOf(written.filter(({openingHours}) => openingHours?.always)),
    unknown: inState('unknown').length,
    timeZone,
  };
}
