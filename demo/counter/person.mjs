import {start, step} from '../../src/model/session.ts';
import {Visit} from '../../src/measure/visit.ts';

/**
 * Somebody who uses the help on a page. What they do are the intents that the panel itself sends, and what is counted
 * of them is found out by the widget's own code.
 */
export class Person {
  #session = start;
  #help;
  #visit;
  /** The topics whose fields the page marks as wrong. */
  #errors = [];

  /** @param tell hears of each thing that is counted: event, item */
  constructor(help, tell) {
    this.#help = help;
    this.#visit = new Visit(tell);
  }

  /** @param topic at whose field the help is opened; left out: by its own button */
  opens(topic, isWrong = false) {
    this.#errors = isWrong ? [[topic, this.#help.topics[topic]]] : [];
    this.#does({type: 'open', topic});
  }

  goes(view) {
    this.#does({type: 'go', view});
  }

  closes() {
    this.#does({type: 'close'});
  }

  /** Says whether something helped. */
  says(item, helpful) {
    this.#visit.answered(item, helpful);
  }

  /** What no step of the session tells. */
  uses(event, item) {
    this.#visit.once(event, item);
  }

  #does(intent) {
    const before = this.#session;
    this.#session = step(before, intent);
    const content = {help: this.#help, fits: {errors: this.#errors}};
    this.#visit.stepped({intent, session: this.#session, before, content});
  }
}
