import type {Coordinates} from './manifest.js';

// The numbers of JHS 197 for the ellipsoid GRS 80: its eccentricity; the radius of a circle as long as its
// meridian, in metres, drawn at 0.9996; the middle of the projection, and the easting there in metres; and the
// coefficients h1' to h3' of its series. The next one is less than a tenth of a millimetre.
const ECCENTRICITY = 0.0818191910428;
const RADIUS = 6_364_902.1661127;
const MIDDLE = 27;
const EASTING = 500_000;
const SERIES = [8.3773182473e-4, 7.6085278e-7, 1.1976e-9];

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
  return {north: RADIUS * north, east: EASTING + RADIUS * east};
}
