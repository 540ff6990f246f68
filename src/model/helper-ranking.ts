import {
  rankHelpers,
  thatFit,
  wishesFor,
  type Helper,
  type RankedHelper,
  type Standing,
  type Wish,
} from './providers.js';
import {sameItems} from './same-items.js';

const MINUTE = 60 * 1000;

const placeOf = ({municipality, centre, kind, named}: Standing): unknown[] => [
  municipality,
  centre,
  kind,
  named,
];

/**
 * The helpers of a list that a person is shown. They are ranked once for a place; another wish only passes over
 * some of them, in one pass, and ranks them anew when another minute has come.
 */
export class HelperRanking {
  readonly list: readonly Helper[];
  /** All that are ranked, whatever the wish. */
  all: readonly RankedHelper[] = [];
  /** Those that fit the wish, in the same order. */
  shown: readonly RankedHelper[] = [];
  /** What can be wished for. */
  wishes: ReturnType<typeof wishesFor> = {forms: [], languages: []};

  #standing: Standing | undefined;
  #wish: Wish | undefined;

  constructor(list: readonly Helper[]) {
    this.list = list;
  }

  look(standing: Standing, wish: Wish): void {
    const before = this.#standing;
    const isOther = !before || !sameItems(placeOf(before), placeOf(standing));
    if (!isOther && wish === this.#wish) return;
    if (isOther || minuteOf(before) !== minuteOf(standing)) {
      this.#standing = standing;
      this.all = rankHelpers(this.list, standing);
      if (isOther) this.wishes = wishesFor(this.all);
    }
    this.#wish = wish;
    this.shown = thatFit(this.all, wish);
  }

  /** Whether the same wish would find others in other municipalities. */
  get hasOthers(): boolean {
    if (!this.#standing?.municipality || !this.#wish) return false;
    const everywhere = rankHelpers(this.list, {...this.#standing, municipality: ''});
    return thatFit(everywhere, this.#wish).length > this.shown.length;
  }
}

const minuteOf = ({time}: Standing): number => Math.floor(time / MINUTE);
