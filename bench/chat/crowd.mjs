// Customers as light as can be: thousands of them fit into one process.
import {randomBytes} from 'node:crypto';
import {WebSocket} from 'ws';

const FRAMING = 'urn:ietf:params:xml:ns:xmpp-framing';
const SASL = 'urn:ietf:params:xml:ns:xmpp-sasl';
const WORKGROUP = 'http://jabber.org/protocol/workgroup';

/** Milliseconds. */
const PATIENCE = 15_000;

const escaped = (text) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign],
  );

/** One customer at one server. Hears what comes, one pattern after the other. */
class Light {
  token = randomBytes(16).toString('hex');
  /** How many were before them when they came. */
  place = -1;
  #socket;
  #waiting = [];

  async arrive(url, domain) {
    this.#socket = new WebSocket(url, ['xmpp'], {perMessageDeflate: false});
    this.#socket.on('message', (data) => this.#heard(data.toString()));
    this.#socket.on('error', () => {});
    await new Promise((resolve, reject) => {
      this.#socket.once('open', resolve);
      this.#socket.once('close', () => reject(new Error('closed')));
    });
    const open = `<open xmlns="${FRAMING}" to="${domain}" version="1.0"/>`;
    await this.say(open, 'features>');
    await this.say(`<auth xmlns="${SASL}" mechanism="ANONYMOUS"/>`, '<success');
    await this.say(open, 'features>');
    const bind = '<bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/>';
    await this.say(`<iq xmlns="jabber:client" type="set" id="bind">${bind}</iq>`, '<jid>');
  }

  /** Says it, and resolves with the next thing heard that has `answer` in it. */
  say(text, answer) {
    const heard = this.hear(answer);
    this.#socket.send(text);
    return heard;
  }

  hear(answer) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${answer} did not come`)), PATIENCE);
      const heard = (text) => {
        clearTimeout(late);
        resolve(text);
      };
      this.#waiting.push({answer, resolve: heard});
    });
  }

  #heard(text) {
    const found = this.#waiting.find(({answer}) => text.includes(answer));
    if (!found) return;
    this.#waiting = this.#waiting.filter((one) => one !== found);
    found.resolve(text);
  }

  /** Resolves when the place in the queue is told. */
  async join(queue, message) {
    const json = escaped(JSON.stringify({lang: 'fi', context: {page: '/muutto'}, message}));
    const resume = `<resume xmlns="urn:x-rinnalla:chat:0" token="${this.token}"/>`;
    const shared = `<json xmlns="urn:xmpp:json:0">${json}</json>`;
    const payload = `<join-queue xmlns="${WORKGROUP}"><queue-notifications/>${resume}${shared}</join-queue>`;
    const placed = this.hear('<queue-status');
    this.#socket.send(`<presence xmlns="jabber:client" to="${queue}"/>`);
    this.#socket.send(
      `<iq xmlns="jabber:client" type="set" id="join" to="${queue}">${payload}</iq>`,
    );
    this.place = Number(/<position>(\d+)</.exec(await placed)?.[1]);
  }

  depart(queue) {
    const payload = `<depart-queue xmlns="${WORKGROUP}"/>`;
    const iq = `<iq xmlns="jabber:client" type="set" id="depart" to="${queue}">${payload}</iq>`;
    return this.say(iq, "id='depart'");
  }

  leave() {
    this.#socket.terminate();
  }
}

/** Who does not come in at once tries again, as a page does. */
async function newcomer(number, {url, domain, queue}) {
  for (let tries = 1; ; tries++) {
    const customer = new Light();
    try {
      await customer.arrive(url, domain);
      await customer.join(queue, `Hei, olen ${number}`);
      return customer;
    } catch (error) {
      customer.leave();
      console.log(`customer ${number}: ${error.message}`);
      if (tries === 3) throw error;
    }
  }
}

/** So many customers who wait, some of them arriving at a time. */
export async function crowd(count, {url, domain, queueOf, atOnce = 40}) {
  const customers = Array.from({length: count});
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < count; number = next++) {
      customers[number] = await newcomer(number, {url, domain, queue: queueOf(number)});
    }
  };
  await Promise.all(Array.from({length: atOnce}, worker));
  return customers;
}
