const CATEGORIES = [
  '__metadata',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** Whether a function of a profile is ours. */
export const isOurs = ({url = ''}) => url.includes('/rinnalla/');

const times = (list) => list.map(({ts, dur}) => ({start: ts, end: ts + dur, ours: 0}));

/** The samples of the profiler: when, and whether our code was running or had called what was. */
function samplesIn(events) {
  const ours = new Map();
  const samples = [];
  let time = events.find(({name}) => name === 'Profile')?.args.data.startTime ?? 0;
  for (const {args} of events.filter(({name}) => name === 'ProfileChunk')) {
    const {cpuProfile = {}, timeDeltas = []} = args.data;
    for (const {id, parent, callFrame} of cpuProfile.nodes ?? []) {
      ours.set(id, (ours.get(parent) ?? false) || isOurs(callFrame));
    }
    for (const [i, id] of (cpuProfile.samples ?? []).entries()) {
      const lasted = timeDeltas[i];
      time += lasted;
      samples.push({time, lasted, ours: ours.get(id) ?? false});
    }
  }
  return samples;
}

/** The main thread's tasks, in ms, and how much of each was ours. */
function tasksOf(events) {
  const main = events.find(
    ({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const inMain = events.filter(({pid}) => pid === main.pid);
  const tasks = times(
    inMain
      .filter(({name, tid, dur}) => name === 'RunTask' && tid === main.tid && dur > 0)
      .sort((a, b) => a.ts - b.ts),
  );
  let at = 0;
  for (const {time, lasted, ours} of samplesIn(inMain)) {
    while (tasks[at + 1] && tasks[at + 1].start <= time) at++;
    const task = tasks[at];
    if (ours && task) task.ours += Math.min(lasted, time - task.start);
  }
  return tasks.map(({start, end, ours}) => ({lasted: (end - start) / 1000, ours: ours / 1000}));
}

/** A task that is mostly ours counts whole: what it did besides, such as collecting garbage, was for us. */
const share = ({lasted, ours}) => (ours * 2 >= lasted ? lasted : ours);

/**
 * The longest time that we held the main thread while something was done, in ms.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} act
 */
export async function longestTask(browser, page, act) {
  await browser.startTracing(page, {categories: CATEGORIES});
  await act();
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString());
  return Math.max(0, ...tasksOf(traceEvents).map(share));
}
