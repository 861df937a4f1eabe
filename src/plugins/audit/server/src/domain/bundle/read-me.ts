/** README.txt of a bundle, for whoever has nothing but the bundle. */
export const readMe = `GLASS BOX BUNDLE (français plus bas)

This file holds the history of one or more records of Luminous, and what is needed to verify it without Luminous.

  manifest.json   what is in this bundle: records, counts, sizes and SHA-256 of each file, claims, and what is not proven
  checkpoint      how long the log was and its root hash, signed (C2SP tlog-checkpoint)
  events.jsonl    one line an event: the bytes that were hashed, its place, the proof that it is in the log, its values with their salt
  prunings.jsonl  only where values are past their period and no longer kept: what the log says of that
  events.csv      the same to be read in a spreadsheet: one row for each value that changed, before and after
  verify.mjs      the verifier: one file, needs Node.js 18 or later and nothing else, reads the bundle and sends nothing anywhere

To verify:
  1. Get the verifier key of the log from somebody you trust, never from this bundle: it stands on the site at /api/ledger/keys and in the
     papers that came with your access. Compare it once by another way, for example by telephone.
  2. Get verify.mjs from there too, or read the one in here: a forged bundle can bring a forged verifier.
  3. node verify.mjs bundle.zip --key "<verifier key>"
     --trusted-checkpoint <file>   also shows that nothing was changed since a checkpoint that you kept (ask for the bundle with since=<its size>)
     --max-age-days <n>            also refuses a bundle whose newest event is older

Each line of the verdict stands for itself. The command ends with 0: verified, 1: tampered with, 2: cannot conclude.
What is never proven: that no newer event of a record existed, and that what was entered was true.
Keep the checkpoint: with it you can show later that the log was rewritten, if it ever is.


PAQUET « GLASS BOX »

Ce fichier contient l’historique d’un ou de plusieurs enregistrements de Luminous, et ce qu’il faut pour le vérifier sans Luminous.

  manifest.json   le contenu du paquet : enregistrements, nombres, tailles et SHA-256 de chaque fichier, ce qui est affirmé et ce qui n’est
                  pas prouvé
  checkpoint      la longueur du journal et son empreinte racine, signées (C2SP tlog-checkpoint)
  events.jsonl    une ligne par événement : les octets hachés, sa place, la preuve qu’il est dans le journal, ses valeurs et leur sel
  prunings.jsonl  seulement si des valeurs ont dépassé leur durée de conservation : ce que le journal en dit
  events.csv      la même chose pour un tableur : une ligne par valeur modifiée, avant et après
  verify.mjs      le vérificateur : un seul fichier, demande Node.js 18 ou plus récent et rien d’autre, n’envoie rien nulle part

Pour vérifier :
  1. Demandez la clé de vérification du journal à quelqu’un de confiance, ne la prenez jamais dans ce paquet : elle se trouve sur le site à
     /api/ledger/keys et dans les documents remis avec votre accès. Comparez-la une fois par une autre voie, par exemple au téléphone.
  2. Prenez-y aussi verify.mjs, ou lisez celui-ci : un paquet falsifié peut apporter un vérificateur falsifié.
  3. node verify.mjs paquet.zip --key "<clé de vérification>"
     --trusted-checkpoint <fichier>   montre aussi que rien n’a changé depuis un point de contrôle que vous avez gardé (demandez le paquet
                                      avec since=<sa taille>)
     --max-age-days <n>               refuse aussi un paquet dont le dernier événement est plus ancien

Chaque ligne du verdict vaut pour elle-même. La commande se termine par 0 : vérifié, 1 : falsifié, 2 : impossible de conclure.
Ce qui n’est jamais prouvé : qu’aucun événement plus récent n’existait, et que ce qui a été saisi était vrai.
Gardez le point de contrôle : il permettra de montrer que le journal a été réécrit, si cela arrive.
`;
