import {expect} from 'chai';
import {start} from '../model/session.js';
import {keepPlace, lastPlace} from './place.js';
import {forgetAll, PLACE_KEY} from './traces.js';

const MANIFEST = 'https://site.example/help.json';

/** What comes back of views that stand in the storage. */
function restored(...trail: readonly unknown[]): unknown {
  const kept = {manifest: MANIFEST, time: Date.now(), open: true, trail};
  sessionStorage.setItem(PLACE_KEY, JSON.stringify(kept));
  return lastPlace(MANIFEST)?.trail.slice(1);
}

describe('the place that is kept for the next page', () => {
  afterEach(forgetAll);

  it('has the municipality and who else can help', () => {
    const trail = [{name: 'home'}, {name: 'helpers', kind: 'bank', named: 'library'}] as const;
    keepPlace(MANIFEST, {...start, open: true, trail, municipality: '564'});
    expect(lastPlace(MANIFEST)).to.deep.include({municipality: '564', trail});
  });

  it('has neither on a shared computer', () => {
    const trail = [{name: 'home'}, {name: 'helpers'}] as const;
    keepPlace(MANIFEST, {...start, trail, municipality: '564', sharedComputer: true});
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE_KEY)!);
    expect(kept).to.deep.include({municipality: '', trail: []});
  });

  it('has a "no" to being counted as long as the tab, on a shared computer and in other helps too', () => {
    const at = (session: object, manifest = MANIFEST) => {
      keepPlace(MANIFEST, {...start, open: true, ...session});
      return lastPlace(manifest)?.counts;
    };
    expect(at({counts: true})).to.equal(true);
    expect(at({counts: false, sharedComputer: true})).to.equal(false);
    expect(at({counts: true, sharedComputer: true})).to.equal(undefined);
    expect(sessionStorage.getItem(PLACE_KEY)).not.to.contain('counts');
    const other = 'https://site.example/other.json';
    expect(at({counts: false}, other)).to.equal(false);
    expect(at({counts: true}, other)).to.equal(undefined);
    expect(lastPlace(other)?.open, 'and nothing else').to.equal(false);
    const kept = JSON.parse(sessionStorage.getItem(PLACE_KEY)!) as object;
    for (const counts of [true, false]) {
      const old = {...kept, counts, time: Date.now() - 31 * 60 * 1000};
      sessionStorage.setItem(PLACE_KEY, JSON.stringify(old));
      expect(lastPlace(MANIFEST)?.counts).to.equal(counts ? undefined : false);
    }
  });

  it('takes over no kind of helper that is none, whatever stands in the storage', () => {
    const kinds = ['toString', '__proto__', 7, null, {}, 'authority'];
    for (const kind of kinds) {
      expect(restored({name: 'helpers', kind, named: kind === 7 ? 7 : 'a'})).to.deep.equal([
        {name: 'helpers', kind: undefined, named: kind === 7 ? undefined : 'a'},
      ]);
    }
  });

  it('takes over no municipality that is no text', () => {
    sessionStorage.setItem(
      PLACE_KEY,
      JSON.stringify({manifest: MANIFEST, time: Date.now(), municipality: {code: '564'}}),
    );
    expect(lastPlace(MANIFEST)?.municipality).to.equal('');
  });
});
