<#import "template.ftl" as layout>
<#-- After the login of an identity that the civil register refuses, Keycloak shows this page again with the person already known. -->
<#assign refus = url.loginAction?contains("post-broker-login")>
<@layout.registrationLayout; section>
  <#if section = "header">
    <#if refus>${msg("refusTitre")}<#else>${msg("mireTitre")}</#if>
  <#elseif section = "form">
    <#if refus>
    <div class="message message-error" id="refus" role="alert"><p>${msg("refusTexte")} ${msg("refusCode", ((auth.attemptedUsername)!"")?upper_case)}</p></div>
    <#else>
    <p class="chapo">${msg("mirePour", (client.name)!"")}</p>
    <#if (social.providers)?has_content>
    <ul class="comptes" aria-label="${msg("mireListe")}">
      <#list social.providers as p>
      <#if p.alias != "entremise">
      <li><a class="bouton" id="social-${p.alias}" href="${p.loginUrl}">${p.displayName!p.alias}</a></li>
      </#if>
      </#list>
    </ul>
    <#list social.providers as p>
    <#if p.alias == "entremise">
    <section class="aidants" aria-labelledby="aidants-titre">
      <h2 id="aidants-titre">${msg("mireAidants")}</h2>
      <p>${msg("mireAidantsTexte")}</p>
      <p><a id="social-${p.alias}" href="${p.loginUrl}">${p.displayName!p.alias}</a></p>
    </section>
    </#if>
    </#list>
    <#else>
    <p>${msg("mireRien")}</p>
    </#if>
    </#if>
    <form id="annuler" action="${url.loginAction}" method="post">
      <button class="bouton bouton-discret" id="kc-cancel" type="submit" name="cancel" value="true"><#if refus>${msg("retourApplication", (client.name)!"")}<#else>${msg("mireRetour")}</#if></button>
    </form>
  </#if>
</@layout.registrationLayout>
