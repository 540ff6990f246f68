import proj4 from 'proj4';
import {isInFinland} from '../model/coordinates.js';
import type {Coordinates} from '../model/manifest.js';

/** ETRS-TM35FIN (EPSG:3067), in metres. */
const TM35FIN = '+proj=utm +zone=35 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const toDegrees = proj4(TM35FIN, 'WGS84');

/** Six decimals are 11 centimetres. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * A place in degrees (WGS 84).
 *
 * @param northing metres, ETRS-TM35FIN; PTV calls it latitude
 * @param easting metres; PTV calls it longitude
 * @returns `undefined` outside Finland: 0, degrees in place of metres, numbers that changed places
 */
export function fromTm35fin(northing: number, easting: number): Coordinates | undefined {
  if (!(northing > 0) || !(easting > 0)) return undefined;
  const [longitude, latitude] = toDegrees.forward([easting, northing]);
  const place = {latitude: rounded(latitude), longitude: rounded(longitude)};
  return isInFinland(place) ? place : undefined;
}
