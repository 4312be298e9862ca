import { NumberModel } from './number-model';
import { BitModel, type BitCoder } from './range-coder';
import { RecentModel } from './recent-model';
import { WHERE, type RowStamp, type SessionRow } from './session-row';

const RUN_BITS = 24;
const RUNS = 2 ** RUN_BITS;

/** What is known of the stamps of one kind. */
class StampModel {
  readonly #where = new NumberModel();
  readonly #since = new NumberModel();
  readonly #counter = new NumberModel();
  readonly #device = new NumberModel();

  code(coder: BitCoder, row: RowStamp): RowStamp {
    const where = this.#where.unsigned(coder, row.where);
    if (where !== WHERE.here) return { where, since: 0, counter: 0, device: 0 };
    const since = this.#since.signed(coder, row.since);
    const counter = this.#counter.unsigned(coder, row.counter);
    return { where, since, counter, device: this.#device.unsigned(coder, row.device) };
  }
}

/** One model for when something has just changed, and one for when it has not. */
const pair = <Model>(make: () => Model): { readonly yes: Model; readonly no: Model } => ({
  yes: make(),
  no: make(),
});
const pick = <Model>(models: { readonly yes: Model; readonly no: Model }, is: boolean): Model =>
  is ? models.yes : models.no;

/**
 * What is known of the sessions of a shard, learned from each for the next. It is used both ways: a
 * writer gives its rows, a reader gives empty ones and gets what was written.
 */
export class SessionModel {
  readonly #origin = new RecentModel();
  readonly #author = new NumberModel();
  readonly #gap = pair(() => new NumberModel());
  readonly #late = new NumberModel();
  readonly #seconds = new NumberModel();
  readonly #offset = new NumberModel();
  readonly #how = new NumberModel();
  readonly #task = new RecentModel(0);
  readonly #site = new RecentModel(0);
  readonly #deleted = new BitModel();
  readonly #stamp = new StampModel();
  readonly #titleAt = pair(() => new StampModel());
  readonly #place = new RecentModel(0);
  readonly #title = new RecentModel(0);
  readonly #noteAt = pair(() => new StampModel());
  readonly #note = new RecentModel(0);

  #originBefore = -1;
  /** The second at which the session before was over, had it no pauses. */
  #over = 0;
  #offsetBefore = 0;

  code(coder: BitCoder, row: SessionRow): SessionRow {
    const origin = this.#codeOrigin(coder, row.author * RUNS + row.run);
    const isSameRun = origin === this.#originBefore;
    const gap = pick(this.#gap, isSameRun).signed(coder, row.second - this.#over);
    const second = this.#over + gap;
    const late = this.#late.signed(coder, row.late);
    const seconds = this.#seconds.unsigned(coder, row.seconds);
    const moved = this.#offset.signed(coder, row.offset - this.#offsetBefore);
    this.#originBefore = origin;
    this.#over = second + seconds;
    this.#offsetBefore += moved;
    return {
      author: Math.floor(origin / RUNS),
      run: origin % RUNS,
      second,
      late,
      seconds,
      offset: this.#offsetBefore,
      how: this.#how.unsigned(coder, row.how),
      task: this.#task.entry(coder, row.task),
      site: this.#site.entry(coder, row.site),
      deleted: coder.bit(this.#deleted, row.deleted),
      ...this.#codeWords(coder, row),
    };
  }

  #codeWords(coder: BitCoder, row: SessionRow) {
    const stamp = this.#stamp.code(coder, row.stamp);
    const isEdited = stamp.where === WHERE.here;
    const titleAt = pick(this.#titleAt, isEdited).code(coder, row.titleAt);
    const isTitled = titleAt.where !== WHERE.unknown;
    const place = isTitled ? this.#place.entry(coder, row.place) : 0;
    const title = isTitled ? this.#title.entry(coder, row.title) : 0;
    const noteAt = pick(this.#noteAt, isEdited).code(coder, row.noteAt);
    const note = noteAt.where === WHERE.unknown ? 0 : this.#note.entry(coder, row.note);
    return { stamp, titleAt, place, title, noteAt, note };
  }

  /** Which device made it in which run of its browser: a stretch of sessions has one. */
  #codeOrigin(coder: BitCoder, origin: number): number {
    return this.#origin.code(coder, origin, () => {
      let read = this.#author.unsigned(coder, Math.floor(origin / RUNS));
      for (let place = RUN_BITS - 1; place >= 0; place -= 1) {
        read = read * 2 + coder.plain(Math.floor(origin / 2 ** place) % 2);
      }
      return read;
    });
  }
}
