package app.foyer.server.sample;

import app.foyer.contract.id.MemberId;
import java.time.Instant;

/** An invented member. */
record SampleMember(MemberId id, String name, Instant joinedAt) {}
