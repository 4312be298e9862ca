import { vi } from 'vitest';

/** Seconds that its video lasts, unless a test says otherwise. */
export const DURATION = 600;

/** A player that a test moves: it plays in steps of a quarter of a second. */
export class ScriptedPlayer {
  readonly video = document.createElement('video');
  readonly box = document.createElement('div');
  state = { currentTime: 0, duration: DURATION, playbackRate: 1, seeking: false, played: [] };

  constructor(id = 'movie_player') {
    for (const name of Object.keys(this.state) as (keyof ScriptedPlayer['state'])[]) {
      Object.defineProperty(this.video, name, { get: () => this.state[name] });
    }
    this.box.id = id;
    this.box.append(this.video);
    document.body.append(this.box);
  }

  fire(type: string, isTrusted = true): void {
    const event = new Event(type);
    this.video.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: isTrusted }));
  }

  /** Plays on for so many seconds of the video. */
  async play(seconds: number, rate = 1, isTrusted = true): Promise<void> {
    this.state.playbackRate = rate;
    for (let left = seconds; left > 0; left -= rate / 4) {
      await vi.advanceTimersByTimeAsync(250);
      this.state.currentTime += rate / 4;
      this.fire('timeupdate', isTrusted);
    }
  }

  seek(position: number): void {
    this.state.currentTime = position;
    this.fire('seeking');
    this.fire('timeupdate');
  }

  /** What the player says that it has played so far. */
  says(parts: readonly (readonly [number, number])[]): void {
    Object.assign(this.state, {
      played: {
        length: parts.length,
        start: (index: number) => parts[index]?.[0],
        end: (index: number) => parts[index]?.[1],
      },
    });
  }
}
