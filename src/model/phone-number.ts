/** The number as it is written for people, if it is the one that is called. */
export function shownNumber(number: string, display: string | undefined): string {
  const digits = display?.replace(/\D/g, '').replace(/^0+/, '') ?? '';
  return display && digits.length > 2 && number.endsWith(digits) ? display : number;
}
