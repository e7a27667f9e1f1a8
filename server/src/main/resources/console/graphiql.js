"use strict";
const first = `# What a newcomer is recommended, and why. Ctrl-Enter runs it.
# A token goes into the headers below: { "Authorization": "Bearer ..." }
{
  recommendedCommunities {
    rank
    community { id name members posts timeline(first: 2) { edges { node { text authorName at } } } }
    reasons { words figures { name value } }
  }
}
`;
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: first,
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: true,
  }),
);
