import type { Instant, Signs } from '../../model/engagement';
import type { PageMessage, Standing, VisitId } from '../../model/message';
import { Visit } from '../../model/visit';

/** What a background that has died has left of a visit. */
export interface Legacy {
  /** Engaged milliseconds that it was owed. */
  readonly brought: number;
  /** The pulse that it said last. */
  readonly sequence: number;
}

/**
 * A visit that the background measures by itself. It can go on where a background that has died was,
 * and it learns of the last sign of life later than a page does.
 */
export class TabVisit extends Visit {
  #brought: number;
  readonly #from: number;
  #sequence: number;
  /** Engaged milliseconds that are not to count: the last sign was earlier than was thought. */
  #surplus = 0;
  /** How long ago the last sign was when the learner turned out to be away. */
  #away = 0;
  #isRecording = false;

  constructor(id: VisitId, start: Instant, signs: Signs, { brought, sequence }: Legacy) {
    super(id, null, start, signs);
    this.#brought = brought;
    this.#from = sequence;
    this.#sequence = sequence;
  }

  /** The pulse that was said last. */
  get sequence(): number {
    return this.#sequence;
  }

  override get owed(): number {
    // Once a recording has what was owed, only pulses change it.
    const extra = this.#isRecording ? 0 : this.#brought - this.#surplus;
    return Math.max(0, super.owed + extra);
  }

  /** Says that the last sign was so long ago, and so much earlier than was thought. */
  leave(away: number, early: number): void {
    if (this.#isRecording) this.#away = away;
    else this.#surplus = Math.min(this.#surplus + early, super.owed + this.#brought);
  }

  /** Somebody is there. */
  stir(): void {
    this.#away = 0;
  }

  override speak(title: string): readonly [message: PageMessage, owe: () => void] {
    const [message, owe] = super.speak(title);
    if (message.type !== 'pulse') return [message, owe];
    const { withdrawn } = message;
    this.#sequence = this.#from + message.sequence;
    return [
      {
        ...message,
        sequence: this.#sequence,
        withdrawn: withdrawn && Math.max(withdrawn, this.#away),
      },
      owe,
    ];
  }

  override obey(standing: Standing['kind']): void {
    super.obey(standing);
    const isRecording = standing === 'recording';
    if (isRecording && !this.#isRecording) {
      this.#brought = 0;
      this.#surplus = 0;
    }
    this.#isRecording = isRecording;
  }
}
