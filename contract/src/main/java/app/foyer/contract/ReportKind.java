package app.foyer.contract;

/** For what something is reported. Stored by name: names never change. */
public enum ReportKind {
    SPAM,
    HARASSMENT,
    HATE,
    VIOLENCE,
    SEXUAL,
    SELF_HARM,
    ILLEGAL,
    IMPERSONATION,
    OTHER
}
