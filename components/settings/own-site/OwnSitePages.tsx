import { useId } from 'react';
import { Field } from '../../Field';
import { t } from '../../text';
import type { OwnSiteDraft, OwnSiteFields } from './own-site-draft';

/** Which pages of a host are meant: all, or those below some paths. */
export function OwnSitePages(props: {
  readonly fields: OwnSiteFields;
  readonly error: string | null;
  readonly onChange: (changes: Partial<OwnSiteDraft>) => void;
}) {
  const { fields, onChange } = props;
  const name = useId();
  return (
    <fieldset>
      <legend>{t('sites.ownPages')}</legend>
      <label className="own-site-choice">
        <input
          type="radio"
          name={name}
          checked={!fields.isWhole}
          onChange={() => onChange({ isWhole: false })}
        />
        {t('sites.ownPart')}
      </label>
      {!fields.isWhole && (
        <div className="own-site-more">
          <Field label={t('sites.ownPaths')} error={props.error} hint={t('sites.ownPathsHint')}>
            {(described) => (
              <textarea
                {...described}
                name="paths"
                dir="ltr"
                rows={Math.min(5, Math.max(2, fields.paths.split('\n').length))}
                spellCheck={false}
                value={fields.paths}
                onChange={({ target }) => onChange({ paths: target.value })}
              />
            )}
          </Field>
        </div>
      )}
      <label className="own-site-choice">
        <input
          type="radio"
          name={name}
          checked={fields.isWhole}
          onChange={() => onChange({ isWhole: true })}
        />
        {t('sites.ownWhole')}
      </label>
    </fieldset>
  );
}
