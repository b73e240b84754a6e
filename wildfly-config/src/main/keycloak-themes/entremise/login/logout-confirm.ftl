<#import "template.ftl" as layout>
<#import "champs.ftl" as champs>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p class="chapo">${msg("logoutConfirmHeader")}</p>
    <form id="kc-logout-form" action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <button class="bouton" id="kc-logout" type="submit" name="confirmLogout" value="true">${msg("doLogout")}</button>
    </form>
    <#if !logoutConfirm.skipLink>
    <@champs.retour texte=msg("retourSansDeconnexion")/>
    </#if>
  </#if>
</@layout.registrationLayout>
