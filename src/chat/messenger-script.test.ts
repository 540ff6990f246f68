import {expect} from 'chai';
import {scriptOf} from '../testing/messenger-stand-ins.js';
import {stub} from '../testing/mount-help.js';
import {loadScript} from './messenger-script.js';

interface Rules {
  readonly createScriptURL: (address: string) => string;
}

describe('the Trusted Types policy for scripts of vendors', () => {
  it('is made when the first one is loaded, once, and passes no other address', async () => {
    const policies: [name: string, rules: Rules][] = [];
    const createPolicy = (name: string, rules: Rules) => {
      policies.push([name, rules]);
      return rules;
    };
    stub(window, 'trustedTypes', {value: {createPolicy}});
    const load = () =>
      loadScript({options: {}, script: scriptOf(() => undefined)}, {}, () => undefined);
    expect(policies).to.have.length(0);
    await load();
    await load();
    expect(policies).to.have.length(1);
    const [[name, rules]] = policies as [[string, Rules]];
    expect(name).to.equal('rinnalla-chat');
    expect(() => rules.createScriptURL('https://evil.example/x.js')).to.throw(TypeError);
  });
});
