import type {CommandError} from './command.js';

/** The options of a command that say what the tag says of measuring. */
export const MEASURE_OPTIONS = {measure: {type: 'string'}, 'measure-to': {type: 'string'}} as const;

export type MeasureFlags = {readonly [Name in keyof typeof MEASURE_OPTIONS]?: string | undefined};

/** What is counted of the help, and who is told. Docs: docs/measuring.md. */
export interface Measuring {
  readonly measure: 'on' | 'on-consent';
  /** `matomo`, `data-layer`, or the address of a counter; none: only the page. */
  readonly to: string | undefined;
}

const MODES = ['on', 'on-consent'] as const;
const OWN: readonly string[] = ['matomo', 'data-layer'];

/** From the top of the site, or absolute; what could end an attribute or a word of a shell is in no address. */
const isAddress = (address: string): boolean =>
  /^(?:https?:\/\/|\/(?!\/))[^\s\\"'<>`$]*$/.test(address) &&
  URL.canParse(address, 'https://page.example');

/**
 * What the options say; `undefined`: nothing is counted.
 *
 * @param fault makes the error that is thrown, of a sentence without its full stop
 */
export function measuringOf(
  {measure, 'measure-to': to}: MeasureFlags,
  fault: (message: string) => CommandError,
): Measuring | undefined {
  if (measure === undefined || measure === 'off') {
    if (to !== undefined) throw fault('--measure-to needs --measure on or --measure on-consent');
    return undefined;
  }
  const mode = MODES.find((one) => one === measure);
  if (mode === undefined) throw fault(`--measure is ${MODES.join(', ')} or off, not "${measure}"`);
  if (to !== undefined && !OWN.includes(to) && !isAddress(to))
    throw fault(
      `--measure-to is ${OWN.join(', ')} or the address of a counter, which begins with / or https://, not "${to}"`,
    );
  return {measure: mode, to};
}

/** The address of a counter, if the counts go to one. */
export const counterOf = ({to}: Measuring): string | undefined =>
  to === undefined || OWN.includes(to) ? undefined : to;
