-- The journal becomes one that others can check: months in partitions, entries in a tree of hashes, heads that are
-- signed. What was written before stays, to the byte that its leaf covers.

alter table journal_entree rename to journal_entree_sans_arbre;

create table journal_entree (
  id uuid not null,
  instant timestamptz not null,
  forme smallint not null check (forme in (1, 2)),
  evenement varchar(60) not null,
  issue varchar(10) not null,
  auteur_qualite varchar(20) not null,
  auteur_id varchar(64) not null,
  auteur_roles varchar(120) not null,
  organisation_id uuid,
  usager_id uuid,
  mandat_id uuid,
  demarche varchar(20),
  details text not null,
  correlation varchar(40) not null,
  feuille bytea not null check (octet_length(feuille) = 32),
  -- Tells the one who orders the entries which ones are settled: all those below the oldest transaction under way.
  xid xid8 not null default pg_current_xact_id(),
  primary key (instant, id)
) partition by range (instant);

create index on journal_entree (xid, instant, id);
create index on journal_entree (organisation_id, instant desc, id desc);
create index on journal_entree (usager_id, instant desc, id desc) where usager_id is not null;
create index on journal_entree (mandat_id, instant desc, id desc) where mandat_id is not null;
create index on journal_entree (auteur_id, instant desc, id desc);
create index on journal_entree (evenement, instant desc, id desc);

-- A month without a partition must not stop anybody's act: it lands here, and the health check says so.
create table journal_entree_reste partition of journal_entree default;

create function journal_sans_vidage() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = 'insufficient_privilege';
end $$;

-- Opens the partitions of a month and of those that follow it, in UTC. The application may call it, not create tables.
create function journal_ouvrir_mois(depuis date, mois integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  debut date := date_trunc('month', depuis)::date;
  partition text;
begin
  if mois not between 1 and 24 then
    raise exception 'mois' using errcode = 'invalid_parameter_value';
  end if;
  for rang in 1..mois loop
    partition := 'journal_entree_' || to_char(debut, 'YYYY_MM');
    if to_regclass(partition) is null then
      execute format(
        'create table %I partition of journal_entree for values from (%L) to (%L)',
        partition, debut::timestamp at time zone 'UTC', (debut + interval '1 month')::timestamp at time zone 'UTC');
      -- Row triggers come with the table above; a statement trigger does not.
      execute format(
        'create trigger journal_sans_vidage before truncate on %I for each statement execute function journal_sans_vidage()',
        partition);
    end if;
    debut := (debut + interval '1 month')::date;
  end loop;
end $$;
revoke all on function journal_ouvrir_mois(date, integer) from public;
grant execute on function journal_ouvrir_mois(date, integer) to entremise_app;

do $$
declare
  debut date := (select coalesce(min(instant), now()) at time zone 'UTC' from journal_entree_sans_arbre);
begin
  while debut < (now() at time zone 'UTC') + interval '3 months' loop
    perform journal_ouvrir_mois(debut, 1);
    debut := (date_trunc('month', debut) + interval '1 month')::date;
  end loop;
end $$;

insert into journal_entree (id, instant, forme, evenement, issue, auteur_qualite, auteur_id, auteur_roles,
    organisation_id, usager_id, mandat_id, demarche, details, correlation, feuille)
  select id, instant, 1, evenement, issue, auteur_qualite, auteur_id, '',
      organisation_id, usager_id, mandat_id, demarche, details, correlation, feuille
    from journal_entree_sans_arbre;
drop table journal_entree_sans_arbre;

create trigger journal_sans_modification before update or delete on journal_entree
  for each row execute function journal_intangible();
create trigger journal_sans_vidage before truncate on journal_entree
  for each statement execute function journal_sans_vidage();
create trigger journal_sans_vidage before truncate on journal_entree_reste
  for each statement execute function journal_sans_vidage();

-- The order of the entries, given once by the one who orders them: the leaves of the tree, from 0, without a gap.
create table journal_feuille (
  rang bigint primary key check (rang >= 0),
  instant timestamptz not null,
  entree_id uuid not null unique,
  empreinte bytea not null check (octet_length(empreinte) = 32)
);

-- Hashes of the full subtrees of 256, 65 536… leaves: a proof reads some hundred rows, not the whole journal.
create table journal_noeud (
  niveau smallint not null check (niveau in (8, 16, 24, 32, 40)),
  rang bigint not null check (rang >= 0),
  empreinte bytea not null check (octet_length(empreinte) = 32),
  primary key (niveau, rang)
);

-- What the whole journal was at an instant, signed; and where its last entry stood.
create table journal_tete (
  taille bigint primary key check (taille > 0),
  racine bytea not null check (octet_length(racine) = 32),
  instant timestamptz not null,
  cle varchar(64) not null,
  signature bytea not null,
  xid xid8 not null,
  entree_instant timestamptz not null,
  entree_id uuid not null
);

-- What somebody outside said of a head.
create table journal_temoignage (
  taille bigint not null references journal_tete,
  temoin varchar(40) not null,
  instant timestamptz not null,
  preuve bytea not null,
  primary key (taille, temoin)
);

do $$
declare
  nom text;
begin
  foreach nom in array array['journal_feuille', 'journal_noeud', 'journal_tete', 'journal_temoignage'] loop
    execute format('create trigger journal_sans_modification before update or delete on %I
      for each row execute function journal_intangible()', nom);
    execute format('create trigger journal_sans_vidage before truncate on %I
      for each statement execute function journal_sans_vidage()', nom);
  end loop;
end $$;

-- The salt of what an entry says of a person without saying it. Erasing the person takes it away, and the entry then
-- tells nothing, to nobody; its leaf stays what it was.
create table journal_sel (
  entree_id uuid primary key,
  usager_id uuid not null,
  sel bytea not null check (octet_length(sel) = 32)
);
create index on journal_sel (usager_id);

-- To be counted; entries are read and added through their table.
grant select on journal_entree_reste to entremise_app;
grant select, insert on journal_entree, journal_feuille, journal_noeud, journal_tete, journal_temoignage to entremise_app;
grant select, insert, delete on journal_sel to entremise_app;
