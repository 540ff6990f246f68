import {expect} from 'chai';
import {PUBLISHED} from '../testing/edit-drafts.js';
import {stub} from '../testing/mount-help.js';
import {asText} from './draft-file.js';
import {withValue} from './json-tree.js';
import {publish, publishingOf, type PublishAnswer, type Publishing} from './publish.js';

const TO: Publishing = {url: 'https://example.test/help.json', credentials: 'same-origin'};
const DRAFT = withValue(PUBLISHED, '/topics/rent/short/fi', 'Uusi');

interface Server {
  readonly puts: RequestInit[];
}

/** What is published, and how the server answers to a PUT. */
function serverWith(published: () => Response, answer: () => Response): Server {
  const puts: RequestInit[] = [];
  stub(window, 'fetch', {
    value: (_: string, init: RequestInit) => {
      if (init.method === 'PUT') puts.push(init);
      return new Promise((resolve) => resolve(init.method === 'PUT' ? answer() : published()));
    },
  });
  return {puts};
}

const published = (etag?: string) => () =>
  new Response(asText(PUBLISHED), {headers: etag ? {ETag: etag} : {}});
const status = (code: number) => () => new Response(null, {status: code});
const fails = (): never => {
  throw new TypeError('Failed to fetch');
};

const tag = (attributes: Record<string, string>): HTMLElement => {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
};

describe('publishing', () => {
  it('is off unless the tag of the page says where', () => {
    expect(publishingOf(tag({}))).to.equal(undefined);
    expect(publishingOf(tag({'data-publish': 'javascript:alert(1)'}))).to.equal(undefined);
    expect(publishingOf(tag({'data-publish': '/help.json'}))).to.deep.equal({
      url: new URL('/help.json', location.href).href,
      credentials: 'same-origin',
    });
    const other = tag({'data-publish': 'https://x.test/h', 'data-publish-credentials': 'include'});
    expect(publishingOf(other)?.credentials).to.equal('include');
  });

  it('puts the file, and only over the version that the draft was begun from', async () => {
    const {puts} = serverWith(published('"v1"'), status(204));
    expect(await publish(TO, DRAFT, PUBLISHED)).to.equal('published');
    expect(puts[0]).to.deep.include({body: asText(DRAFT), credentials: 'same-origin'});
    expect(puts[0]!.headers).to.deep.include({'If-Match': '"v1"'});
  });

  it('asks for no match of a tag that can never match', async () => {
    const {puts} = serverWith(published('W/"v1"'), status(200));
    await publish(TO, DRAFT, PUBLISHED);
    expect(puts[0]!.headers).not.to.have.property('If-Match');
  });

  it('does not touch what someone else has published meanwhile', async () => {
    const other = () => new Response(asText(withValue(PUBLISHED, '/format', 0)));
    const {puts} = serverWith(other, status(200));
    expect(await publish(TO, DRAFT, PUBLISHED)).to.equal('changed');
    expect(puts).to.deep.equal([]);
  });

  for (const [what, answer, told] of [
    ['fails', status(503), 'server'],
    ['wants a login', status(401), 'log-in'],
    ['gives a login page', () => new Response('<h1>Log in</h1>'), 'changed'],
    [
      'gives half a file',
      () => new Response('{"format": 1,', {headers: {ETag: '"v9"'}}),
      'changed',
    ],
    ['cannot be reached', fails, 'unsure'],
  ] as const satisfies readonly (readonly [string, () => Response, PublishAnswer])[]) {
    it(`replaces nothing that it could not read first: what is published ${what}`, async () => {
      const {puts} = serverWith(answer, status(200));
      expect(await publish(TO, DRAFT, PUBLISHED)).to.equal(told);
      expect(puts).to.deep.equal([]);
    });
  }

  it('is tried where the address only takes files and gives none', async () => {
    serverWith(status(405), status(201));
    expect(await publish(TO, DRAFT, PUBLISHED)).to.equal('published');
  });

  for (const [code, answer] of [
    [401, 'log-in'],
    [403, 'forbidden'],
    [409, 'changed'],
    [412, 'changed'],
    [413, 'too-large'],
    [404, 'refused'],
    [422, 'refused'],
    [500, 'server'],
    [503, 'server'],
  ] as const satisfies readonly (readonly [number, PublishAnswer])[]) {
    it(`answers ${answer} to ${code}, and does not try again`, async () => {
      const {puts} = serverWith(published(), status(code));
      expect(await publish(TO, DRAFT, PUBLISHED)).to.equal(answer);
      expect(puts.length).to.equal(1);
    });
  }

  it('takes a login page in place of an answer for no success', async () => {
    const redirect = (): Response =>
      Object.defineProperty(new Response(null), 'type', {value: 'opaqueredirect'});
    serverWith(published(), redirect);
    expect(await publish(TO, DRAFT, PUBLISHED)).to.equal('log-in');
  });

  it('is not sure when there was no answer', async () => {
    const {puts} = serverWith(published(), fails);
    expect(await publish(TO, DRAFT, PUBLISHED)).to.equal('unsure');
    expect(puts.length).to.equal(1);
  });
});
