/**
 * Version of the model, named by every run and every published figure. Changes whenever a figure could change with the
 * same inputs: a formula, an order of summation, a rule of aggregation.
 */
export const MODEL_VERSION = '1.4.1';
