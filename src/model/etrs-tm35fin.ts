import type {Coordinates} from './manifest.js';

/** The ellipsoid GRS 80: half of its longer axis in metres, and how flat it is. */
const AXIS = 6_378_137;
const FLATTENING = 1 / 298.257222101;
/** The projection: how much smaller it draws, its middle, and the easting there in metres. */
const SCALE = 0.9996;
const MIDDLE = 27;
const EASTING = 500_000;

const N = FLATTENING / (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIUS = (AXIS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const SERIES = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16 + (41 * N ** 4) / 180,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5 + (557 * N ** 4) / 1440,
  (61 * N ** 3) / 240 - (103 * N ** 4) / 140,
  (49_561 * N ** 4) / 161_280,
];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A place on Finnish maps, in metres. */
export interface Metres {
  readonly north: number;
  readonly east: number;
}

/**
 * From degrees (WGS 84, here the same as ETRS89) to the metres of Finnish maps, ETRS-TM35FIN (EPSG:3067). By the
 * formulas of the Finnish recommendation JHS 197, Gauss-Krüger by a series; right to a millimetre in Finland.
 */
export function toTm35fin({latitude, longitude}: Coordinates): Metres {
  const sine = Math.sin(radians(latitude));
  const conformal = Math.asinh(Math.tan(radians(latitude)));
  const q = conformal - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine);
  const beta = Math.atan(Math.sinh(q));
  const fromMiddle = radians(longitude - MIDDLE);
  const eta = Math.atanh(Math.cos(beta) * Math.sin(fromMiddle));
  const xi = Math.asin(Math.sin(beta) * Math.cosh(eta));
  const sum = (first: number, term: (times: number) => number) =>
    SERIES.reduce((all, factor, i) => all + factor * term(2 * (i + 1)), first);
  const north = sum(xi, (times) => Math.sin(times * xi) * Math.cosh(times * eta));
  const east = sum(eta, (times) => Math.cos(times * xi) * Math.sinh(times * eta));
  return {north: RADIUS * SCALE * north, east: EASTING + RADIUS * SCALE * east};
}
