import {expect} from 'chai';
import {hostReleases, type HostRelease} from '../testing/host-releases.js';
import {inShadow, page} from '../testing/page-fixtures.js';
import {findAnchor, PageIndex} from './anchors.js';

/** What became of the places of a form: `right`, `missing`, `wrong`, by id of the anchor. */
function outcome({anchors, shadow}: HostRelease, markup: string): Map<string, string> {
  const root = shadow ? inShadow(markup) : page(markup);
  const index = new PageIndex(shadow ? [document, root as ShadowRoot] : [document]);
  return new Map(
    Object.entries(anchors).map(([id, anchor]) => {
      const found = findAnchor(id, anchor, index, 'fi');
      if (!found) return [id, 'missing'];
      return [id, found.getAttribute('data-truth') === id ? 'right' : 'wrong'];
    }),
  );
}

const those = (outcomes: Map<string, string>, what: string): string[] =>
  [...outcomes].filter(([, is]) => is === what).map(([id]) => id);

describe('places on a page that changes with its next release', () => {
  for (const release of hostReleases) {
    describe(release.kind, () => {
      it('has all its places before', () => {
        const now = outcome(release, release.now);
        expect(those(now, 'right')).to.deep.equal(Object.keys(release.anchors));
      });

      it('never has a wrong one after', () => {
        expect(those(outcome(release, release.next), 'wrong')).to.deep.equal([]);
      });

      it('has all again that are still there', () => {
        const gone = Object.keys(release.anchors).filter(
          (id) => !release.next.includes(`data-truth="${id}"`),
        );
        expect(those(outcome(release, release.next), 'missing')).to.have.members(gone);
      });
    });
  }
});
