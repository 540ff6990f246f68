import {pick} from '../model/text.js';
import type {Rules} from './subject.js';

/** What of a problem solver leads nowhere, or is no question. That it goes round, the widget finds as well. */
export const flowRules: Rules = ({parts, languages}, find) => {
  for (const {at, part} of parts.flowNode) {
    const {ask, options = [], end, refer} = part;
    if (ask !== undefined && options.length === 1) find('one-answer', `${at}/options`);
    if (end === 'referred' && refer === undefined) find('referred-nowhere', `${at}/end`);
    const seen = new Set<string>();
    options.forEach(({text}, i) => {
      const answer = pick(text, languages).text;
      if (seen.has(answer)) find('same-answer', `${at}/options/${i}/text`, {answer});
      seen.add(answer);
    });
  }
};
