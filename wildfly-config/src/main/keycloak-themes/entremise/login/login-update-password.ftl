<#import "template.ftl" as layout>
<#import "champs.ftl" as champs>
<#assign erreur = messagesPerField.getFirstError("password")!"">
<#assign erreurConfirmation = messagesPerField.getFirstError("password-confirm")!"">
<#assign autre = message?has_content && message.type == "error" && !erreur?has_content && !erreurConfirmation?has_content>
<@layout.registrationLayout displayMessage=autre; section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <#if !isAppInitiatedAction??><p class="chapo">${msg("motDePassePourquoi")}</p></#if>
    <form id="kc-passwd-update-form" action="${url.loginAction}" method="post" novalidate onsubmit="login.disabled = true; return true;">
      <@champs.champ nom="password-new" libelle=msg("passwordNew") type="password" aide=msg("motDePasseAide") erreur=erreur autocomplete="new-password" focus=true/>
      <@champs.champ nom="password-confirm" libelle=msg("passwordConfirm") type="password" erreur=erreurConfirmation autocomplete="new-password"/>
      <input type="hidden" name="logout-sessions" value="on">
      <button class="bouton" id="kc-login" name="login" type="submit">${msg("motDePasseValider")}</button>
      <#if isAppInitiatedAction??>
      <button class="bouton bouton-discret" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
