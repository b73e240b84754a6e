-- Whoever may ask us for an identity. Registered by the operator, as owner: the application only reads.

create table client_oidc (
  id varchar(64) primary key check (id ~ '^[!-~]{1,64}$'),
  version bigint not null,
  nom varchar(100) not null,
  secret_empreinte bytea not null check (octet_length(secret_empreinte) = 32),
  secret_suivant_empreinte bytea check (octet_length(secret_suivant_empreinte) = 32)
);

create table client_oidc_retour (
  client_id varchar(64) not null references client_oidc on delete cascade,
  uri varchar(500) not null,
  primary key (client_id, uri)
);

create table client_oidc_retour_deconnexion (
  client_id varchar(64) not null references client_oidc on delete cascade,
  uri varchar(500) not null,
  primary key (client_id, uri)
);

create table client_oidc_acr (
  client_id varchar(64) not null references client_oidc on delete cascade,
  acr varchar(20) not null,
  primary key (client_id, acr)
);

grant select on client_oidc, client_oidc_retour, client_oidc_retour_deconnexion, client_oidc_acr to entremise_app;
