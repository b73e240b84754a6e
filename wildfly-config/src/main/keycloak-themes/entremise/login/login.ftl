<#import "template.ftl" as layout>
<#import "champs.ftl" as champs>
<#assign erreur = messagesPerField.getFirstError("username", "password")!"">
<@layout.registrationLayout displayMessage=!erreur?has_content; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <form id="kc-form-login" action="${url.loginAction}" method="post" novalidate onsubmit="login.disabled = true; return true;">
      <#if erreur?has_content>
      <div class="message message-error" id="message" role="alert"><p>${kcSanitize(erreur)?no_esc}</p></div>
      </#if>
      <#if !usernameHidden??>
      <@champs.champ nom="username" libelle=msg("username") valeur=(login.username!"") autocomplete="username" focus=true/>
      </#if>
      <@champs.champ nom="password" libelle=msg("password") type="password" autocomplete="current-password" focus=usernameHidden??/>
      <input type="hidden" name="credentialId" value="<#if auth.selectedCredential?has_content>${auth.selectedCredential}</#if>">
      <button class="bouton" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
    </form>
    <@champs.retour texte=msg("retourApplication", realm.displayName!"Entremise")/>
  </#if>
</@layout.registrationLayout>
