/** Evaluates a polynomial, coefficients from the constant up. */
function computePolynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) value = value * x + coefficients[power];
  return value;
}

/** Numerator and denominator of a rational approximation, from the constant up. */
type Rational = readonly [readonly number[], readonly number[]];

function computeRational([numerator, denominator]: Rational, x: number): number {
  return computePolynomial(numerator, x) / computePolynomial(denominator, x);
}

/** Centre, tail and far tail of the inverse, rounded to doubles. Source: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37, 1988. */
const CENTRE: Rational = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];
const TAIL: Rational = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const FAR_TAIL: Rational = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

/** Standard normal quantile of a probability strictly inside (0, 1), to about 1e-15 relative (AS 241). */
export function computeNormalQuantile(probability: number): number {
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * computeRational(CENTRE, 0.180625 - offset * offset);
  const depth = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  const distance = depth <= 5 ? computeRational(TAIL, depth - 1.6) : computeRational(FAR_TAIL, depth - 5);
  return offset < 0 ? -distance : distance;
}

/** Source: Hart 1968 (algorithm 5666) as printed by West, « Better approximations to cumulative normal functions », 2005. */
const HART: Rational = [
  [
    220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165,
    0.700383064443688, 3.52624965998911e-2,
  ],
  [
    440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
    1.75566716318264, 8.83883476483184e-2,
  ],
];

/** Standard normal probability below `z`, to about 1e-15 absolute. */
export function computeNormalProbability(z: number): number {
  const distance = Math.abs(z);
  const density = Math.exp((-distance * distance) / 2);
  let upper: number;
  if (distance > 37) upper = 0;
  else if (distance < 7.07106781186547) upper = density * computeRational(HART, distance);
  else {
    const tail = distance + 1 / (distance + 2 / (distance + 3 / (distance + 4 / (distance + 0.65))));
    upper = density / tail / 2.506628274631;
  }
  return z > 0 ? 1 - upper : upper;
}
