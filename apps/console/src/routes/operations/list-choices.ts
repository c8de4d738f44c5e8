import type { PlatformApi } from '@maceo/api/platform';
import type { OperationChoices } from './operation-form.ts';

/** Organisations and telecentres that an operation may name. */
export async function listChoices(
  api: PlatformApi,
): Promise<Pick<OperationChoices, 'organisations' | 'telecentres'>> {
  const [organisations, telecentres] = await Promise.all([api.organisations.list(), api.telecentres.list()]);
  return {
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    telecentres: telecentres.map(({ id, name, communeName }) => ({
      value: id,
      label: communeName === null ? name : `${name} (${communeName})`,
    })),
  };
}
