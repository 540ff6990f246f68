// A process of its own that sends to a counter as fast as that takes it.
// node bench/measure/sender.mjs URL SECONDS CONNECTIONS   prints {"batches", "events", "seconds", "slowest"} as JSON
import {LARGE} from '../../tools/counter/service.mjs';
import {namesIn} from '../../tools/counter/names.mjs';
import {batches, numbers, post} from '../../tools/counter/senders.mjs';

const [url, seconds, connections] = process.argv.slice(2);
const make = batches(namesIn(LARGE), numbers(1));
const until = performance.now() + Number(seconds) * 1000;
const times = [];
let events = 0;

async function send() {
  while (performance.now() < until) {
    const batch = make();
    const began = performance.now();
    const status = await post(url, JSON.stringify(batch));
    if (status !== 204) throw new Error(`answered ${status}`);
    times.push(performance.now() - began);
    for (const {n} of batch.counts) events += n;
  }
}

const began = performance.now();
await Promise.all(Array.from({length: Number(connections)}, send));
const sorted = times.toSorted((a, b) => a - b);
console.log(
  JSON.stringify({
    batches: times.length,
    counts: times.length * 5,
    events,
    seconds: (performance.now() - began) / 1000,
    median: sorted[Math.floor(sorted.length / 2)],
    slowest: sorted[Math.floor(sorted.length * 0.99)],
  }),
);
