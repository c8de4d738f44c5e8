// First word of every root script: says in one plain line that Node is too old, before anything obscure fails.
// Written in syntax that very old versions of Node still read.
const wanted = [22, 18];
const got = process.versions.node.split('.').map(Number);
if (got[0] < wanted[0] || (got[0] === wanted[0] && got[1] < wanted[1])) {
  console.error(
    'MACEO demande Node ' +
      wanted.join('.') +
      ' ou plus récent ; celui-ci est ' +
      process.versions.node +
      '. Relancez « npx -y pnpm@12.21.0 install » (Node 24 est fourni par les dépendances sous Linux) ou installez Node 24.',
  );
  process.exit(1);
}
