import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hasPersonsEmail, isPersonsEmail, namesPerson} from './people.js';

describe('people', () => {
  it('are told by their names', () => {
    for (const label of [
      'Maija Mallikas',
      'rehtori Maija Mallikas',
      'Palveluneuvoja Aatos Virtanen',
      'Mallikas, Juha-Pekka Mallikas',
      'Anna-Liisa Korhonen (sihteeri)',
      'Elna Lindström/sekreterare',
    ]) {
      assert.ok(namesPerson(label), label);
    }
  });

  it('are not offices, roles and places', () => {
    for (const label of [
      '',
      'Rehtori',
      'Neuvonta',
      'Asiakaspalvelu Oulu',
      'Torgets Servicepunkt',
      'Kela Parainen',
      'Maria',
      'Vikinga skola',
      'Suomi.fi Kansalaisneuvonta',
    ]) {
      assert.ok(!namesPerson(label), label);
    }
  });

  it('are told by their addresses, and desks are none', () => {
    for (const email of ['maija.mallikas@x.fi', 'Maija.Liisa.Mallikas@x.fi', 'a.mallikas@x.fi']) {
      assert.ok(isPersonsEmail(email), email);
    }
    for (const email of [
      'asiakas.palvelu@x.fi',
      'digituki@x.fi',
      'kirjaamo.oulu@x.fi',
      'tuki.2@x.fi',
    ]) {
      assert.ok(!isPersonsEmail(email), email);
    }
    assert.ok(hasPersonsEmail('Kirjoita (maija.mallikas@x.fi).'));
    assert.ok(!hasPersonsEmail('Kirjoita neuvonta@x.fi tai soita.'));
    // A regular expression that is not linear would take hours.
    assert.ok(!hasPersonsEmail('a'.repeat(1_000_000)));
  });
});
