<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local titre><#compress><#nested "header"></#compress></#local>
<!DOCTYPE html>
<html lang="${lang!'fr'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title>${titre} – ${realm.displayName!'Entremise'}</title>
  <link rel="icon" href="${url.resourcesPath}/img/entremise.svg" type="image/svg+xml">
  <#list (properties.styles!'')?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#list scripts![] as script>
  <script src="${script}"></script>
  </#list>
  <script type="module" src="${url.resourcesPath}/js/mot-de-passe.js"></script>
</head>
<body data-page-id="login-${pageId!''}">
  <#if properties.bandeau?has_content>
  <aside class="bandeau" id="bandeau">${msg(properties.bandeau)}</aside>
  </#if>
  <header class="entete"><p class="marque">${realm.displayName!'Entremise'}</p></header>
  <main class="page">
    <h1 id="kc-page-title">${titre}</h1>

    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <p class="compte">
      <span>${msg("compteActuel")} <strong id="kc-attempted-username">${auth.attemptedUsername}</strong></span>
      <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("compteChanger")}</a>
    </p>
    </#if>

    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <div class="message message-${message.type}" id="message" role="alert">
      <p>${message.summary}</p>
    </div>
    </#if>

    <#nested "form">

    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
      <button class="bouton bouton-discret" id="try-another-way" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>

    <#nested "socialProviders">
    <#if displayInfo><div id="kc-info"><#nested "info"></div></#if>
  </main>
</body>
</html>
</#macro>
