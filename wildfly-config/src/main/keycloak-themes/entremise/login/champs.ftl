<#-- One labelled field, with its hint and its error tied to it. -->
<#macro champ nom libelle type="text" valeur="" aide="" erreur="" autocomplete="off" inputmode="" focus=false longueur="">
<div class="champ<#if erreur?has_content> champ-faux</#if>">
  <label for="${nom}">${libelle}</label>
  <#if aide?has_content><p class="aide" id="${nom}-aide">${aide}</p></#if>
  <#if erreur?has_content><p class="erreur-champ" id="${nom}-erreur" role="alert">${kcSanitize(erreur)?no_esc}</p></#if>
  <input id="${nom}" name="${nom}" type="${type}" value="${valeur}" autocomplete="${autocomplete}" dir="ltr"
    autocapitalize="none" spellcheck="false"
    <#if inputmode?has_content>inputmode="${inputmode}"</#if>
    <#if longueur?has_content>maxlength="${longueur}"</#if>
    <#if focus>autofocus</#if>
    <#if aide?has_content || erreur?has_content>aria-describedby="<#if aide?has_content>${nom}-aide</#if><#if erreur?has_content> ${nom}-erreur</#if>"</#if>
    <#if erreur?has_content>aria-invalid="true"</#if>>
  <#if type == "password">
  <button class="voir" type="button" hidden aria-controls="${nom}" data-voir="${msg("showPassword")}" data-cacher="${msg("hidePassword")}">${msg("showPassword")}</button>
  </#if>
</div>
</#macro>

<#-- Leaves for the application, when Keycloak knows it. -->
<#macro retour texte>
<#if (client.baseUrl)?has_content>
<p class="retour"><a id="retour" href="${client.baseUrl}">${texte}</a></p>
<#else>
<p class="retour"><a id="retour" href="${properties.entremiseUrl}">${texte}</a></p>
</#if>
</#macro>
