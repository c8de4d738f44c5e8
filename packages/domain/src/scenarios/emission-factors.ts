import type { Source } from '../source.ts';

/** Where all emission factors of modes come from. */
export const BASE_CARBONE: Source = {
  publisher: 'ADEME',
  title:
    'Base Carbone, facteurs de transport repris par Impact CO2 (usage, amont compris\u202F; construction à part)',
  date: '2026-07',
  url: 'https://impactco2.fr',
  standing: 'verified',
};

/**
 * One way of travelling. `usage` = use of the vehicle, fuel or electricity with its upstream; `construction` = making the
 * vehicle, null where the source gives none. Both in kgCO2e per vehicle-km (`per: 'vehicle'`) or passenger-km.
 */
export interface EmissionFactor {
  label: string;
  per: 'vehicle' | 'passenger';
  usage: number;
  construction: number | null;
}

/**
 * Factors of every mode, by stable id. The parameters of the registry take their defaults here; the method page prints
 * the whole table. Source: ADEME Base Carbone as shipped by Impact CO2 (2026-07), method C.5.
 */
export const EMISSION_FACTORS = {
  thermal_car: { label: 'Voiture thermique', per: 'vehicle', usage: 0.192, construction: 0.0256 },
  electric_car: { label: 'Voiture électrique', per: 'vehicle', usage: 0.0198, construction: 0.0836 },
  motorcycle: { label: 'Moto', per: 'vehicle', usage: 0.1875, construction: 0.0292 },
  scooter: { label: 'Scooter', per: 'vehicle', usage: 0.0604, construction: 0.0159 },
  thermal_bus: { label: 'Bus thermique', per: 'passenger', usage: 0.1135, construction: 0.0089 },
  electric_bus: { label: 'Bus électrique', per: 'passenger', usage: 0.0095, construction: 0.0122 },
  coach: { label: 'Autocar', per: 'passenger', usage: 0.0331, construction: 0.0044 },
  regional_train: { label: 'TER', per: 'passenger', usage: 0.0229, construction: 0.0048 },
  intercity_train: { label: 'Intercités', per: 'passenger', usage: 0.0058, construction: 0.0017 },
  high_speed_train: { label: 'TGV', per: 'passenger', usage: 0.0023, construction: 0.0006 },
  tram: { label: 'Tramway', per: 'passenger', usage: 0.0038, construction: 0.0005 },
  metro: { label: 'Métro', per: 'passenger', usage: 0.0042, construction: 0.0002 },
  suburban_train: { label: 'RER', per: 'passenger', usage: 0.0066, construction: 0.0032 },
  electric_bicycle: {
    label: 'Vélo à assistance électrique',
    per: 'passenger',
    usage: 0.0022,
    construction: 0.0087,
  },
  active: { label: 'Vélo, marche', per: 'passenger', usage: 0, construction: null },
} as const satisfies Record<string, EmissionFactor>;

/** Stable id of a mode with a factor. */
export type ModeId = keyof typeof EMISSION_FACTORS;

/** All modes, in the order in which they are printed. */
export const MODE_IDS = Object.keys(EMISSION_FACTORS) as ModeId[];

/**
 * A usage factor in a labelled perimeter: usage + perimeter · construction of the mode, in the factor's unit.
 * `perimeter` 0 = usage only (an avoided trip does not unmake the car), 1 = with construction.
 */
export function computeFactorInPerimeter(usage: number, mode: ModeId, perimeter: number): number {
  return usage + perimeter * (EMISSION_FACTORS[mode].construction ?? 0);
}
