import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cookieFor, Sessions} from './http/sessions.mjs';

const requestOf = (session) => ({
  headers: {cookie: `other=1; ${cookieFor(session).split(';')[0]}`},
});

describe('sessions', () => {
  it('are found again by their cookie, and by no other', () => {
    const sessions = new Sessions();
    const session = sessions.begin();
    assert.equal(sessions.find(requestOf(session)), session);
    assert.equal(sessions.find(requestOf({id: 'guess'})), undefined);
    assert.equal(sessions.find({headers: {}}), undefined);
    assert.equal(sessions.find({headers: {cookie: 'demo_session=; x'}}), undefined);
  });

  it('are never more than the limit: the one unused for longest goes', () => {
    const sessions = new Sessions({limit: 3});
    const [first, second] = [sessions.begin(), sessions.begin(), sessions.begin()];
    sessions.find(requestOf(first));
    sessions.begin();
    assert.equal(sessions.size, 3);
    assert.equal(sessions.find(requestOf(first)), first);
    assert.equal(sessions.find(requestOf(second)), undefined);
    for (let count = 0; count < 100; count += 1) sessions.begin();
    assert.equal(sessions.size, 3);
  });

  it('end an hour after they were last used', () => {
    let now = 0;
    const minute = 60_000;
    const sessions = new Sessions({now: () => now});
    const session = sessions.begin();
    now += 59 * minute;
    assert.equal(sessions.find(requestOf(session)), session);
    now += 59 * minute;
    assert.equal(sessions.find(requestOf(session)), session);
    now += 61 * minute;
    assert.equal(sessions.find(requestOf(session)), undefined);
    assert.equal(sessions.size, 0);
  });

  it('end when they are ended', () => {
    const sessions = new Sessions();
    const session = sessions.begin();
    sessions.end(session);
    assert.equal(sessions.find(requestOf(session)), undefined);
  });
});
