import {
  isDrawn,
  type DrawnIndicatorId,
  type IndicatorId,
} from '@maceo/domain/indicators/indicator-catalogue';

/** Name of the address's parameter that asks for the sampled indices too. */
export const CHECK_PARAM = 'verification';

/** The indicator explained: data do not vary, télétravailleurs stand in for them. */
export function toAnalysedId(id: IndicatorId): DrawnIndicatorId {
  return isDrawn(id) ? id : 'teleworkers';
}
