-- What the readers of the journal search by, beyond the indexes that came with its tree.

-- Refusals are few among many: without it, each page of them would read all that was done.
create index on journal_entree (organisation_id, instant desc, id desc) where issue = 'REFUSE';

create index on organisation (departement);

-- A professional is searched by the beginning of their name, or of their first name and name.
create index on professionnel (lower(nom) text_pattern_ops);
create index on professionnel (lower(prenom || ' ' || nom) text_pattern_ops);
