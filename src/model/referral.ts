import type {Referral, Text} from './manifest.js';
import type {Help} from './read.js';
import type {Session, View} from './session.js';

/** The referrals that a view shows. */
function referralsOf(view: View | undefined, {flows, selfchecks}: Help): readonly Referral[] {
  if (view?.name === 'selfcheck') {
    return selfchecks[view.id]?.themes.flatMap(({refer = []}) => refer) ?? [];
  }
  const flow = view?.name === 'flow' ? flows[view.id] : undefined;
  if (!flow || view?.name !== 'flow') return [];
  return flow.nodes[view.node ?? flow.start]?.refer ?? [];
}

/** What an editor says of why those helpers can help, in the view that the person came from. */
export function whyBefore({trail}: Session, help: Help): Text | undefined {
  const [before, view] = trail.slice(-2);
  if (view?.name !== 'helpers') return undefined;
  const {kind, named} = view;
  return referralsOf(before, help).find((one) =>
    named === undefined ? one.kind === kind : one.provider === named,
  )?.why;
}
