import {expect} from 'chai';
import {readSettings} from './desk-settings.js';

const BASE = 'https://virasto.example/adviser/desk.json';
const JSON_FILE = {
  url: '/xmpp-websocket',
  domain: 'chat.test',
  queue: 'neuvonta@queue.chat.test',
  rooms: 'rooms.chat.test',
};

describe('the settings of the desk', () => {
  it('are beside the page, over the same protection as the page', () => {
    const file = {...JSON_FILE, canned: 'canned.json', name: {fi: 'Virasto'}};
    expect(readSettings(file, BASE)).to.deep.equal({
      ...JSON_FILE,
      url: 'wss://virasto.example/xmpp-websocket',
      canned: 'https://virasto.example/adviser/canned.json',
      name: {fi: 'Virasto'},
    });
    expect(readSettings(JSON_FILE, 'http://localhost:8000/').url).to.equal(
      'ws://localhost:8000/xmpp-websocket',
    );
    const elsewhere = {...JSON_FILE, url: 'wss://chat.example/ws'};
    expect(readSettings(elsewhere, BASE).url).to.equal('wss://chat.example/ws');
  });

  const WRONG = {
    url: [undefined, '', 5, 'ftp://x', 'http://[', 'https://chat.example/ws'],
    domain: [undefined, '', 'a b', 'x@y', 'x/y'],
    queue: [undefined, '', 'queue.chat.test', '@queue', 'a@b@c', 'a b@c', 'a@b/c'],
    rooms: [undefined, '', 'c@rooms', 'rooms/x'],
  };
  for (const [name, values] of Object.entries(WRONG)) {
    it(`are refused, and named, when ${name} is missing or wrong`, () => {
      for (const value of values) {
        const read = () => readSettings({...JSON_FILE, [name]: value}, BASE);
        expect(read, String(value)).to.throw(new RegExp(`^"${name}" .*Expected: `));
      }
    });
  }

  it('that are not known are passed over, and told', () => {
    const warnings: string[] = [];
    readSettings({...JSON_FILE, cannned: 'x'}, BASE, (text) => warnings.push(text));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^"cannned" is not known\. Known: .*canned/);
  });

  it('are refused when they are none', () => {
    for (const none of [undefined, null, [], 'x', 5]) {
      expect(() => readSettings(none, BASE)).to.throw('url');
    }
  });
});
