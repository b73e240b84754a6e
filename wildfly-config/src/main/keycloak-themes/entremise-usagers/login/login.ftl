<#import "template.ftl" as layout>
<#-- FranceConnect refused or was left: nothing to read here, go straight back to the application (the button serves without JavaScript).
     Any other error of FranceConnect: say so, the person chooses. The form answers access_denied to the application in both cases. -->
<#assign annule = !message?has_content || message.summary == msg("access-denied-when-idp-auth")>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if annule>${msg("fcTitreAnnule")}<#else>${msg("fcTitrePanne")}</#if>
  <#elseif section = "form">
    <p class="chapo"><#if annule>${msg("access-denied-when-idp-auth")}<#else>${msg("fcTextePanne")}</#if></p>
    <form id="retour-application" action="${url.loginAction}" method="post">
      <input type="hidden" name="cancel" value="true">
      <button class="bouton" id="retour" type="submit">${msg("retourApplication", (client.name)!(realm.displayName)!"Entremise")}</button>
    </form>
    <p><a id="reessayer" href="${url.loginRestartFlowUrl}">${msg("fcReessayer")}</a></p>
    <#if annule><script>document.getElementById("retour-application").submit();</script></#if>
  </#if>
</@layout.registrationLayout>
