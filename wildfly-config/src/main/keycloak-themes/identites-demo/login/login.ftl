<#import "template.ftl" as layout>
<#import "champs.ftl" as champs>
<#assign erreur = messagesPerField.getFirstError("username", "password")!"">
<@layout.registrationLayout displayMessage=!erreur?has_content; section>
  <#if section = "header">
    ${msg("identitesTitre", (client.name)!"")}
  <#elseif section = "form">
    <p class="chapo">${msg("identitesAide")}</p>
    <form id="kc-form-login" action="${url.loginAction}" method="post" novalidate>
      <#if erreur?has_content>
      <div class="message message-error" id="message" role="alert"><p>${kcSanitize(erreur)?no_esc}</p></div>
      </#if>
      <@champs.champ nom="username" libelle=msg("username") valeur=(login.username!"") autocomplete="off" focus=true/>
      <@champs.champ nom="password" libelle=msg("password") type="password" autocomplete="off"/>
      <button class="bouton" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
      <button class="bouton bouton-discret" id="kc-cancel" type="submit" name="cancel" value="true">${msg("identitesRetour")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
