import {bare} from './bare.js';
import type {Provider} from './manifest.js';
import type {Help} from './read.js';

export type HelperKind = Provider['kind'];

interface KindRules {
  /**
   * Where the helpers of a kind are looked for. `near`: in the person's municipality, then in the whole country.
   * `area`: each has an area of its own. `own`: it is the person's own one, wherever it is. `national`: there is one
   * for the whole country.
   */
  readonly place: 'near' | 'area' | 'own' | 'national';
  /** What stands above all of them: a key below `helpers.advice` of the locales. */
  readonly advice?: 'own-number' | 'emergency' | 'own-area';
}

const NEAR: KindRules = {place: 'near'};
const OWN: KindRules = {place: 'own', advice: 'own-number'};
const NATIONAL: KindRules = {place: 'national'};

/** The rules of each kind of helper. */
export const HELPER_KINDS: Readonly<Record<HelperKind, KindRules>> = bare({
  'service-point': NEAR,
  bank: OWN,
  operator: OWN,
  insurer: OWN,
  police: {place: 'near', advice: 'emergency'},
  county: {place: 'area', advice: 'own-area'},
  'suomi-fi': NATIONAL,
  dvv: NATIONAL,
  mandates: NEAR,
  'digital-support': NEAR,
  course: NEAR,
  'peer-support': NEAR,
  vendor: OWN,
  interpreter: NEAR,
  'citizens-advice': NATIONAL,
});

export const isHelperKind = (kind: unknown): kind is HelperKind =>
  typeof kind === 'string' && Object.hasOwn(HELPER_KINDS, kind);

/** Whether it matters for helpers of a kind, or of all kinds, where the person lives. */
export const heedsPlace = (kind?: HelperKind): boolean =>
  kind === undefined || ['near', 'area'].includes(HELPER_KINDS[kind].place);

/** Whether there is someone to show, or a directory that may know someone. */
export const hasHelpers = ({providers, directory}: Help, kind?: HelperKind): boolean =>
  directory !== undefined ||
  Object.values(providers).some((one) => kind === undefined || one.kind === kind);
