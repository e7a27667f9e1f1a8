package app.foyer.server.web;

/** What somebody takes along from another network, as archives there are written. */
record Outbox(String user) {
    String actor() {
        return "https://there.example/users/" + user;
    }

    String address() {
        return user + "@there.example";
    }

    String note(String id, String published, String html, String more) {
        return """
        {"type":"Create","actor":"%1$s","published":"%3$s","to":["as:Public"],
         "object":{"id":"%1$s/%2$s","type":"Note","published":"%3$s","content":"%4$s"%5$s}}\
        """
                .formatted(actor(), id, published, html, more);
    }

    static String of(String... notes) {
        return "{\"type\":\"OrderedCollection\",\"orderedItems\":["
                + String.join(",", notes)
                + "]}";
    }
}
