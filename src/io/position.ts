import {bare} from '../model/bare.js';
import type {Coordinates} from '../model/manifest.js';

/** In ms. People may have to think about whether to allow it; that time does not count. */
const LONGEST = 15_000;

const geolocation = (): Geolocation | undefined => (navigator as Partial<Navigator>).geolocation;

/** Whether the device may be asked where it is. */
export const canAskPosition = (): boolean => isSecureContext && geolocation() !== undefined;

/**
 * Where the device is, roughly; it is asked once, and the browser asks the person. Fails with `refused` when the
 * person or the page does not allow it, else with what happened.
 */
export const askPosition = (): Promise<Coordinates> =>
  new Promise((resolve, reject) => {
    geolocation()?.getCurrentPosition(
      ({coords: {latitude, longitude}}) => {
        resolve({latitude, longitude});
      },
      // 1: PERMISSION_DENIED
      ({code, message}) => {
        reject(new Error(code === 1 ? 'refused' : message));
      },
      bare({timeout: LONGEST, maximumAge: 10 * 60_000}),
    );
  });
