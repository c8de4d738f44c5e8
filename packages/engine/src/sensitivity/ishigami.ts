import type { Law } from '../uncertainty/law.ts';
import { type Product, toProduct, createConstant, createFactor } from './sum-of-products.ts';

/** Inputs of the Ishigami function. */
export type IshigamiInput = 'x1' | 'x2' | 'x3';

/** Names of the inputs, in order. */
export const ISHIGAMI_INPUTS: readonly IshigamiInput[] = ['x1', 'x2', 'x3'];

/** Constants of the function and half-width of its inputs' range. */
export interface IshigamiParameters {
  a: number;
  b: number;
  halfWidth: number;
}

/** Usual constants. Source: Ishigami and Homma 1990; Saltelli et al., Global Sensitivity Analysis, 2008: a = 7, b = 0.1. */
export const ISHIGAMI_DEFAULTS: IshigamiParameters = { a: 7, b: 0.1, halfWidth: Math.PI };

const squaredSine = (x: number) => Math.sin(x) ** 2;
const fourthPower = (x: number) => x ** 4;

/** sin x1 + a·sin² x2 + b·x3⁴·sin x1, the usual test function of sensitivity methods, as a sum of products. */
export function createIshigami({ a, b }: Pick<IshigamiParameters, 'a' | 'b'>): Product<IshigamiInput>[] {
  const sine = createFactor<IshigamiInput>('x1', Math.sin);
  return [
    ...sine,
    ...toProduct(createConstant<IshigamiInput>(a), createFactor<IshigamiInput>('x2', squaredSine)),
    ...toProduct(createConstant<IshigamiInput>(b), createFactor<IshigamiInput>('x3', fourthPower), sine),
  ];
}

/** Laws of its inputs: uniform on −halfWidth…halfWidth, independent. */
export function createIshigamiLaws({
  halfWidth,
}: Pick<IshigamiParameters, 'halfWidth'>): Record<IshigamiInput, Law> {
  const uniform: Law = { kind: 'beta', low: -halfWidth, high: halfWidth, alpha: 1, beta: 1 };
  return { x1: uniform, x2: uniform, x3: uniform };
}
