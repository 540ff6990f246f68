import {randomBytes} from 'node:crypto';

const cookieName = 'demo_session';

const hour = 60 * 60 * 1000;

/**
 * What each visitor has typed so far: in this process's memory only, for an hour after the last
 * page. The cookie is strictly necessary and is set only when the person begins an application.
 */
export class Sessions {
  #byId = new Map();
  #limit;
  #lifetime;
  #now;

  constructor({limit = 500, lifetime = hour, now = Date.now} = {}) {
    this.#limit = limit;
    this.#lifetime = lifetime;
    this.#now = now;
  }

  get size() {
    return this.#byId.size;
  }

  /** The visitor's session, if one has begun and is not too old. */
  find(request) {
    const id = cookieValue(request.headers.cookie);
    const session = id && this.#byId.get(id);
    if (!session) return undefined;
    this.#byId.delete(id);
    if (this.#now() - session.used > this.#lifetime) return undefined;
    session.used = this.#now();
    // Put back last, so that the first in the map is always the one unused for longest.
    this.#byId.set(id, session);
    return session;
  }

  begin() {
    this.#makeRoom();
    const id = randomBytes(18).toString('base64url');
    const session = {id, used: this.#now(), values: {}, files: []};
    this.#byId.set(id, session);
    return session;
  }

  end(session) {
    this.#byId.delete(session.id);
  }

  #makeRoom() {
    for (const [id, {used}] of this.#byId) {
      const expired = this.#now() - used > this.#lifetime;
      if (!expired && this.#byId.size < this.#limit) return;
      this.#byId.delete(id);
    }
  }
}

/** No Secure attribute: the demo runs on http://localhost. A real service has it. */
export const cookieFor = (session) => `${cookieName}=${session.id}; Path=/; HttpOnly; SameSite=Lax`;

export const cookieGone = `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

function cookieValue(header = '') {
  const found = header.split(';').find((pair) => pair.trim().startsWith(`${cookieName}=`));
  return found?.trim().slice(cookieName.length + 1);
}
