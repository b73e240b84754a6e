<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p class="chapo">${msg("pageExpireeTexte")}</p>
    <p><a class="bouton" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpireeContinuer")}</a></p>
    <p><a id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpireeRecommencer")}</a></p>
  </#if>
</@layout.registrationLayout>
