import type {Provider, Text} from '../model/manifest.js';
import {namesPerson} from './people.js';
import {CALL_PRICE} from './phone.js';
import type {Drop} from './ptv-texts.js';
import type {Said} from './opening-words.js';

/** A phone number of the Finnish Service Catalogue, of either version. */
export interface PtvPhone {
  /** Digits without the country's code. */
  readonly number: string;
  /** `+358`; left out for service numbers of Finland. */
  readonly dialCode?: string;
  readonly use: 'phone' | 'sms' | 'fax';
  readonly language: string;
  readonly label?: string;
  readonly charge?: 'free' | 'normal' | 'other';
  readonly chargeText?: string;
  /** Its place in the record. */
  readonly at: string;
}

type Callable = Pick<Provider, 'number' | 'display'>;

/** Two digits of an old area code (02, 03, 09 …), or three of any other beginning (040, 029 …). */
const AREA = /^0(?:2[1-8]|3[1-9]|5[1-9]|6[1-9]|8[1-9]|9)/;
/** Four, as in 0800 and 0600. */
const SERVICE = /^0[1-36-8]00/;
/** Short in all of Europe (112, 116117) or in Finland (10022, 118): nothing can stand before them. */
const SHORT = /^(?:112|116\d{3}|10\d{3}|118\d{0,3})$/;

const grouped = (digits: string): string =>
  digits.length <= 4 ? digits : `${digits.slice(0, 3)} ${grouped(digits.slice(3))}`;

/** A Finnish number as it is written in Finland: `040 581 3148`. */
function national(digits: string): string {
  const head = AREA.test(digits) ? 2 : SERVICE.test(digits) ? 4 : 3;
  return `${digits.slice(0, head)} ${grouped(digits.slice(head))}`;
}

/**
 * The number to call. A service number that begins with 0 (0295…, 0800…, 0600…) has its place in the
 * numbering of Finland, so that +358 may stand for the 0. Short numbers (116117, 10022) have no
 * international form: with +358 they would lead elsewhere or nowhere.
 */
export function callable({
  number,
  dialCode,
}: Pick<PtvPhone, 'number' | 'dialCode'>): Callable | undefined {
  if (/[^\d\s()-]/.test(number)) return undefined;
  const digits = number.replace(/\D/g, '');
  const dialled = dialCode?.replace(/\D/g, '') ?? '';
  const code = dialled || '358';
  if (SHORT.test(digits)) return undefined;
  if (code === '358') {
    const own = digits.replace(/^0/, '');
    if (dialled === '' && own === digits) return undefined;
    return own.length >= 5 && own.length <= 12
      ? {number: `+358${own}`, display: national(`0${own}`)}
      : undefined;
  }
  const abroad = `+${code}${digits}`;
  return /^\+\d{6,15}$/.test(abroad) ? {number: abroad, display: `+${code} ${digits}`} : undefined;
}

const PRICES: Readonly<Record<'free' | 'normal', Text>> = {
  free: {fi: 'Maksuton', sv: 'Avgiftsfri', en: 'Free of charge'},
  normal: {
    fi: 'Paikallisverkko- tai matkapuhelinmaksu',
    sv: 'Lokalnäts- eller mobiltelefonavgift',
    en: 'Local network or mobile charge',
  },
};

function usable(phone: PtvPhone, drop: Drop): Callable | undefined {
  if (phone.use !== 'phone')
    drop(phone.at, phone.use === 'fax' ? 'a fax number' : 'a number for text messages');
  else if (namesPerson(phone.label ?? '')) drop(phone.at, 'the phone number of a person');
  else {
    const found = callable(phone);
    if (!found) drop(phone.at, 'a phone number without an international form, or with letters');
    return found;
  }
  return undefined;
}

/**
 * Of several numbers the first is taken; of its languages all that say the price.
 *
 * @param isPlace then the price of a call does not come along: it would be taken for that of the place
 */
export function phoneOf(
  phones: readonly PtvPhone[],
  drop: Drop,
  isPlace = false,
): Pick<Provider, 'number' | 'display' | 'price'> {
  const found = phones.flatMap((phone) => {
    const call = usable(phone, drop);
    return call ? [{...phone, call}] : [];
  });
  const [first] = found;
  if (!first) return {};
  const same = found.filter(({call}) => call.number === first.call.number);
  for (const {at, call} of found)
    if (call.number !== first.call.number) drop(at, 'another phone number: one is shown');
  const price = priceOf(same);
  if (isPlace && !same.every(({charge}) => charge === 'free')) {
    if (same.some(isCharged)) drop(first.at, CALL_PRICE);
    return first.call;
  }
  return {...first.call, ...(price ? {price} : {})};
}

const isCharged = ({charge, chargeText}: PtvPhone): boolean =>
  chargeText !== undefined || (charge !== undefined && charge !== 'free');

function priceOf(phones: readonly PtvPhone[]): Text | undefined {
  const words = phones.flatMap(({language, chargeText}) =>
    chargeText ? [[language, chargeText]] : [],
  );
  if (words.length > 0) return Object.fromEntries(words) as Said;
  const charge = phones.find((phone) => phone.charge !== undefined)?.charge;
  return charge === 'free' || charge === 'normal' ? PRICES[charge] : undefined;
}
