import {readForm} from '../http/body.mjs';
import {cookieFor, cookieGone} from '../http/sessions.mjs';
import {texts} from '../texts/texts.mjs';

/** One request for one page: who asks, in which language, and what they have told us so far. */
export class Visit {
  #sessions;

  /** Headers that the answer must carry: a cookie, when a session begins or ends. */
  headers = {};

  constructor({request, url, lang, path, sessions, identificationOrigin}) {
    Object.assign(this, {request, url, lang, path, identificationOrigin});
    this.t = texts(lang);
    this.#sessions = sessions;
    this.session = sessions.find(request);
  }

  form() {
    return readForm(this.request);
  }

  /** The session, begun now if there is none. */
  begin() {
    if (!this.session) {
      this.session = this.#sessions.begin();
      this.headers['Set-Cookie'] = cookieFor(this.session);
    }
    return this.session;
  }

  end() {
    if (this.session) this.#sessions.end(this.session);
    this.session = undefined;
    this.headers['Set-Cookie'] = cookieGone;
  }
}
