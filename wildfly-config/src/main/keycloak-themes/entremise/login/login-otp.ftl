<#import "template.ftl" as layout>
<#import "champs.ftl" as champs>
<#assign signature = ((client.clientId)!"") == "signature">
<#assign erreur = messagesPerField.getFirstError("totp")!"">
<@layout.registrationLayout displayMessage=!erreur?has_content; section>
  <#if section = "header">
    <#if signature>${msg("otpTitreSignature")}<#else>${msg("otpTitre")}</#if>
  <#elseif section = "form">
    <form id="kc-otp-login-form" action="${url.loginAction}" method="post" novalidate onsubmit="login.disabled = true; return true;">
      <#if otpLogin.userOtpCredentials?size gt 1>
      <fieldset class="champ">
        <legend>${msg("otpAppareil")}</legend>
        <#list otpLogin.userOtpCredentials as credential>
        <label class="option"><input id="kc-otp-credential-${credential?index}" type="radio" name="selectedCredentialId" value="${credential.id}"<#if credential.id == otpLogin.selectedCredentialId> checked</#if>>
          <span>${credential.userLabel!msg("otpAppareilSansNom", credential?counter)}</span></label>
        </#list>
      </fieldset>
      </#if>
      <@champs.champ nom="otp" libelle=msg("loginOtpOneTime") aide=msg("otpAide") erreur=erreur autocomplete="one-time-code" inputmode="numeric" longueur="6" focus=true/>
      <button class="bouton" id="kc-login" name="login" type="submit"><#if signature>${msg("otpSigner")}<#else>${msg("otpValider")}</#if></button>
    </form>
    <#if signature>
    <@champs.retour texte=msg("retourSansSigner")/>
    <#else>
    <@champs.retour texte=msg("retourApplication", realm.displayName!"Entremise")/>
    </#if>
  </#if>
</@layout.registrationLayout>
