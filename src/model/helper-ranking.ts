import {
  rankHelpers,
  thatFit,
  wishesFor,
  type Helper,
  type RankedHelper,
  type Standing,
  type Wish,
} from './providers.js';

const MINUTE = 60 * 1000;

const isSame = (one: Standing, other: Standing): boolean =>
  one.municipality === other.municipality &&
  one.centre === other.centre &&
  one.kind === other.kind &&
  one.named === other.named;

/**
 * The helpers that a person is shown. They are ranked once for a list and a place; another wish only passes over
 * some of them, in one pass, and ranks them anew when another minute has come.
 */
export class HelperRanking {
  /** All that are ranked, whatever the wish. */
  all: readonly RankedHelper[] = [];
  /** Those that fit the wish, in the same order. */
  shown: readonly RankedHelper[] = [];
  /** What can be wished for. */
  wishes: ReturnType<typeof wishesFor> = {forms: [], languages: []};

  #list: readonly Helper[] | undefined;
  #standing: Standing | undefined;
  #wish: Wish | undefined;

  look(list: readonly Helper[], standing: Standing, wish: Wish): void {
    const before = this.#standing;
    const isOther = list !== this.#list || !before || !isSame(before, standing);
    if (!isOther && wish === this.#wish) return;
    if (isOther || minuteOf(before) !== minuteOf(standing)) {
      this.#list = list;
      this.#standing = standing;
      this.all = rankHelpers(list, standing);
      if (isOther) this.wishes = wishesFor(this.all);
    }
    this.#wish = wish;
    this.shown = thatFit(this.all, wish);
  }

  /** Whether the same wish would find others in other municipalities. */
  get hasOthers(): boolean {
    if (!this.#list || !this.#standing?.municipality || !this.#wish) return false;
    const everywhere = rankHelpers(this.#list, {...this.#standing, municipality: ''});
    return thatFit(everywhere, this.#wish).length > this.shown.length;
  }
}

const minuteOf = ({time}: Standing): number => Math.floor(time / MINUTE);
