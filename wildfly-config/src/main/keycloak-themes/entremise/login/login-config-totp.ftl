<#import "template.ftl" as layout>
<#import "champs.ftl" as champs>
<#assign erreurCode = messagesPerField.getFirstError("totp")!"">
<#assign erreurNom = messagesPerField.getFirstError("userLabel")!"">
<#assign autre = message?has_content && message.type == "error" && !erreurCode?has_content && !erreurNom?has_content>
<@layout.registrationLayout displayMessage=autre; section>
  <#if section = "header">
    ${msg("loginTotpTitle")}
  <#elseif section = "form">
    <p class="chapo">${msg("enrolementPourquoi")}</p>
    <ol class="etapes" id="kc-totp-settings">
      <li><h2>${msg("enrolementEtape1")}</h2>
        <p>${msg("enrolementApplications")}</p></li>
      <li><h2>${msg("enrolementEtape2")}</h2>
        <#if mode?? && mode = "manual">
        <p>${msg("enrolementCle")}</p>
        <p><code class="cle" id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p>
        <p>${msg("enrolementReglages", totp.policy.digits, totp.policy.period)}</p>
        <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("enrolementVoirImage")}</a></p>
        <#else>
        <p><img class="qr" id="kc-totp-secret-qr-code" src="data:image/png;base64,${totp.totpSecretQrCode}" alt="${msg("enrolementImage")}"></p>
        <p><a href="${totp.manualUrl}" id="mode-manual">${msg("enrolementVoirCle")}</a></p>
        </#if></li>
      <li><h2>${msg("enrolementEtape3")}</h2>
        <form id="kc-totp-settings-form" action="${url.loginAction}" method="post" novalidate>
          <@champs.champ nom="totp" libelle=msg("loginOtpOneTime") aide=msg("enrolementAideCode") erreur=erreurCode autocomplete="one-time-code" inputmode="numeric" longueur="6"/>
          <@champs.champ nom="userLabel" libelle=msg("enrolementNom") aide=msg("enrolementAideNom") erreur=erreurNom longueur="60"/>
          <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
          <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
          <button class="bouton" id="saveTOTPBtn" type="submit">${msg("enrolementValider")}</button>
          <#if isAppInitiatedAction??>
          <button class="bouton bouton-discret" id="cancelTOTPBtn" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
          </#if>
        </form></li>
    </ol>
  </#if>
</@layout.registrationLayout>
