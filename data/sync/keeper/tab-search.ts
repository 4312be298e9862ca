import { safeParse } from 'valibot';
import { since, type Instant } from '../../model/engagement';
import { visitReport } from '../message-schema';
import type { Parts } from './keeper';
import type { Remembered, TabMemory } from './tab-memory';
import { tabPlaceOf, type TabPlace } from './tab-place';
import { BLIND_AFTER, type TabStart } from './tab-stay';
import type { Legacy } from './tab-visit';
import type { ShownTab, TabWorld } from './tab-world';
import type { World } from './world';

/** A page script that was slow gets a second chance to answer after so many milliseconds. */
const ASK_AGAIN_AFTER = 3000;
/** A timer may fire this many milliseconds early. */
const EARLY = 9;
/** Pulses that were said after the last look, at most. */
const UNSEEN_PULSES = 1000;

/** What is needed to look for study in tabs: the keeper's world, the tabs, and turns. */
export interface TabSearchWorld {
  readonly world: Pick<
    World,
    'memory' | 'random' | 'after' | 'alarm' | 'mayRun' | 'report' | 'tell'
  >;
  readonly tabs: TabWorld;
  turn<Result>(task: (parts: Parts) => Promise<Result>): Promise<Result>;
}

/** A tab whose address we may see. */
export interface OpenTab extends ShownTab {
  readonly address: string;
}

/** What was found out about a tab, as long as it shows the same address. */
interface Finding {
  readonly tab: number;
  readonly address: string;
  /** When it was first seen in front. */
  readonly since: Instant;
}

/** Finds the tabs that show a study place and in which no page script answers. */
export class TabSearch {
  readonly #world: TabSearchWorld;
  readonly #memory: TabMemory;
  /** A tab in front without an answer so far. */
  #doubt: Finding | null = null;
  /** A tab in front that is nothing for us. */
  #dull: Finding | null = null;

  constructor(world: TabSearchWorld, memory: TabMemory) {
    this.#world = world;
    this.#memory = memory;
  }

  /** What was found out is old: a tab loads another page, or we are let in elsewhere. */
  forget(): void {
    this.#dull = null;
    this.#doubt = null;
  }

  /** Another tab is in front now, or none: what was in doubt has been left. */
  see(tab: number | null): void {
    if (!this.#doubt || this.#doubt.tab === tab) return;
    void this.#memory.forget(this.#doubt.tab);
    this.#doubt = null;
  }

  /** The place that an address shows; see `tabPlaceOf`. */
  placeOf(address: string): Promise<TabPlace | null> {
    return tabPlaceOf(address, (task) => this.#world.turn(task));
  }

  /**
   * What a stay in the tab in front begins with; null when it is no tab for one. Where that cannot
   * be said yet, in how many milliseconds to ask again. `isFirst` tells that this background has
   * seen nothing else in front so far.
   */
  async find(tab: OpenTab, isFirst: boolean): Promise<TabStart | number | null> {
    const now = this.#world.tabs.clock();
    const isIn = (finding: Finding | null): boolean =>
      finding?.tab === tab.id && finding.address === tab.address;
    if (!tab.isReady || isIn(this.#dull)) return null;
    const doubt = isIn(this.#doubt) ? this.#doubt : null;
    const wait = doubt ? ASK_AGAIN_AFTER - since(doubt.since, now) : 0;
    if (wait > EARLY) return wait;
    const finding = doubt ?? { tab: tab.id, address: tab.address, since: now };
    const place = await this.#unscriptedPlace(tab);
    this.#dull = place ? null : finding;
    this.#doubt = null;
    if (!place) {
      if (doubt) await this.#memory.forget(tab.id);
      return null;
    }
    const known = await this.#memory.of(tab.id);
    const before = known?.key === place.key ? known : null;
    const start = { visit: before?.visit ?? this.#world.world.random(32), place };
    const { address } = tab;
    if (doubt) return { ...start, address, at: doubt.since, legacy: null };
    if (before) return { ...start, address, at: now, legacy: legacyOf(before, now, isFirst) };
    this.#doubt = finding;
    // Should this background die, the next one knows since when.
    const at = Math.floor(now.wall);
    const nothing = { at, owed: 0, isEngaged: true, sequence: 0 };
    await this.#memory.keep(tab.id, { visit: start.visit, key: place.key, ...nothing });
    return ASK_AGAIN_AFTER;
  }

  /** The study place of a tab into which we are let, where no page script answers. */
  async #unscriptedPlace({ id, address }: OpenTab) {
    const found = await this.placeOf(address);
    if (!found || found.origins.length === 0) return null;
    const { world } = this.#world;
    if (!(await world.mayRun(found.origins))) return null;
    const report = await world.tell(id, { type: 'report' });
    return safeParse(visitReport, report).success ? null : found.place;
  }
}

/**
 * What goes on of a stay. Where this background has seen nothing else in front, the tab was in front
 * all the time since the last one looked, as any change would have woken somebody; longer than the
 * alarm may take, the machine was asleep.
 */
function legacyOf(before: Remembered, now: Instant, isFirst: boolean): Legacy {
  const gap = Math.floor(now.wall) - before.at;
  const wasThere = isFirst && before.isEngaged && gap >= 0 && gap <= BLIND_AFTER;
  return {
    brought: before.owed + (wasThere ? gap : 0),
    sequence: before.sequence + UNSEEN_PULSES,
  };
}
