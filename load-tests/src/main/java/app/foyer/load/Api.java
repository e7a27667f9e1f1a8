package app.foyer.load;

/** Where Foyer's interface has what the scenario needs. {@code #{…}} are Gatling's. */
final class Api {
    /** The development issuer signs a token for anybody; a server with a real issuer does not. */
    static final String TOKENS = "/dev/tokens";

    static final String TOKEN_BODY = "{\"sub\":\"load-#{newcomer}\"}";
    static final String TOKEN = "$.token";

    static final String MEMBERS = "/v1/members";
    static final String MEMBER_BODY =
            "{\"profile\":{\"name\":\"Newcomer #{newcomer}\",\"interests\":[\"load\"],"
                    + "\"languages\":[\"en\"]}}";

    static final String RECOMMENDATIONS = "/v1/recommendations?first=3";

    /** The first recommended community's id. */
    static final String FIRST_COMMUNITY = "$.items[0].community.id";

    static final String MEMBERSHIP = "/v1/communities/#{community}/membership";
    static final String COMMUNITY_TIMELINE = "/v1/communities/#{community}/timeline?first=20";

    static final String POSTS = "/v1/posts";
    static final String POST_BODY =
            "{\"community\":\"#{community}\",\"text\":\"Good evening, I am load-#{newcomer}\"}";

    /** The id of what was just posted. */
    static final String POST_ID = "$.id";

    /** A write's answer says where in the log it is; a read may ask for at least that. */
    static final String POSITION_HEADER = "Foyer-Position";

    static final String AT_LEAST_HEADER = "Foyer-At-Least";

    /** Whole, because others write at the same time, and push the own post down. */
    static final String HOME = "/v1/timelines/home?first=100";

    static final String SEARCH = "/v1/search/posts?q=evening&first=20";

    private Api() {}
}
