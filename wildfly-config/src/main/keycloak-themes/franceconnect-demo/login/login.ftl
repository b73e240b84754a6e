<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("mireTitre")}
  <#elseif section = "form">
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
    <form id="annuler" action="${url.loginAction}" method="post">
      <button class="bouton bouton-discret" id="kc-cancel" type="submit" name="cancel" value="true">${msg("mireRetour")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
