// How long `rinnalla check` takes, and what it needs, on manifests of 2 and 10 MB made of the demo's.
// node bench/check/run.mjs (after npm run build); also a part of npm run bench
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {part} from '../table.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli/rinnalla.mjs', import.meta.url));
const DEMO = new URL('../../demo/help/asumistuki.json', import.meta.url);
const RUNS = 3;
/** In MB. */
const SIZES = [2, 10];
/** Of the largest one, from the command's beginning to its end. */
const BUDGETS = {seconds: 3, megabytes: 500};

/** The demo's manifest with its topics, places and problem solvers again and again. */
function manifestOf(megabytes) {
  const demo = JSON.parse(readFileSync(DEMO, 'utf8'));
  delete demo.extends;
  const made = structuredClone(demo);
  for (let n = 1; JSON.stringify(made, null, 2).length < megabytes * 1e6; n++)
    for (const map of ['topics', 'anchors', 'flows'])
      for (const [id, thing] of Object.entries(demo[map] ?? {}))
        made[map][`${id}-${n}`] = thing.anchor ? {...thing, anchor: `${thing.anchor}-${n}`} : thing;
  return JSON.stringify(made, null, 2);
}

/** Told by the process itself at its end: the most memory, in MB. */
const TELL =
  'process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS / 1024}`))';

function checkOnce(file) {
  const began = performance.now();
  const args = ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, CLI, 'check', file];
  const {stderr} = spawnSync(process.execPath, [...args, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const [, peak] = /peak ([\d.]+)/.exec(stderr) ?? [];
  if (!peak) throw new Error(`rinnalla check did not end as it should: ${stderr}`);
  return {seconds: (performance.now() - began) / 1000, megabytes: Number(peak)};
}

function figuresOf(file, size) {
  writeFileSync(file, manifestOf(size));
  const runs = Array.from({length: RUNS}, () => checkOnce(file));
  const budgets = size === SIZES.at(-1) ? BUDGETS : {};
  const figure = (title, name, unit) => ({
    title,
    values: runs.map((run) => run[name]),
    unit,
    budget: budgets[name],
  });
  return [
    figure(`Checking a manifest of ${size} MB`, 'seconds', 's'),
    figure('… memory', 'megabytes', 'MB'),
  ];
}

/** How long a check takes, and how much memory at the most. */
export function checking() {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-bench-'));
  try {
    return SIZES.flatMap((size) => figuresOf(join(folder, 'manifest.json'), size));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(part('rinnalla check', checking()));
