<#import "template.ftl" as layout>
<#import "champs.ftl" as champs>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("errorTitle")}
  <#elseif section = "form">
    <div class="message message-error" id="kc-error-message" role="alert"><p>${kcSanitize(message.summary)?no_esc}</p></div>
    <#if (client.baseUrl)?has_content>
    <@champs.retour texte=msg("retourApplication", (client.name)!client.clientId)/>
    <#else>
    <@champs.retour texte=msg("retourAccueil")/>
    </#if>
  </#if>
</@layout.registrationLayout>
