import { ownMatches, ownSiteName, type OwnSite } from '../../../data/model/own-site';
import { Sentence } from '../../Sentence';
import { TaskName } from '../../TaskName';
import { SLOT, t } from '../../text';
import { useDecide } from '../../use-decide';
import { SiteChoice } from '../SiteChoice';
import { CountButton, SiteLine } from '../SiteRow';
import { useLineFocus } from '../use-line-focus';
import { useSiteAccess } from '../use-site-access';
import { useSiteAsking } from '../use-site-asking';
import { isolated } from '../../isolated';

/** One site of the learner's own: what it is, and what can be done with it. */
export function OwnSiteRow(props: {
  readonly site: OwnSite;
  /** Whether Milepost may run there on this device; null while that is not known. */
  readonly mayRun: boolean | null;
  readonly onEdit: () => void;
}) {
  const { site, mayRun } = props;
  const giveUp = useSiteAccess((access) => access.giveUp);
  const { count } = useSiteAsking();
  const { line, pressed } = useLineFocus<HTMLDivElement>(mayRun);
  const decide = useDecide();
  const name = isolated(site.name);
  const remove = async () => {
    const outcome = await decide(
      { [ownSiteName(site.id)]: null },
      t('sites.ownRemoved', { site: name }),
    );
    // Undoing brings the site back, and its permission is asked for again.
    if (outcome.ok) await giveUp(ownMatches(site), site.id);
  };
  return (
    <SiteLine
      name={site.name}
      about={<About site={site} isHere={mayRun !== false} />}
      controls={line}
    >
      {mayRun === false && (
        <CountButton
          site={site.name}
          onCount={() => {
            pressed();
            void count(ownMatches(site), t('sites.countsNow', { site: name }));
          }}
        />
      )}
      {mayRun === true && <SiteChoice site={site.id} name={site.name} />}
      <button
        type="button"
        className="quiet"
        aria-label={t('sites.ownEditNamed', { site: site.name })}
        onClick={props.onEdit}
      >
        {t('sites.ownEdit')}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={t('sites.ownRemoveNamed', { site: site.name })}
        onClick={remove}
      >
        {t('sites.ownRemove')}
      </button>
    </SiteLine>
  );
}

function About(props: {
  readonly site: OwnSite;
  /** Whether it is counted on this device, as far as is known. */
  readonly isHere: boolean;
}) {
  const { host, paths, task } = props.site;
  const bare = host.replace(/^www\./, '');
  const pages = paths.includes('/') ? bare : paths.map((path) => `${bare}${path}`).join(', ');
  return (
    <>
      <bdi className="own-site-pages">{pages}</bdi>
      {task === null ? (
        t('sites.forCurrent')
      ) : (
        <Sentence text={t('sites.forTask', { task: SLOT })}>
          <TaskName id={task} />
        </Sentence>
      )}
      {!props.isHere && <p className="own-site-not-here">{t('sites.ownNotHere')}</p>}
    </>
  );
}
