import type { Site } from '../../content/sites';
import type { OwnSite } from '../../model/own-site';
import { diff, endingsFor, injectionsFor, registrationsFor } from './registrations';
import type { Injection, Registered, Registration } from './registrations';

/** What the registering of page scripts needs of the world around it. */
export interface SitesWorld {
  readonly sites: readonly Pick<Site, 'optionalMatches'>[];
  /** Where the manifest runs the page script already. */
  readonly manifestMatches: readonly string[];
  /** The hosts into which the browser lets us now. */
  granted(): Promise<readonly string[]>;
  ownSites(): Promise<readonly OwnSite[]>;
  registered(): Promise<readonly Registered[]>;
  register(script: Registration): Promise<void>;
  update(script: Registration): Promise<void>;
  unregister(ids: readonly string[]): Promise<void>;
  /** Runs files in pages that are open already. */
  inject(injections: readonly Injection[]): Promise<void>;
  /** Ends the page script in the open pages of the first patterns that are of none of the second. */
  end(matches: readonly string[], except: readonly string[]): Promise<void>;
  /** Forgets the visits to pages that are no business of ours any more, and tells those pages. */
  forget(): Promise<void>;
  report(error: unknown): void;
}

/**
 * Keeps the registered page scripts what they should be. It compares and changes only what differs,
 * so that it may run too often and be killed anywhere; the next time finds what is left.
 */
export class SiteScripts {
  readonly #world: SitesWorld;
  #running: Promise<void> | null = null;
  #again: 'no' | 'fresh' | 'everywhere' = 'no';

  constructor(world: SitesWorld) {
    this.#world = world;
  }

  /**
   * Registers what is wanted and takes away what is not, then does the same for the pages that are
   * open. `everywhere` runs the scripts also in pages that have one, from before an update. What
   * comes while it runs is done once more after it, however often it was asked for.
   */
  reconcile(where: 'fresh' | 'everywhere' = 'fresh'): Promise<void> {
    if (this.#again !== 'everywhere') this.#again = where;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again !== 'no') {
      const where = this.#again;
      this.#again = 'no';
      await this.#once(where).catch((error: unknown) => this.#world.report(error));
    }
    this.#running = null;
  }

  async #once(where: 'fresh' | 'everywhere'): Promise<void> {
    const world = this.#world;
    const { sites, manifestMatches } = world;
    const [granted, ownSites, present] = await Promise.all([
      world.granted(),
      world.ownSites(),
      world.registered(),
    ]);
    const wanted = registrationsFor({ granted, sites, ownSites, manifestMatches });
    const { register, update, unregister } = diff(wanted, present);
    // One that the browser does not take must not keep the others away.
    const each = (change: Promise<void>): Promise<void> =>
      change.catch((error: unknown) => world.report(error));
    if (unregister.length > 0) await each(world.unregister(unregister));
    for (const script of update) await each(world.update(script));
    for (const script of register) await each(world.register(script));
    const endings = endingsFor(wanted, present);
    if (endings.length > 0) {
      const running = wanted.filter(({ id }) => id !== 'own-marks');
      await each(
        world.end(endings, [...manifestMatches, ...running.flatMap(({ matches }) => matches)]),
      );
    }
    const injections = injectionsFor(wanted, where === 'everywhere' ? [] : present);
    if (injections.length > 0) await each(world.inject(injections));
    await each(world.forget());
  }
}
