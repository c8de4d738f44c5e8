import { IMPORT_STATUS_LABELS } from './imports/import-status.ts';
import { formatProblem } from './problem.ts';
import type { RefusalReason } from './refusal.ts';

type Kind = RefusalReason['kind'];
type Sentences = { [K in Kind]: (reason: Extract<RefusalReason, { kind: K }>) => string };

/** Exhaustive: the compiler names this table when a reason is added to the union. */
const SENTENCES: Sentences = {
  'input-invalid': (r) => r.problems.map(formatProblem).join(' '),
  'request-malformed': () => 'La requête est mal formée\u00A0: elle ne peut pas être lue.',
  'cross-site': () => 'Cette demande vient d’un autre site\u00A0: elle est refusée.',
  'path-unknown': () => 'Cette adresse n’existe pas.',
  'method-not-allowed': (r) => `Cette adresse ne se lit que par ${r.allowed}.`,
  'sign-in-refused': () => 'Adresse électronique ou mot de passe incorrect.',
  'access-ended': () => 'Votre accès a pris fin\u00A0: adressez-vous à l’opérateur de l’étude.',
  'not-signed-in': () => 'Connectez-vous pour continuer.',
  'not-allowed': () => 'Votre rôle ne permet pas cette action.',
  'not-owner': () =>
    'Cette fiche est celle d’un autre partenaire ou de l’opérateur\u00A0: vous pouvez la lire, pas la changer.',
  'territory-unknown': (r) =>
    `Aucun territoire de niveau «\u202F${r.level}\u202F» n’a le code «\u202F${r.code}\u202F».`,
  'territory-renamed': (r) =>
    `${r.code} est un ancien code INSEE\u00A0: la commune est aujourd’hui ${r.successor.name} (${r.successor.code}).`,
  'territory-split': (r) =>
    `${r.code} est un ancien code INSEE, partagé entre plusieurs communes d’aujourd’hui\u00A0: ${r.successors.map(({ name, code }) => `${name} (${code})`).join(', ')}.`,
  'territory-outside-massif': (r) => `${r.name} (${r.code}) est hors du périmètre du Massif central.`,
  'reading-unavailable': (r) =>
    `Le territoire ${r.code} n’a pas de lecture «\u202Fentier\u202F» distincte\u00A0: il est tout entier dans le massif.`,
  'scenario-unknown': (r) => `Le scénario «\u202F${r.id}\u202F» n’existe pas.`,
  'indicator-unknown': (r) => `L’indicateur «\u202F${r.id}\u202F» n’existe pas.`,
  'operation-unknown': (r) => `L’opération «\u202F${r.id}\u202F» n’existe pas.`,
  'operation-transition': (r) =>
    `Une opération ne passe pas de l’état «\u202F${r.from}\u202F» à «\u202F${r.to}\u202F».`,
  'operation-without-evidence': () =>
    'Une opération est évaluée sur pièces\u00A0: il y faut au moins un élément de preuve validé.',
  'operation-public-reserved': () =>
    'Rendre une opération publique revient au responsable du partenaire ou à l’opérateur.',
  'organisation-unknown': (r) => `L’organisation «\u202F${r.id}\u202F» n’existe pas.`,
  'telecentre-unknown': (r) => `Le télécentre «\u202F${r.id}\u202F» n’existe pas.`,
  'evidence-unknown': (r) => `L’élément de preuve «\u202F${r.id}\u202F» n’existe pas.`,
  'evidence-transition': (r) =>
    `Un élément de preuve ne passe pas de l’état «\u202F${r.from}\u202F» à «\u202F${r.to}\u202F».`,
  'evidence-frozen': (r) =>
    `Cet élément de preuve est à l’état «\u202F${r.status}\u202F»\u00A0: il ne se modifie plus. Pour le corriger, remplacez-le par un nouveau.`,
  'evidence-validation-reserved': () =>
    'Valider ou refuser un élément de preuve revient à l’opérateur\u00A0: celui qui l’a saisi ne le valide pas.',
  'attachment-unknown': () => 'Cette pièce jointe n’existe pas.',
  'partner-unknown': (r) => `Le partenaire «\u202F${r.id}\u202F» n’existe pas.`,
  'run-unknown': () => 'Cette exécution n’existe pas.',
  'not-published': (r) => `Aucun résultat du scénario «\u202F${r.scenarioId}\u202F» n’est publié.`,
  'scenario-frozen': (r) =>
    `Ce scénario est à l’état «\u202F${r.status}\u202F»\u00A0: il ne se modifie pas ainsi. Renvoyez-le en brouillon, ou partez d’une copie.`,
  'scenario-transition': (r) =>
    `«\u202F${r.step}\u202F» ne s’applique pas à un scénario à l’état «\u202F${r.from}\u202F».`,
  'scenario-judged-by-operator': () =>
    'Valider un scénario revient à l’opérateur\u00A0: celui qui l’a établi ne le valide pas.',
  'scenario-not-computed': (r) =>
    `La version ${r.version} n’a pas encore de calcul réussi\u00A0: lancez-le d’abord.`,
  'scenario-not-submitted': () =>
    'Ce scénario est le brouillon d’un partenaire\u00A0: il se publie une fois soumis à relecture.',
  'scenario-in-use': () => 'Un scénario publié, ou de référence, ne s’archive pas.',
  'scenario-version-unknown': (r) => `La version ${r.version} de ce scénario n’est pas conservée.`,
  'baseline-without-levers': () =>
    'Le scénario de référence n’a pas de levier\u00A0: il décrit la situation observée.',
  'version-conflict': (r) =>
    `Quelqu’un d’autre a modifié cette fiche entre-temps (version ${r.actual}, vous aviez la ${r.expected}). Vos saisies sont conservées\u00A0: relisez, puis enregistrez à nouveau.`,
  'run-already-active': () => 'Une exécution de ce scénario est déjà en cours.',
  'run-not-succeeded': () => 'Seule une exécution réussie peut être publiée.',
  'run-outdated': (r) =>
    `Cette exécution porte sur la version ${r.runVersion} du scénario, qui en est à la version ${r.scenarioVersion}\u00A0: relancez le calcul avant de publier.`,
  'hypothesis-unknown': (r) => `L’hypothèse «\u202F${r.id}\u202F» n’existe pas.`,
  'hypothesis-status': (r) =>
    r.step === 'adopted'
      ? 'Une hypothèse se relit avant d’être retenue\u00A0: cette version n’est pas à l’état «\u202FRelue\u202F».'
      : 'Cette version n’est plus à l’état que vous aviez sous les yeux\u00A0: rechargez la fiche.',
  'run-without-result': () => 'Cette exécution n’a pas de résultats\u00A0: elle ne peut pas être analysée.',
  'run-without-draws': () =>
    'Cette exécution n’a fait aucun tirage\u00A0: relancez le calcul avec des tirages pour l’analyser.',
  'run-of-other-model': (r) =>
    `Cette exécution vient du modèle ${r.runModel}, le modèle en place est le ${r.model}\u00A0: relancez le calcul pour l’analyser.`,
  'runs-not-comparable': (r) =>
    `Ces deux exécutions ne se comparent pas tirage à tirage\u00A0: ${r.differing.join(', ')} diffèrent. Relancez l’une des deux.`,
  'analysis-cancelled': () => 'Le calcul a été abandonné avant son terme.',
  'flows-missing': () =>
    'Les déplacements domicile-travail ne sont pas encore estimés\u00A0: réessayez dans quelques instants.',
  'first-admin-exists': () => 'Un compte administrateur existe déjà\u00A0: connectez-vous.',
  'sign-in-token-invalid': () => 'Ce lien a déjà servi ou n’est plus valable.',
  'import-unknown': () => 'Cet import n’existe pas.',
  'import-status': (r) =>
    `Cet import en est à l’état «\u202F${IMPORT_STATUS_LABELS[r.status]}\u202F»\u00A0: cette étape ne s’y applique pas.`,
  'import-without-effect': () => 'Ce fichier n’ajoute ni ne modifie rien\u00A0: il n’y a rien à confirmer.',
  'import-outdated': () =>
    'Les fiches ont changé depuis la vérification\u00A0: relancez-la et relisez les différences avant de confirmer.',
  'import-changed-since': (r) =>
    `Ces fiches ont été modifiées ou utilisées depuis l’import, qui ne peut plus être annulé\u00A0: ${r.titles.join(', ')}.`,
  'person-unknown': () => 'Cette personne n’existe pas, ou ses données ont été effacées.',
  'last-admin': () => 'C’est le dernier compte d’administration\u00A0: nommez-en un autre d’abord.',
  oneself: () => 'On ne retire pas son propre accès\u00A0: demandez-le à un autre administrateur.',
  'funding-unknown': (r) => `Le plan de financement «\u202F${r.id}\u202F» n’existe pas.`,
  'funding-exists': () => 'Cette opération a déjà un plan de financement.',
  'funding-closed': () => 'Ce plan est clos\u00A0: il ne change plus.',
  'funding-incomplete': () => 'Le plan est incomplet\u00A0: un montant n’est pas communiqué.',
  'funding-unbalanced': (r) =>
    r.missing
      ? `Le plan est déséquilibré\u00A0: il manque ${r.gap}.`
      : `Le plan est déséquilibré\u00A0: ${r.gap} de trop.`,
  'funding-own-share': (r) => `L’autofinancement n’atteint pas ${r.percent}\u00A0% du total.`,
  'comment-unknown': () => 'Ce commentaire n’existe pas.',
  'comment-removed': () => 'Ce commentaire est déjà retiré.',
  'comment-of-other': () =>
    'Ce commentaire est signé d’une autre personne\u00A0: vous pouvez y répondre, pas le changer.',
  'too-many-requests': (r) => `Trop d’essais\u00A0: recommencez dans ${r.retryAfterSeconds}\u00A0s.`,
};

/** The French sentence shown to the person whose request is refused. Never holds an internal detail. */
export function describeRefusal(reason: RefusalReason): string {
  const sentence = SENTENCES[reason.kind] as (r: RefusalReason) => string;
  return sentence(reason);
}
