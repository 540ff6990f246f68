import {expect} from 'chai';
import {doubtOf} from './sending-check.js';

describe('an adviser is warned of a message', () => {
  it('that asks for a code', () => {
    const asking = [
      'Mikä on henkilötunnuksesi?',
      'Kerro vielä hetusi, niin katson.',
      'Voisitko antaa verkkopankkitunnuksesi?',
      'Anna tilinumero.',
      'Vad är din personbeteckning?',
      'Skicka dina bankkoder.',
      'Ge mig ditt lösenord',
      'What is your personal identity code?',
      'Please send me your password.',
      'Tell me the card number',
    ];
    for (const text of asking) expect(doubtOf(text)?.kind, text).to.equal('asks');
  });

  it('that has a code, and is shown which', () => {
    expect(doubtOf('Hakijan tunnus on 131052-308T, eikö?')).to.deep.equal({
      kind: 'holds',
      found: '131052-308T',
    });
  });

  it('but not of one that warns of it, or only speaks of it', () => {
    const fine = [
      'Älä kerro kenellekään pankkitunnuksiasi.',
      'Emme koskaan kysy salasanaasi.',
      'Kirjoita henkilötunnus vain lomakkeelle. Älä lähetä sitä tänne.'.split('. ')[1]!,
      'Skriv inte ditt lösenord här.',
      'Vi frågar aldrig efter din personbeteckning.',
      'Never tell anyone your password.',
      'Do not write your identity code here.',
      'Tunnistaudu pankkitunnuksilla palvelun omalla sivulla.',
      'Mikä sivu sinulla on auki?',
      'Hei! Miten voin auttaa?',
      'Kerro, mitä sivulla näkyy.',
      'Pinnoita lomake muovilla?',
    ];
    for (const text of fine) expect(doubtOf(text), text).to.equal(undefined);
  });
});
