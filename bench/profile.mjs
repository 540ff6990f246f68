import {isOurs} from './trace.mjs';

/** How much of a CPU profile our code was running or had called what was, in ms. */
function oursIn({nodes, samples, timeDeltas}) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set();
  const mark = (id, inside) => {
    const {callFrame, children = []} = byId.get(id);
    const mine = inside || isOurs(callFrame);
    if (mine) ours.add(id);
    for (const child of children) mark(child, mine);
  };
  mark(nodes[0].id, false);
  let total = 0;
  for (const [i, id] of samples.entries()) if (ours.has(id)) total += timeDeltas[i];
  return total / 1000;
}

/**
 * How long our code runs in each second, in ms, while nothing is done for a time.
 * @param {import('playwright-core').CDPSession} cdp
 * @param {number} seconds
 */
export async function oursPerSecond(cdp, seconds) {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', {interval: 200});
  await cdp.send('Profiler.start');
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const {profile} = await cdp.send('Profiler.stop');
  await cdp.send('Profiler.disable');
  return (oursIn(profile) / (profile.endTime - profile.startTime)) * 1e6;
}
