-- The registry of clients is kept by the application from now on, behind its own rules: an administrator registers,
-- suspends, changes addresses and secrets. Nothing of a client is ever deleted but an address.

alter table client_oidc
  add column actif boolean not null default true,
  add column algorithme varchar(10) not null default 'ES256';

grant insert on client_oidc, client_oidc_acr to entremise_app;
grant update (version, secret_empreinte, secret_suivant_empreinte, actif) on client_oidc to entremise_app;
grant insert, delete on client_oidc_retour, client_oidc_retour_deconnexion to entremise_app;
