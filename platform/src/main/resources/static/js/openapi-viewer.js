// Shows the API's document. Nothing is asked of other hosts: no validator, and no document but the house's own.

const viewer = document.getElementById("viewer");

SwaggerUIBundle({
  url: viewer.dataset.document,
  domNode: viewer,
  validatorUrl: null,
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
});
