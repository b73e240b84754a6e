-- Run by the owner of the schema; the application connects as entremise_app and owns nothing.

create table organisation (
  id uuid primary key,
  version bigint not null,
  nom varchar(200) not null,
  siret varchar(14) not null unique check (siret ~ '^[0-9]{14}$'),
  adresse varchar(300) not null,
  commune varchar(100) not null,
  departement varchar(3) not null check (departement ~ '^([0-9]{2}|2[AB]|97[1-8]|98[4-9])$'),
  active boolean not null
);

create table organisation_demarche (
  organisation_id uuid not null references organisation on delete cascade,
  demarche varchar(20) not null,
  primary key (organisation_id, demarche)
);

create table professionnel (
  id uuid primary key,
  version bigint not null,
  compte varchar(64) not null unique,
  prenom varchar(100) not null,
  nom varchar(100) not null,
  organisation_id uuid references organisation,
  departement varchar(3),
  actif boolean not null
);
create index on professionnel (organisation_id);

create table professionnel_fonction (
  professionnel_id uuid not null references professionnel on delete cascade,
  fonction varchar(30) not null,
  primary key (professionnel_id, fonction)
);

create table usager (
  id uuid primary key,
  version bigint not null,
  sub_empreinte bytea not null unique,
  cle_enveloppee bytea not null,
  identite bytea not null,
  creation timestamptz not null
);

create table personne_suivie (
  organisation_id uuid not null references organisation,
  usager_id uuid not null references usager on delete cascade,
  derniere_utilisation timestamptz not null,
  primary key (organisation_id, usager_id)
);
create index on personne_suivie (organisation_id, derniere_utilisation desc);

create table personne_recherche (
  organisation_id uuid not null,
  empreinte bytea not null,
  usager_id uuid not null,
  primary key (organisation_id, empreinte, usager_id),
  foreign key (organisation_id, usager_id) references personne_suivie on delete cascade
);
create index on personne_recherche (organisation_id, usager_id);

create table brouillon_mandat (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null references organisation,
  aidant_id uuid not null references professionnel,
  duree varchar(10) not null,
  usager_attendu_id uuid references usager,
  creation timestamptz not null,
  etat varchar(10) not null,
  usager_id uuid references usager,
  mandat_id uuid unique,
  check (etat in ('PREPARE', 'CONSENTI', 'SIGNE', 'ABANDONNE')),
  check (etat not in ('CONSENTI', 'SIGNE') or usager_id is not null),
  check ((etat = 'SIGNE') = (mandat_id is not null))
);
create index on brouillon_mandat (organisation_id, creation desc);
create index on brouillon_mandat (creation) where etat <> 'SIGNE';

create table brouillon_demarche (
  brouillon_id uuid not null references brouillon_mandat on delete cascade,
  demarche varchar(20) not null,
  primary key (brouillon_id, demarche)
);

create table consentement (
  id uuid primary key,
  brouillon_id uuid not null unique references brouillon_mandat on delete cascade,
  usager_id uuid not null references usager,
  duree varchar(10) not null,
  recueil timestamptz not null,
  authentification timestamptz not null,
  acr varchar(20) not null
);

create table consentement_demarche (
  consentement_id uuid not null references consentement on delete cascade,
  demarche varchar(20) not null,
  primary key (consentement_id, demarche)
);

create table mandat (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null references organisation,
  usager_id uuid not null references usager,
  aidant_id uuid not null references professionnel,
  consentement_id uuid not null unique references consentement,
  duree varchar(10) not null,
  conclusion timestamptz not null,
  expiration timestamptz not null,
  code_arret_empreinte bytea not null unique,
  verification_empreinte bytea not null unique,
  check (conclusion < expiration)
);
create index on mandat (organisation_id, usager_id, conclusion desc);
create index on mandat (organisation_id, expiration);
alter table brouillon_mandat add foreign key (mandat_id) references mandat deferrable initially deferred;

create table autorisation (
  id uuid primary key,
  version bigint not null,
  mandat_id uuid not null references mandat,
  organisation_id uuid not null references organisation,
  usager_id uuid not null references usager,
  demarche varchar(20) not null,
  expiration timestamptz not null,
  fin timestamptz,
  motif_fin varchar(10),
  unique (mandat_id, demarche),
  check ((fin is null) = (motif_fin is null)),
  check (fin is null or fin <= expiration)
);
-- At most one open power per organisation, usager and démarche, whatever runs at the same time.
create unique index autorisation_ouverte on autorisation (organisation_id, usager_id, demarche) where fin is null;
create index on autorisation (expiration) where fin is null;

create table document_mandat (
  mandat_id uuid primary key references mandat,
  version_texte varchar(20) not null,
  texte_empreinte bytea not null,
  pdf_empreinte bytea not null,
  pdf_chiffre bytea not null
);

create table envoi (
  id uuid primary key,
  version bigint not null,
  usager_id uuid not null references usager on delete cascade,
  modele varchar(30) not null,
  parametres text not null,
  creation timestamptz not null,
  etat varchar(20) not null,
  essais integer not null,
  prochain_essai timestamptz not null
);
create index on envoi (prochain_essai) where etat = 'A_ENVOYER';
create index on envoi (usager_id, creation desc);

create table journal_entree (
  id uuid primary key,
  instant timestamptz not null,
  evenement varchar(60) not null,
  issue varchar(10) not null,
  auteur_qualite varchar(20) not null,
  auteur_id varchar(64) not null,
  organisation_id uuid,
  usager_id uuid,
  mandat_id uuid,
  demarche varchar(20),
  details text not null,
  correlation varchar(40) not null,
  feuille bytea not null check (octet_length(feuille) = 32)
);
create index on journal_entree (organisation_id, instant desc, id desc);
create index on journal_entree (organisation_id, usager_id, instant desc, id desc);
create index on journal_entree (mandat_id, instant desc);
create index on journal_entree (instant desc, id desc);

-- The application can only add to the journal and read it, by its grants. The triggers stop the slip of an owner's hand;
-- they do not stop an owner who takes them away: the hash of each entry is there to show it.
create function journal_intangible() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger journal_sans_modification before update or delete on journal_entree
  for each row execute function journal_intangible();
create trigger journal_sans_vidage before truncate on journal_entree
  for each statement execute function journal_intangible();

grant usage on schema public to entremise_app;
grant select, insert, update on organisation, professionnel, usager, personne_suivie, brouillon_mandat, mandat,
  autorisation, envoi to entremise_app;
grant delete on usager, envoi, brouillon_mandat, personne_recherche to entremise_app;
grant select, insert, delete on organisation_demarche, professionnel_fonction, personne_recherche, brouillon_demarche,
  consentement_demarche to entremise_app;
grant select, insert on consentement, document_mandat, journal_entree to entremise_app;
