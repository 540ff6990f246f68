/** How long is waited, in ms. */
export interface XmppTimes {
  /** For the connection and the login. */
  readonly login: number;
  /** For the answer to a request. */
  readonly answer: number;
  /** From one sign of life to the next. */
  readonly ping: number;
  /** Before the first try to connect again; each pause after is twice as long. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** Until no more is tried. */
  readonly patience: number;
  /** For the end of a room's history, where a server marks none. */
  readonly history: number;
  /** For the service to hear that the person ends it. */
  readonly farewell: number;
}

export const TIMES: XmppTimes = {
  login: 10_000,
  answer: 10_000,
  ping: 30_000,
  firstPause: 1000,
  longestPause: 30_000,
  patience: 5 * 60_000,
  history: 2000,
  farewell: 4000,
};
