import type { Source } from '../source.ts';

/**
 * The Massif central as a legal perimeter: whole départements plus, in eleven others, lists of communes.
 * It is not an administrative level: the annex of the decree names cantons and communes, applied here to the
 * Code officiel géographique of {@link MASSIF_PERIMETER_VINTAGE}. Counts are never written down: they are counted.
 */

/** Legal basis of the perimeter. Source: décret n° 2004-69, annexe, as modified by décret n° 2016-1208. */
export const MASSIF_PERIMETER_SOURCE: Source = {
  publisher: 'République française',
  title:
    'Décret n° 2004-69 du 16 janvier 2004, annexe relative au Massif central, modifié par le décret n° 2016-1208 du 8 septembre 2016',
  date: '2016-09-08',
  url: null,
  standing: 'verified',
};

/** Year of the Code officiel géographique to which the perimeter is applied here. */
export const MASSIF_PERIMETER_VINTAGE = 2026;

/** Codes of the départements wholly inside the perimeter. Source: {@link MASSIF_PERIMETER_SOURCE}. */
export const MASSIF_WHOLE_DEPARTEMENTS: readonly string[] = [
  '03',
  '12',
  '15',
  '19',
  '23',
  '42',
  '43',
  '46',
  '48',
  '63',
  '87',
];

/**
 * By département partly inside: the last three digits of the codes of its communes inside, separated by spaces.
 * Source: {@link MASSIF_PERIMETER_SOURCE}.
 */
const PARTLY_INSIDE: Record<string, string> = {
  '07':
    '001 003 004 006 007 010 011 012 014 018 020 025 026 029 030 032 035 037 038 039 040 041 045 047 ' +
    '048 049 052 054 060 062 064 065 068 069 071 073 074 075 077 079 080 081 082 083 085 087 088 092 ' +
    '093 094 095 096 098 100 103 104 105 106 107 108 109 111 112 114 118 119 120 121 123 124 127 128 ' +
    '129 130 132 136 137 139 141 142 144 146 147 148 149 150 151 153 154 156 158 159 160 161 163 165 ' +
    '166 167 170 173 175 176 177 178 179 182 184 185 187 189 192 193 194 195 196 197 200 202 203 204 ' +
    '205 206 209 210 212 213 214 215 216 217 218 219 220 221 222 223 224 226 230 232 233 235 236 237 ' +
    '239 242 244 248 249 251 253 257 258 261 262 263 265 266 267 269 270 274 275 276 277 278 282 283 ' +
    '284 285 286 287 288 290 293 295 297 299 301 303 305 307 309 310 311 314 315 318 322 323 326 329 ' +
    '331 333 334 335 336 338 340 342 347',
  '11':
    '052 054 056 075 079 081 089 092 115 150 154 156 174 180 181 182 189 194 200 205 221 222 232 253 ' +
    '297 319 339 367 368 372 391 395 407 411 413 428 433',
  '21':
    '007 046 083 101 102 108 124 139 177 229 232 272 280 328 335 349 375 379 380 403 417 422 430 434 ' +
    '445 449 457 463 505 525 529 531 538 546 548 560 584 593 608 615 629 635 675 678 687 703',
  '30':
    '009 015 016 017 022 024 025 026 037 038 040 044 045 051 052 064 074 077 079 080 087 090 099 105 ' +
    '108 120 129 130 132 137 139 140 142 153 154 159 167 168 170 171 172 176 194 195 198 199 201 203 ' +
    '213 216 219 220 229 231 236 238 239 246 252 253 268 269 270 272 280 283 291 296 297 298 307 310 ' +
    '316 322 323 325 329 332 335 339 345 350 353',
  '34':
    '005 008 019 028 034 038 040 042 046 049 053 054 055 060 064 067 071 080 083 086 091 098 100 106 ' +
    '107 111 115 117 119 121 126 128 132 133 142 144 160 171 174 186 187 188 193 195 196 205 211 212 ' +
    '216 219 228 229 230 231 233 235 238 243 250 251 252 253 257 260 261 264 271 273 277 278 283 284 ' +
    '286 291 293 303 304 305 306 308 312 316 317 326 331 334 335',
  '58':
    '001 003 004 008 010 017 019 023 024 030 034 037 040 046 047 049 060 062 063 065 066 068 069 074 ' +
    '075 076 080 082 083 099 106 107 108 110 111 114 118 120 125 128 129 135 139 140 141 142 145 149 ' +
    '153 157 159 161 166 168 172 173 175 177 178 179 180 182 183 185 195 199 202 205 208 210 211 216 ' +
    '219 221 226 229 235 243 244 245 246 249 255 262 268 272 274 276 277 285 287 289 290 292 301 305 ' +
    '309',
  '69':
    '001 002 006 008 012 014 016 018 021 022 030 031 035 037 038 039 042 051 054 057 058 060 062 066 ' +
    '067 070 075 078 093 095 098 099 102 104 107 110 113 119 120 124 130 132 135 138 139 154 155 157 ' +
    '160 161 164 166 167 169 170 174 175 177 178 180 181 182 183 184 186 187 188 192 196 200 201 203 ' +
    '209 214 216 217 220 225 227 228 229 230 231 234 238 240 243 248 249 254 255 258 261 263 267 269',
  '71':
    '009 010 014 015 020 046 047 062 063 075 096 098 116 129 140 142 144 151 152 155 162 165 166 172 ' +
    '184 188 190 192 220 223 227 237 239 251 255 266 273 280 297 301 313 317 322 348 349 350 368 376 ' +
    '389 407 409 411 414 424 438 440 450 466 469 472 473 474 493 509 518 527 530 531 535 537 539 551 ' +
    '589',
  '81':
    '002 003 005 010 014 016 017 019 021 023 028 031 034 036 037 042 047 053 055 062 071 077 081 082 ' +
    '083 084 085 086 094 096 103 110 115 120 121 124 125 128 134 137 158 160 161 163 167 180 182 183 ' +
    '188 192 193 203 209 221 223 231 233 237 238 239 240 245 264 267 268 269 278 282 288 295 303 305 ' +
    '312 314 321',
  '82': '029 038 041 056 061 069 082 088 100 133 137 147 155 172 187 191',
  '89':
    '009 011 020 021 025 032 044 057 058 071 089 091 145 146 159 170 176 188 190 203 225 232 235 248 ' +
    '266 297 306 318 336 347 349 362 364 378 392 409 410 415 433 446 485',
};

/** Codes (5 characters) of the communes inside the perimeter in the départements that are only partly inside. */
export const MASSIF_LISTED_COMMUNES: ReadonlySet<string> = new Set(
  Object.entries(PARTLY_INSIDE).flatMap(([departement, suffixes]) =>
    suffixes.split(' ').map((suffix) => departement + suffix),
  ),
);

/** Codes of all départements with at least one commune inside, in ascending order. */
export const MASSIF_DEPARTEMENTS: readonly string[] = [
  ...MASSIF_WHOLE_DEPARTEMENTS,
  ...Object.keys(PARTLY_INSIDE),
].toSorted();

/** Whether a commune of the vintage's COG lies inside the perimeter. Takes codes of that vintage only. */
export function isInMassif(communeCode: string, departementCode: string): boolean {
  return MASSIF_WHOLE_DEPARTEMENTS.includes(departementCode) || MASSIF_LISTED_COMMUNES.has(communeCode);
}
