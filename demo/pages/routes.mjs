import * as attachments from './attachments.mjs';
import * as decisions from './decisions.mjs';
import * as home from './home.mjs';
import * as income from './income.mjs';
import {accessibility, contact, paper, privacy} from './information.mjs';
import * as logOut from './log-out.mjs';
import * as receipt from './receipt.mjs';
import * as review from './review.mjs';
import * as serviceStart from './service-start.mjs';
import * as start from './start.mjs';
import * as toIdentification from './to-identification.mjs';

/**
 * The pages by their address after the language. A page has `get(visit)` and perhaps `post(visit)`.
 * They give a page, `{title, main, …}`, or the address of another one, `{to}`.
 */
export const routes = new Map([
  ['', start],
  ['asumistuki', serviceStart],
  ['asumistuki/lomake', paper],
  ['asumistuki/tunnistautuminen', toIdentification],
  ['asumistuki/hakemus/asunto', home],
  ['asumistuki/hakemus/tulot', income],
  ['asumistuki/hakemus/liitteet', attachments],
  ['asumistuki/hakemus/yhteenveto', review],
  ['asumistuki/hakemus/valmis', receipt],
  ['paatokset', decisions],
  ['yhteystiedot', contact],
  ['saavutettavuus', accessibility],
  ['tietosuoja', privacy],
  ['kirjaudu-ulos', logOut],
]);
