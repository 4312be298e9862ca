import { Field } from '../../Field';
import { t } from '../../text';
import { KnownPlace, knownSite } from './KnownPlace';
import { fieldsOf } from './own-site-draft';
import { OwnSitePages } from './OwnSitePages';
import { OwnSiteTask } from './OwnSiteTask';
import { useFirstFocus } from './use-first-focus';
import { useOwnSiteForm, type OwnSiteFormProps, type OwnSiteFormState } from './use-own-site-form';
import './OwnSiteForm.css';

/** Makes a site of the learner's own, or changes one. */
export function OwnSiteForm(props: OwnSiteFormProps) {
  const { edited, onClose } = props;
  const state = useOwnSiteForm(props);
  const { form, draft, change, errorOf, refused, save } = state;
  const known = edited === null ? knownSite(draft.address) : null;
  useFirstFocus(form, props.address !== '' && known === null ? 'name' : 'address');
  return (
    <form
      ref={form}
      className="own-site-form"
      noValidate
      // Enter sends a form of one field also where it has no button for it.
      onSubmit={(event) => (known === null ? void save(event) : event.preventDefault())}
    >
      <Field
        label={t('sites.ownAddress')}
        error={errorOf('address')}
        hint={t('sites.ownAddressHint')}
      >
        {(described) => (
          <input
            {...described}
            name="address"
            type="url"
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            value={draft.address}
            onChange={({ target }) => change({ address: target.value })}
          />
        )}
      </Field>
      {known === null ? <Rest {...state} /> : <KnownPlace site={known} />}
      {refused !== null && <p className="field-error">{refused}</p>}
      <div className="own-site-form-acts">
        {known === null && (
          <button type="submit" className="primary">
            {edited ? t('sites.ownSaveChange') : t('sites.ownSave')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
}

/** What there is to say of a site besides its address. */
function Rest({ draft, change, errorOf }: OwnSiteFormState) {
  const fields = fieldsOf(draft);
  return (
    <>
      <Field label={t('sites.ownName')} error={errorOf('name')}>
        {(described) => (
          <input
            {...described}
            name="name"
            dir="auto"
            autoComplete="off"
            value={fields.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <OwnSitePages fields={fields} error={errorOf('paths')} onChange={change} />
      <OwnSiteTask task={draft.task} onChange={(task) => change({ task })} />
    </>
  );
}
