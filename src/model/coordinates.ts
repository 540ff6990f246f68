import type {Coordinates} from './manifest.js';
import type {Report} from './problem.js';

/** Finland with its sea, in degrees (WGS 84): [lowest, highest]. */
const LATITUDES = [59, 71] as const;
const LONGITUDES = [19, 32] as const;

const isIn = (value: number, [lowest, highest]: readonly [number, number]): boolean =>
  value >= lowest && value <= highest;

export const isInFinland = ({latitude, longitude}: Coordinates): boolean =>
  isIn(latitude, LATITUDES) && isIn(longitude, LONGITUDES);

/** A place outside Finland is a mistake: most often its two numbers have changed places. */
export function checkCoordinates(
  place: Coordinates,
  at: string,
  report: Report,
): Coordinates | undefined {
  if (isInFinland(place)) return place;
  const {latitude, longitude} = place;
  report({code: 'coordinates-outside', at, detail: `${latitude}, ${longitude}`});
  return undefined;
}

/** Mean radius of the earth, in metres (IUGG). */
const RADIUS = 6_371_009;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two places, along the surface of the earth (haversine). */
export function metresBetween(one: Coordinates, other: Coordinates): number {
  const halfSine = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    halfSine(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      halfSine(one.longitude, other.longitude);
  return 2 * RADIUS * Math.asin(Math.sqrt(h));
}
