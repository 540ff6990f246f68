import {expect} from 'chai';
import type {Contact} from '../model/manifest.js';
import {manifest} from '../testing/manifests.js';
import {longWaits, mountHelp, nameOf, stub, until} from '../testing/mount-help.js';

const MINUTE = 60 * 1000;
/** A Wednesday, 14:59:30 in Finland. */
const NOW = Date.UTC(2026, 10, 25, 12, 59, 30);

const phone = (openingHours?: Contact['openingHours']): Contact => ({
  type: 'phone',
  name: 'Phone',
  number: '+358295000000',
  ...(openingHours ? {openingHours} : {}),
});

const UNTIL_THREE = {weekly: [{days: ['we' as const], times: ['09:00-15:00']}]};

async function footer(contact: Contact) {
  let now = NOW;
  stub(Date, 'now', {value: () => now});
  const waits = longWaits();
  const help = await mountHelp({manifest: manifest({contacts: {phone: contact}})});
  await help.open();
  const button = help.all('footer button')[0]!;
  const mark = () => help.find('rinnalla-open-mark')!.shadowRoot!.textContent;
  return {
    help,
    said: () => `${nameOf(button)} ${mark()}`.trim(),
    pass: async (time: number) => {
      now += time;
      waits.pass(time);
      await help.settled();
    },
  };
}

describe('the way to a person', () => {
  it('says that someone answers now, until they do not any more', async () => {
    const {said, pass} = await footer(phone(UNTIL_THREE));
    await until(() => said() === 'Talk to a person (open now)', 'It is open');
    await pass(MINUTE);
    expect(said()).to.equal('Talk to a person');
  });

  it('says nothing where nobody knows', async () => {
    const {said} = await footer(phone());
    expect(said()).to.equal('Talk to a person');
  });
});
