import {expect} from 'chai';
import {during, until} from '../testing/mount-help.js';
import {DraftTabs} from './draft-tabs.js';

const PLACE = {service: 'housing', address: 'https://example.test/help.json'};

function open(place = PLACE): {tabs: DraftTabs; told: string[]} {
  const told: string[] = [];
  const tabs = new DraftTabs(place, (others, change) => told.push(`${change} ${others}`));
  during(() => tabs.stop());
  return {tabs, told};
}

describe('tabs with the same manifest', () => {
  it('warn each other, and say when the other one is closed', async () => {
    const [one, other] = [open(), open()];
    await until(() => one.tabs.others === 1 && other.tabs.others === 1, 'Both know');
    other.tabs.stop();
    await until(() => one.tabs.others === 0, 'It is told');
    expect(one.told).to.deep.equal(['opened 1', 'closed 0']);
  });

  it('of other manifests do not', async () => {
    const [one, other] = [open(), open({...PLACE, address: 'https://example.test/other.json'})];
    const third = open();
    await until(() => one.tabs.others === 1 && third.tabs.others === 1, 'Those of the same know');
    expect(other.told).to.deep.equal([]);
  });

  it('say that a tab was closed that the person just left', async () => {
    const one = open();
    const frame = document.createElement('iframe');
    during(() => frame.remove());
    frame.srcdoc = `<base href="${location.origin}/"><script type="module">
      import {DraftTabs} from '/src/editor/draft-tabs.ts';
      new DraftTabs(${JSON.stringify(PLACE)}, () => {});
    </script>`;
    document.body.append(frame);
    await until(() => one.tabs.others === 1, 'It is there');
    frame.src = 'about:blank';
    frame.removeAttribute('srcdoc');
    await until(() => one.tabs.others === 0, 'It is gone');
  });

  it('heed nothing that is not theirs', async () => {
    const one = open();
    const channel = new BroadcastChannel(`rinnalla-editor ${PLACE.service} ${PLACE.address} `);
    during(() => channel.close());
    for (const data of [null, 'here', {is: 'here'}, {is: 'else', tab: 'x'}]) {
      channel.postMessage(data);
    }
    channel.postMessage({is: 'here', tab: 'x', asks: false});
    await until(() => one.tabs.others === 1, 'The right one is heard');
    expect(one.told).to.deep.equal(['opened 1']);
  });
});
