import type {Words} from '../io/words.js';
import type {ChannelType} from '../model/channels.js';
import type {OpenChannel, OpenNow} from '../model/open-now.js';
import type {WallClock} from '../model/wall-clock.js';
import {listed, untilWords, whenWords} from './opening-words.js';

const channelWords = (types: readonly ChannelType[], words: Words): string =>
  listed(
    types.map((type) => words.say(`opening.channel.${type}`)),
    words,
  );

/** "phone until 15:00". */
function openWords({type, until}: OpenChannel, now: WallClock, words: Words): string {
  const {say} = words;
  const channel = say(`opening.channel.${type}`);
  if (!until) return say('opening.channel-now.always', {channel});
  const time = untilWords(until, now, words);
  return time
    ? say('opening.channel-now.open', {channel, time})
    : say('opening.channel-now.closes', {channel, when: whenWords(until, now, words)});
}

/** What is open now and until when; where nothing is that closes again, what opens next and what else there is. */
export function openNowWords(found: OpenNow, now: WallClock, words: Words): string {
  const {open, closed, opens, next, byAppointment, always, unknown} = found;
  const {say} = words;
  const told = (key: string, channels: string, when = '') =>
    channels ? say(`opening.now.${key}`, {channels, when}) : '';
  const first = [
    told(
      'open',
      listed(
        open.map((channel) => openWords(channel, now, words)),
        words,
      ),
    ),
    // Of one that nobody knows of it may not be true.
    open.length === 0 && closed > 0 && unknown === 0 ? say('opening.now.none') : '',
  ];
  if (open.some(({until}) => until)) return first.join('').trim();
  const sentences = [
    ...first,
    opens ? told('next', channelWords(next, words), whenWords(opens, now, words)) : '',
    open.length === 0 ? told('appointment', channelWords(byAppointment, words)) : '',
    told('always', channelWords(always, words)),
  ].filter(Boolean);
  const check = sentences.length > 0 ? 'opening.now.check-others' : 'opening.now.check';
  return [...sentences, ...(unknown > 0 ? [say(check)] : [])].join(' ');
}
